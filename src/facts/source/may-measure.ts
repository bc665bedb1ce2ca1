import { HAN_MAGNITUDES, HAN_UNITS, MAGNITUDES, SPELLED, UNITS } from "./number-words.ts";

const DIGIT = "[0-9０-９]";
const GAP = "[\\t \\u00a0\\u202f\\u2009]";
const NUMBER = `(?:${DIGIT}|${[...SPELLED.keys()].join("|")})`;
const HAN_WORDS = [...HAN_MAGNITUDES, ...HAN_UNITS].map(([word]) => word).join("|");
const WORDS = [...UNITS.keys(), ...MAGNITUDES.keys()].join("|");
const CODES = [...UNITS].flatMap(([word, [unit]]) => (/^[A-Z]{3}$/.test(unit) ? word : [])).join("|");

const MEASURED = new RegExp(
  [
    `${NUMBER}(?:[%％‰]|${GAP}?(?:${HAN_WORDS})|(?:${GAP}|-)(?:${WORDS})(?![a-z]))`,
    `${DIGIT}(?:[a-z]|[.．,，_\\u00a0\\u202f\\u2009]${DIGIT})`,
    `(?:[$＄¥￥€£]|${CODES}) ?${DIGIT}`,
    "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万萬亿億点]",
  ].join("|"),
  "i",
);

/** Whether a number of a text may have a unit, a magnitude, separators or a fraction; `Llama 3` and `第 2 代` have none. */
export function mayMeasure(text: string): boolean {
  return MEASURED.test(text);
}
