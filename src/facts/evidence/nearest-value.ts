import type { Evidence } from "../../model/claim.ts";
import type { Span } from "../../model/place.ts";
import { lowest } from "../../text/lowest.ts";
import { evidenceAt } from "./evidence-at.ts";
import type { EvidenceQuery } from "./evidence-query.ts";
import { nearness } from "./nearness.ts";
import type { DateNeed, NumberNeed } from "./need.ts";
import { needsOf } from "./needs-of.ts";
import type { SourceIndex } from "./source-index.ts";
import { unitsAgree } from "./units-agree.ts";

export interface NearestValue extends Evidence {
  /** As the source writes it. */
  readonly text: string;
}

/** A value more than this many times larger or smaller is another thing's. */
const MAX_RATIO = 3;
const MAX_DAYS = 800;
/** On either side; the closest ones that stand beside the name are among them in any source a person wrote. */
const MAX_CANDIDATES = 64;

/** What the source does have where the value is absent: the closest value of its kind beside the subject's name. */
export function nearestValue(query: EvidenceQuery, source: SourceIndex): NearestValue | null {
  const [need, ...others] = needsOf(query);
  if (need === undefined || need.kind === "words" || others.length > 0) return null;
  const places = source.placesOf(query.names);
  const candidates = need.kind === "number" ? numbersLike(need, source) : datesLike(need, source);
  const near = candidates.filter(({ span }) => nearness(source, span, places) !== null);
  const ofProperty = near.filter(({ span }) => isOfProperty(source, span, query.property ?? []));
  const best = closest(ofProperty) ?? closest(near);
  if (best === null) return null;
  return { ...evidenceAt(source, best.span), text: source.facts.text.slice(...best.span) };
}

function closest(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (best, each) => (best === null || each.distance < best.distance ? each : best),
    null,
  );
}

/** Characters of a line looked at on either side: a row or sentence names what it gives nearby. */
const BESIDE = 160;

function isOfProperty({ facts, lineOf }: SourceIndex, [start, end]: Span, names: readonly string[]): boolean {
  const line = lineOf(start);
  const from = Math.max(facts.lineStarts[line] ?? 0, start - BESIDE);
  const to = Math.min(facts.lineStarts[line + 1] ?? facts.text.length, end + BESIDE);
  const text = facts.text.slice(from, to).toLowerCase();
  return names.some((name) => text.includes(name));
}

interface Candidate {
  readonly span: Span;
  /** How far the value is from the one looked for; only its order counts. */
  readonly distance: number;
}

function numbersLike(need: NumberNeed, { ascending }: SourceIndex): Candidate[] {
  const wanted = Number(need.amounts[0]);
  if (!(wanted > 0)) return [];
  return aroundOf(ascending, ([value]) => value < wanted).flatMap(([value, number]) => {
    const ratio = value / wanted;
    const like =
      number.label !== true && ratio > 1 / MAX_RATIO && ratio < MAX_RATIO && unitsAgree(need, number, false);
    return like ? [{ span: number.span, distance: Math.abs(Math.log(ratio)) }] : [];
  });
}

function datesLike(need: DateNeed, { dates }: SourceIndex): Candidate[] {
  const wanted = Date.parse(need.min);
  return aroundOf(dates.whole, ({ min }) => min < need.min).flatMap(({ min, span }) => {
    const days = Math.abs(Date.parse(min) - wanted) / 86_400_000;
    return days < MAX_DAYS ? [{ span, distance: days }] : [];
  });
}

/** Some entries of an ordered list on either side of where `isBelow` turns false. */
function aroundOf<T>(ordered: readonly T[], isBelow: (entry: T) => boolean): readonly T[] {
  const first = lowest(ordered.length, (at) => {
    const entry = ordered[at];
    return entry === undefined || !isBelow(entry);
  });
  return ordered.slice(Math.max(0, first - MAX_CANDIDATES), first + MAX_CANDIDATES);
}
