import { isAsciiLetter, isBlank, isDigit, isIdeograph } from "../../text/characters.ts";
import { HAN_MAGNITUDES, HAN_UNITS, MAGNITUDES, UNITS } from "./number-words.ts";

/** What stands after a number's digits: magnitude, then unit. */
export interface Measure {
  readonly power: number;
  /** The magnitude's letter or word is ambiguous (`5m`): the bare number is meant as well. */
  readonly doubtful: boolean;
  /** K, M: a count of tokens or bytes may be binary. */
  readonly binary: 0 | 1 | 2;
  readonly magnitude: boolean;
  readonly unit: string | null;
  readonly end: number;
  /** Letters that are no unit touch the number: `70b-chat`, `4o`, `2x`. */
  readonly glued: boolean;
}

/** Spelled out, not spread: this runs for every number of every source. */
function measured(end: number, unit: string | null, power: number): Measure {
  return { power, doubtful: false, binary: 0, magnitude: false, unit, end, glued: false };
}

function magnified(end: number, power: number, word: string): Measure {
  const binary = word === "k" || word === "K" ? 1 : word === "m" || word === "M" ? 2 : 0;
  return {
    power,
    doubtful: word === "m" || word === "t",
    binary,
    magnitude: true,
    unit: null,
    end,
    glued: false,
  };
}

/** No unit or magnitude word is longer. */
const MAX_WORD = 12;

export function readMeasure(text: string, at: number, money: boolean): Measure {
  const next = text.charCodeAt(at);
  if (next === 37 || next === 0xff05) return measured(at + 1, "%", 0);
  if (next === 0x2030) return measured(at + 1, "‰", 0);
  const from = gapAfter(text, at);
  const touching = from === at;
  const first = text.charCodeAt(from);
  if (isIdeograph(first)) {
    const han = hanAt(text, from, MAGNITUDES_BY_FIRST);
    return withUnit(
      text,
      han === null ? measured(at, null, 0) : magnified(from + han[0].length, han[1], han[0]),
    );
  }
  if (!isAsciiLetter(first)) return measured(at, null, 0);
  const word = wordAt(text, from);
  const lower = word?.toLowerCase() ?? "";
  const unit = UNITS.get(lower);
  // `5w` is 50,000 to many Chinese writers, `700W` a power.
  if (word !== null && unit !== undefined && !(touching && word === "w")) {
    return measured(from + word.length, unit[0], unit[1]);
  }
  const power = MAGNITUDES.get(lower);
  if (word !== null && power !== undefined && admitted(word, touching, money)) {
    return withUnit(text, magnified(from + word.length, power, word));
  }
  const ordinal = lower === "th" || lower === "st" || lower === "nd" || lower === "rd";
  return {
    power: 0,
    doubtful: false,
    binary: 0,
    magnitude: false,
    unit: null,
    end: at,
    glued: touching && !ordinal,
  };
}

/** A lone small letter apart from its number (`5 m`) is a unit or a word; with money (`$5 m`) it is a magnitude. */
function admitted(word: string, touching: boolean, money: boolean): boolean {
  return word.length > 1 || touching || money || word === word.toUpperCase();
}

function withUnit(text: string, measure: Measure): Measure {
  const from = gapAfter(text, measure.end);
  const han = hanAt(text, from, UNITS_BY_FIRST);
  if (han !== null) return { ...measure, unit: han[1], end: from + han[0].length };
  if (!measure.magnitude) return measure;
  const word = wordAt(text, from);
  const unit = word === null || from === measure.end ? undefined : UNITS.get(word.toLowerCase());
  if (word === null || unit === undefined) return measure;
  return { ...measure, power: measure.power + unit[1], unit: unit[0], end: from + word.length };
}

/** Past one blank, or one hyphen before a letter (`400-billion`). */
function gapAfter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isBlank(code)) return at + 1;
  return code === 45 && isAsciiLetter(text.charCodeAt(at + 1)) ? at + 1 : at;
}

function wordAt(text: string, from: number): string | null {
  let end = from;
  while (end - from <= MAX_WORD && isAsciiLetter(text.charCodeAt(end))) end++;
  if (end === from || end - from > MAX_WORD) return null;
  const after = text.charCodeAt(end);
  return isDigit(after) ? null : text.slice(from, end);
}

function hanAt<T>(text: string, from: number, words: ByFirst<T>): readonly [string, T] | null {
  for (const entry of words.get(text.charCodeAt(from)) ?? [])
    if (text.startsWith(entry[0], from)) return entry;
  return null;
}

/** Words by their first code unit: nearly no number is followed by one of them. */
type ByFirst<T> = ReadonlyMap<number, readonly (readonly [string, T])[]>;

function byFirst<T>(words: readonly (readonly [string, T])[]): ByFirst<T> {
  const found = new Map<number, (readonly [string, T])[]>();
  for (const entry of words) {
    const first = entry[0].charCodeAt(0);
    found.set(first, [...(found.get(first) ?? []), entry]);
  }
  return found;
}

const MAGNITUDES_BY_FIRST = byFirst(HAN_MAGNITUDES);
const UNITS_BY_FIRST = byFirst(HAN_UNITS);
