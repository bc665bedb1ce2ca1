import type { SourceDate, SourceFacts, SourceNumber } from "../../model/source-facts.ts";
import { addTo } from "../../text/group-by.ts";
import { lazily } from "../../text/lazily.ts";
import { lineAt } from "../../text/lines.ts";
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
  /** From 0. */
  lineOf(offset: number): number;
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
  // Most values are told to stand in a source by their figures alone: its words are looked at when a name is.
  const words = lazily(() => indexWords(facts.text));
  const about = lazily(() => indexWords(`${facts.title} / ${fileName(facts.path)}`));
  const lines = mapLines(facts.text, facts.lineStarts);
  const byAmount = new Map<string, SourceNumber[]>();
  const ascending: [number, SourceNumber][] = [];
  const lineOf = (offset: number) => lineAt(facts.lineStarts, offset) - 1;
  for (const number of facts.numbers) {
    if (lines.kinds[lineOf(number.span[0])] === "provenance") continue;
    for (const amount of [number.amount, ...(number.alternatives ?? [])]) {
      addTo(byAmount, amount, number);
      ascending.push([Number(amount), number]);
    }
  }
  ascending.sort((a, b) => a[0] - b[0]);
  const dates = facts.dates.filter(({ span }) => lines.kinds[lineOf(span[0])] !== "provenance");
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
    lineOf,
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

function indexDates(dates: readonly SourceDate[]): DateIndex {
  const whole = dates.filter(({ min }) => !min.startsWith("--"));
  return {
    whole: whole.sort((a, b) => (a.min < b.min ? -1 : a.min > b.min ? 1 : a.span[0] - b.span[0])),
    partial: dates.filter(({ min }) => min.startsWith("--")),
    years: new Set(whole.map(({ min }) => min.slice(0, 4))),
  };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z]{1,5}$/, "");
}
