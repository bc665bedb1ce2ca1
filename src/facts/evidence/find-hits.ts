import type { SourceDate, SourceNumber } from "../../model/source-facts.ts";
import { lowest } from "../../text/lowest.ts";
import type { DateNeed, Hit, Need, NumberNeed } from "./need.ts";
import type { SourceIndex } from "./source-index.ts";
import { unitsAgree } from "./units-agree.ts";
import { findPhrase } from "./word-index.ts";

/** Every place of a source where the need is met, whatever stands around it. */
export function findHits(need: Need, source: SourceIndex): readonly Hit[] {
  switch (need.kind) {
    case "number":
      return numberHits(need, source);
    case "date":
      return dateHits(need, source);
    case "words":
      return findPhrase(source.words, need.words).map(([start, end]) => ({ span: [start, end] }));
  }
}

function numberHits(need: NumberNeed, source: SourceIndex): Hit[] {
  const hits = new Set<SourceNumber>();
  for (const amount of need.amounts) for (const number of source.byAmount.get(amount) ?? []) hits.add(number);
  for (const number of morePrecise(need, source)) hits.add(number);
  return [...hits].filter((number) => fits(need, number, source)).map(({ span }) => ({ span }));
}

/** A number that names, counts years or orders things supports only a figure too long to be one of these. */
function fits(need: NumberNeed, number: SourceNumber, source: SourceIndex): boolean {
  const inTable = source.lines.kinds[source.lineOf(number.span[0])] === "row";
  if (number.label && (need.digits < 3 || (isYear(number) && !inTable))) return false;
  return unitsAgree(need, number, inTable);
}

/** What is farther off is hardly named in a text, and a rating of 2061 is. */
function isYear({ amount, step }: SourceNumber): boolean {
  return step === "1" && amount.length === 4 && amount >= "1900" && amount <= "2050";
}

/**
 * Numbers that round to the value as written, given more precisely; a value of one digit rounds from anything, so only
 * its tolerance counts there. A binary reading is met by its own rounding: 1.05M for 1M.
 */
function* morePrecise(need: NumberNeed, source: SourceIndex): Generator<SourceNumber> {
  const { step, digits } = need;
  if (step === null) return;
  const width = Number(step);
  const [first, ...others] = need.amounts.map(Number);
  if (first === undefined || !Number.isFinite(first)) return;
  const half = digits >= 2 && need.bare !== true ? width / 2 : 0;
  const share = digits <= 2 ? first * need.tolerance : 0;
  const margin = Math.max(half, share);
  if (margin > 0) {
    for (const [value, number] of within(source, first, margin)) {
      const finer = Number(number.step) < width || Number(number.amount) !== value;
      if (finer) yield number;
    }
  }
  for (const other of others) {
    for (const [value, number] of within(source, other, other * 0.01)) {
      const coarse = Number(number.step);
      if (coarse <= width && Math.abs(value - other) <= coarse / 2) yield number;
    }
  }
}

function* within(
  source: SourceIndex,
  value: number,
  margin: number,
): Generator<readonly [number, SourceNumber]> {
  const { ascending } = source;
  let next = lowest(ascending.length, (at) => (ascending[at]?.[0] ?? 0) >= value - margin);
  for (
    let entry = ascending[next];
    entry !== undefined && entry[0] <= value + margin;
    entry = ascending[++next]
  )
    yield entry;
}

/** A date lies within the one that is looked for; a day without its year counts where that year is written elsewhere. */
function dateHits(need: DateNeed, { dates }: SourceIndex): Hit[] {
  const hits: Hit[] = [];
  const month = `${need.min.slice(0, 7)}-01`;
  for (let at = firstFrom(dates.whole, month); at < dates.whole.length; at++) {
    const date = dates.whole[at];
    if (date === undefined || date.min > need.max) break;
    const inside = date.min >= need.min && date.max <= need.max;
    if (inside || isEnd(need, date.min, date.max)) hits.push({ span: date.span });
  }
  if (hits.length > 0 || need.max.slice(0, 7) !== need.min.slice(0, 7)) return hits;
  const year = need.min.slice(0, 4);
  if (!dates.years.has(year)) return hits;
  return dates.partial.filter(
    ({ min, max }) => year + min.slice(1) >= need.min && year + max.slice(1) <= need.max,
  );
}

function firstFrom(dates: readonly SourceDate[], day: string): number {
  return lowest(dates.length, (at) => (dates[at]?.min ?? "") >= day);
}

/** The first or last day of an event that is written from day to day; whole months and years have no days. */
function isEnd(need: DateNeed, min: string, max: string): boolean {
  if (need.min !== need.max || min === max || min.slice(0, 7) !== max.slice(0, 7)) return false;
  const month = min.endsWith("-01") && Number(max.slice(8)) >= 28;
  return !month && (need.min === min || need.max === max);
}
