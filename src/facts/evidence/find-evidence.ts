import { MAX_EVIDENCE_HITS } from "../../limits.ts";
import type { Evidence, EvidenceStatus } from "../../model/claim.ts";
import { evidenceAt } from "./evidence-at.ts";
import type { EvidenceQuery } from "./evidence-query.ts";
import { findHits } from "./find-hits.ts";
import { nearness } from "./nearness.ts";
import type { Hit, Need } from "./need.ts";
import { needsOf } from "./needs-of.ts";
import type { SourceIndex } from "./source-index.ts";

export interface FoundEvidence {
  /** `unavailable` also where nothing could be looked up: no source, a yes or no, a wording of the page's own. */
  readonly status: EvidenceStatus;
  readonly evidence: readonly (Evidence & { readonly path: string })[];
}

/** Farther than any place that is near. */
const FAR = 1_000_000;

/** More places of one value say no more. */
const MAX_PLACES = 3;

/** Where an item's value stands in its sources, nearest to the subject's name first; the best source decides the status. */
export function findEvidence(query: EvidenceQuery, sources: readonly SourceIndex[]): FoundEvidence {
  const needs = needsOf(query);
  if (needs.length === 0 || sources.length === 0) return { status: "unavailable", evidence: [] };
  let best: FoundEvidence = { status: "unavailable", evidence: [] };
  for (const source of sources) {
    const found = searchSource(query, needs, source);
    if (RANK[found.status] > RANK[best.status]) best = found;
    else if (found.status === best.status && best.evidence.length < MAX_PLACES) {
      best = { status: best.status, evidence: [...best.evidence, ...found.evidence].slice(0, MAX_PLACES) };
    }
  }
  return best;
}

/** Whether the item's value stands anywhere in a source, near the subject or not; null where nothing can be looked up. */
export function standsIn(query: EvidenceQuery, sources: readonly SourceIndex[]): boolean | null {
  const needs = needsOf(query);
  if (needs.length === 0 || sources.length === 0) return null;
  return sources.some((source) => findTogether(needs, source).every((hits) => hits.length > 0));
}

const RANK: Readonly<Record<EvidenceStatus, number>> = {
  unavailable: 0,
  absent: 1,
  "value-only": 2,
  supported: 3,
};

/** All needs of one item must be met by one source; the status is that of the need met worst. */
function searchSource(query: EvidenceQuery, needs: readonly Need[], source: SourceIndex): FoundEvidence {
  const places = source.placesOf(query.names);
  const about = source.isAbout(query.names);
  let status: EvidenceStatus = "supported";
  const evidence: (Evidence & { readonly path: string })[] = [];
  const met = findTogether(needs, source);
  for (const hits of met) {
    const ranked = rank(hits, source, places);
    const [nearest] = ranked;
    if (nearest === undefined)
      return { status: needs.every(isLoose) ? "unavailable" : "absent", evidence: [] };
    if (nearest.distance >= FAR && !about) status = "value-only";
    const enough = needs.length === 1 ? MAX_PLACES : 1;
    for (const { hit } of ranked
      .filter(({ distance }) => distance < FAR === nearest.distance < FAR)
      .slice(0, enough)) {
      evidence.push({ ...evidenceAt(source, hit.span), path: source.facts.path });
    }
  }
  return { status, evidence };
}

/**
 * The hits of each need; those of a small bare number only where a stronger need of the same item is met in the same
 * row, item or paragraph: the 15 of `93% (13.9/15)` stands in many places that say nothing of it.
 */
function findTogether(needs: readonly Need[], source: SourceIndex): readonly (readonly Hit[])[] {
  const all = needs.map((need) => findHits(need, source));
  if (needs.every((need) => !isWeak(need)) || needs.every(isWeak)) return all;
  const blockOf = (hit: Hit) => source.lines.blocks[source.lineOf(hit.span[0])] ?? 0;
  const blocks = new Set(all.filter((_, at) => !isWeak(needs[at])).flatMap((hits) => hits.map(blockOf)));
  return all.map((hits, at) => (isWeak(needs[at]) ? hits.filter((hit) => blocks.has(blockOf(hit))) : hits));
}

function isLoose(need: Need): boolean {
  return need.kind === "words" && need.loose === true;
}

function isWeak(need: Need | undefined): boolean {
  return need?.kind === "number" && need.digits <= 2 && need.unit === undefined && need.step === "1";
}

function rank(hits: readonly Hit[], source: SourceIndex, places: readonly (readonly [number, number])[]) {
  return hits
    .slice(0, MAX_EVIDENCE_HITS)
    .map((hit) => ({ hit, distance: nearness(source, hit.span, places) ?? FAR }))
    .sort((a, b) => a.distance - b.distance || a.hit.span[0] - b.hit.span[0]);
}
