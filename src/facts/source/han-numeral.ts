import { stepText } from "../../values/decimal.ts";
import { scaledText } from "./scaled-text.ts";

const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"].map((character, value): [string, number] => [character, value]),
)
  .set("〇", 0)
  .set("两", 2);

const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);

const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);

export interface HanNumeral {
  readonly amount: string;
  readonly step: string;
  readonly end: number;
}

/** Long enough for 九千九百九十九万亿…; a longer run is no number. */
const MAX_RUN = 24;

/** 四千零五十亿 at `start`, or null: needs a digit character first (千万 alone is a word) and two characters at least. */
export function readHanNumeral(text: string, start: number): HanNumeral | null {
  let end = start;
  while (end < text.length && end - start <= MAX_RUN && isHanNumeral(text.charCodeAt(end))) end++;
  if (end - start < 2 || end - start > MAX_RUN) return null;
  const run = text.slice(start, end);
  const dot = run.indexOf("点");
  if (dot === 0 || dot === run.length - 1) return null;
  const head = dot < 0 ? run : run.slice(0, dot);
  const whole = wholeOf(head);
  if (whole === null) return null;
  if (dot < 0) return { amount: String(whole), step: "1", end };
  return withFraction(whole, run.slice(dot + 1), end);
}

/** Asked of every ideograph: most are told by their last byte. */
export function isHanNumeral(code: number): boolean {
  return LAST_BYTES[code & 255] === 1 && NUMERALS.has(code);
}

const NUMERALS: ReadonlySet<number> = new Set(
  [...DIGITS.keys(), ...TENS.keys(), ...MYRIADS.keys(), "点"].map((character) => character.charCodeAt(0)),
);

const LAST_BYTES = new Uint8Array(256);
for (const code of NUMERALS) LAST_BYTES[code & 255] = 1;

function withFraction(whole: bigint, tail: string, end: number): HanNumeral | null {
  let fraction = "";
  let power = 0;
  for (const character of tail) {
    const digit = DIGITS.get(character);
    const myriad = MYRIADS.get(character);
    if (digit !== undefined && power === 0) fraction += String(digit);
    else if (myriad !== undefined && fraction !== "") power += myriad;
    else return null;
  }
  return {
    amount: scaledText(String(whole), fraction, power),
    step: stepText(power - fraction.length),
    end,
  };
}

function wholeOf(run: string): bigint | null {
  let total = 0n;
  let section = 0n;
  let digits: string | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of run) {
    const digit = DIGITS.get(character);
    const ten = TENS.get(character);
    const myriad = MYRIADS.get(character);
    if (digit !== undefined) {
      digits = digits === null || digits === "0" ? String(digit) : digits + String(digit);
    } else if (ten !== undefined) {
      if (digits === null && character !== "十") return null;
      section += BigInt(digits ?? 1) * 10n ** BigInt(ten);
      digits = null;
    } else if (myriad !== undefined) {
      const part = section + BigInt(digits ?? 0);
      const scale = 10n ** BigInt(myriad);
      // 一万二千亿 is (10000 + 2000) × 10^8, 三亿五千万 is 3 × 10^8 + 5000 × 10^4
      if (myriad > last) total = (total + part) * scale;
      else if (part === 0n) return null;
      else total += part * scale;
      last = Math.min(last, myriad);
      section = 0n;
      digits = null;
    } else return null;
  }
  return total + section + BigInt(digits ?? 0);
}
