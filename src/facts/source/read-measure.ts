import { isAsciiLetter, isBlank } from "./characters.ts";
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

const NOTHING = { power: 0, doubtful: false, binary: 0, magnitude: false, unit: null, glued: false } as const;

/** No unit or magnitude word is longer. */
const MAX_WORD = 12;

export function readMeasure(text: string, at: number, money: boolean): Measure {
  const next = text.charCodeAt(at);
  if (next === 37 || next === 0xff05) return { ...NOTHING, unit: "%", end: at + 1 };
  if (next === 0x2030) return { ...NOTHING, unit: "‰", end: at + 1 };
  const from = gapAfter(text, at);
  const touching = from === at;
  const han = hanAt(text, from, HAN_MAGNITUDES);
  if (han !== null)
    return withUnit(text, { ...NOTHING, power: han[1], magnitude: true, end: from + han[0].length });
  const word = wordAt(text, from);
  if (word !== null) {
    const lower = word.toLowerCase();
    const unit = UNITS.get(lower);
    if (unit !== undefined && !(touching && lower === "w")) {
      return { ...NOTHING, power: unit[1], unit: unit[0], end: from + word.length };
    }
    const power = MAGNITUDES.get(lower);
    if (power !== undefined && admitted(word, touching, money)) {
      return withUnit(text, {
        ...NOTHING,
        power,
        magnitude: true,
        doubtful: word === "m" || word === "t",
        binary: lower === "k" ? 1 : lower === "m" ? 2 : 0,
        end: from + word.length,
      });
    }
    return { ...NOTHING, glued: touching, end: at };
  }
  if (touching && isAsciiLetter(next)) return { ...NOTHING, glued: true, end: at };
  return withUnit(text, { ...NOTHING, end: at });
}

/** A lone small letter apart from its number (`5 m`) is a unit or a word; with money (`$5 m`) it is a magnitude. */
function admitted(word: string, touching: boolean, money: boolean): boolean {
  return word.length > 1 || touching || money || word === word.toUpperCase();
}

function withUnit(text: string, measure: Measure): Measure {
  const from = gapAfter(text, measure.end);
  const han = hanAt(text, from, HAN_UNITS);
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
  return after >= 48 && after <= 57 ? null : text.slice(from, end);
}

function hanAt<T>(
  text: string,
  from: number,
  words: readonly (readonly [string, T])[],
): readonly [string, T] | null {
  const code = text.charCodeAt(from);
  if (!(code >= 0x3400 && code <= 0x9fff)) return null;
  for (const entry of words) if (text.startsWith(entry[0], from)) return entry;
  return null;
}
