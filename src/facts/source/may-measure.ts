import { isAsciiLetter, isBlank, isWideOrNarrowDigit } from "../../text/characters.ts";
import { HAN_MAGNITUDES, HAN_UNITS, MAGNITUDES, SPELLED, UNITS } from "./number-words.ts";

/**
 * Whether a number of a text may have a unit, a magnitude, separators or a fraction; `Llama 3` and `第 2 代` have none.
 * Read by hand: as an expression its words would be a third of all that V8 compiles for a page.
 */
export function mayMeasure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWideOrNarrowDigit(code)) {
      if (isPriced(text, at) || isWritten(text, at + 1) || isMeasured(text, at + 1)) return true;
    } else if (code >= LEAST_HAN) {
      if (HAN_DIGITS.has(code) && HAN_GOES_ON.has(text.charCodeAt(at + 1))) return true;
    } else if (isAsciiLetter(code) && !isAsciiLetter(text.charCodeAt(at + 1))) {
      if (endsSpelled(text, at + 1) && isMeasured(text, at + 1)) return true;
    }
  }
  return false;
}

const LEAST_HAN = 0x3007;
const HAN_DIGITS = codesOf("零〇一二两三四五六七八九十");
const HAN_GOES_ON = codesOf("零〇一二两三四五六七八九十百千万萬亿億点");
const SIGNS = codesOf("$＄¥￥€£");
const PERCENT = codesOf("%％‰");
const SEPARATORS = codesOf(".．,，_\u00a0\u202f\u2009");
const HAN_WORDS = [...HAN_MAGNITUDES, ...HAN_UNITS].map(([word]) => word);
const HAN_BEGINNINGS = codesOf(HAN_WORDS.map(([first]) => first).join(""));
const CURRENCIES = [...UNITS].flatMap(([word, [unit]]) => (/^[A-Z]{3}$/.test(unit) ? word : []));
const SPELLED_WORDS = [...SPELLED.keys()];
/** What spelled numbers end with. */
const SPELLED_ENDINGS: ReadonlySet<string> = new Set(SPELLED_WORDS.map((word) => word.slice(-2)));
const LONGEST_NUMBER = Math.max(...SPELLED_WORDS.map(({ length }) => length));
const LONGEST_WORD = Math.max(...[...UNITS.keys(), ...MAGNITUDES.keys()].map(({ length }) => length));

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** `$5`, `USD 5`. */
function isPriced(text: string, at: number): boolean {
  const end = text.charCodeAt(at - 1) === 32 ? at - 1 : at;
  const before = text.charCodeAt(end - 1);
  if (SIGNS.has(before)) return true;
  if (!isAsciiLetter(before)) return false;
  const word = text.slice(Math.max(0, end - LONGEST_WORD), end).toLowerCase();
  return CURRENCIES.some((currency) => word.endsWith(currency));
}

/** `5b`, `1,000`. */
function isWritten(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAsciiLetter(code) || (SEPARATORS.has(code) && isWideOrNarrowDigit(text.charCodeAt(at + 1)));
}

/** `5%`, `5 万`, `5-million`. */
function isMeasured(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (PERCENT.has(code) || isHanWord(text, at)) return true;
  const isGap = isBlank(code);
  if (!isGap && code !== 45) return false;
  return (isGap && isHanWord(text, at + 1)) || isUnitWord(text, at + 1);
}

function isHanWord(text: string, at: number): boolean {
  return HAN_BEGINNINGS.has(text.charCodeAt(at)) && HAN_WORDS.some((word) => text.startsWith(word, at));
}

function isUnitWord(text: string, from: number): boolean {
  let end = from;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  if (end === from || end - from > LONGEST_WORD) return false;
  const word = text.slice(from, end).toLowerCase();
  return UNITS.has(word) || MAGNITUDES.has(word);
}

function endsSpelled(text: string, end: number): boolean {
  if (!SPELLED_ENDINGS.has(text.slice(Math.max(0, end - 2), end).toLowerCase())) return false;
  const word = text.slice(Math.max(0, end - LONGEST_NUMBER), end).toLowerCase();
  return SPELLED_WORDS.some((spelled) => word.endsWith(spelled));
}
