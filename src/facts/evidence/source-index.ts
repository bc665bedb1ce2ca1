import type { SourceDate, SourceFacts, SourceNumber } from "../../model/source-facts.ts";
import { findNames, isNamed } from "./find-names.ts";
import { type LineMap, mapLines } from "./line-map.ts";
import { indexWords, type WordIndex } from "./word-index.ts";

/** A source made ready for looking things up; built once a run, on demand. */
export interface SourceIndex {
  readonly facts: SourceFacts;
  readonly words: WordIndex;
  readonly lines: LineMap;
  /** Numbers by amount and by each alternative. */
  readonly byAmount: ReadonlyMap<string, readonly SourceNumber[]>;
  /** Every amount as a double, ascending, with its number: for values the source gives more precisely. */
  readonly ascending: readonly (readonly [value: number, number: SourceNumber])[];
  readonly dates: DateIndex;
  lineAt(offset: number): number;
  /** Where any of the names stands, in order; answers are kept, since a page asks for one subject many times. */
  placesOf(names: readonly string[]): readonly (readonly [start: number, end: number])[];
  /** Title or file name is about one of the names. */
  isAbout(names: readonly string[]): boolean;
}

export interface DateIndex {
  /** By first day. */
  readonly whole: readonly SourceDate[];
  /** Days without a year. */
  readonly partial: readonly SourceDate[];
  readonly years: ReadonlySet<string>;
}

export function indexSource(facts: SourceFacts): SourceIndex {
  const words = once(() => indexWords(facts.text));
  const about = once(() => indexWords(`${facts.title} / ${fileName(facts.path)}`));
  const lines = mapLines(facts.text, facts.lineStarts);
  const byAmount = new Map<string, SourceNumber[]>();
  const ascending: [number, SourceNumber][] = [];
  const lineAt = (offset: number) => lineOf(facts.lineStarts, offset);
  for (const number of facts.numbers) {
    if (lines.kinds[lineAt(number.span[0])] === "provenance") continue;
    for (const amount of [number.amount, ...(number.alternatives ?? [])]) {
      const same = byAmount.get(amount);
      if (same === undefined) byAmount.set(amount, [number]);
      else same.push(number);
      ascending.push([Number(amount), number]);
    }
  }
  ascending.sort((a, b) => a[0] - b[0]);
  const dates = facts.dates.filter(({ span }) => lines.kinds[lineAt(span[0])] !== "provenance");
  const places = new Map<string, readonly (readonly [number, number])[]>();
  return {
    facts,
    get words() {
      return words();
    },
    lines,
    byAmount,
    ascending,
    dates: indexDates(dates),
    lineAt,
    placesOf(names) {
      const key = names.join("\n");
      const known = places.get(key);
      if (known !== undefined) return known;
      const found = findNames(names, words(), about());
      places.set(key, found);
      return found;
    },
    isAbout: (names) => isNamed(names, about()),
  };
}

/** Most values are told to stand in a source by their figures alone: its words are indexed when a name is looked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function indexDates(dates: readonly SourceDate[]): DateIndex {
  const whole = dates.filter(({ min }) => !min.startsWith("--"));
  return {
    whole: whole.sort((a, b) => (a.min < b.min ? -1 : a.min > b.min ? 1 : a.span[0] - b.span[0])),
    partial: dates.filter(({ min }) => min.startsWith("--")),
    years: new Set(whole.map(({ min }) => min.slice(0, 4))),
  };
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z]{1,5}$/, "");
}
