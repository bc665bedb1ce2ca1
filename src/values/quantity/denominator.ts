import type { Qualifier } from "../../model/reading.ts";
import { isSpacedLetter } from "../../text/characters.ts";
import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import { singular } from "./singular.ts";

/** What a rate or price is per: ten to `power`, times `unit`. */
export interface Denominator {
  readonly power: number;
  /** UCUM; null when only a magnitude is written (`$3/M`). */
  readonly unit: string | null;
  /** `per 1M input tokens`. */
  readonly qualifiers: readonly Qualifier[];
  readonly end: number;
}

/** Reads `/1K tokens`, `/M`, `per million`, `每百万`, `/s` at the cursor; several (`/user/mo`) are one. */
export function denominatorAt(cursor: Cursor, money: boolean): Denominator | null {
  let found: Denominator | null = null;
  for (;;) {
    const one = oneAt(cursor, money);
    if (one === null) return found;
    found =
      found === null
        ? one
        : {
            ...one,
            power: found.power + one.power,
            unit: `${found.unit ?? "{token}"}.${one.unit ?? "{token}"}`,
          };
  }
}

function oneAt(cursor: Cursor, money: boolean): Denominator | null {
  const stroke = peek(cursor);
  if (stroke === null || !(stroke.code === 47 || stroke.word?.roles?.includes("per") === true)) return null;
  const from = cursor.at;
  cursor.at++;
  const state = {
    power: 0,
    scaled: false,
    // `$20 monthly`: the word says both.
    unit: stroke.word?.unit ?? null,
    qualifiers: [] as Qualifier[],
    end: stroke.end,
  };
  for (let token = peek(cursor); token !== null && state.unit === null; token = peek(cursor)) {
    if (!take(cursor, token, state)) break;
    state.end = token.end;
    cursor.at++;
  }
  if (peek(cursor)?.word?.unit === "{point}" && state.unit === null) state.scaled = false;
  if (state.scaled && state.unit === null) soldThing(cursor, state);
  const whole = state.unit !== null || (state.scaled && (money || stroke.code !== 47));
  if (!whole) {
    cursor.at = from;
    return null;
  }
  return { power: state.power, unit: state.unit, qualifiers: state.qualifiers, end: state.end };
}

/** `$35 / 1K grounding queries`, `$10 / 1K searches`: what is sold by the thousand need not be tokens. */
function soldThing(cursor: Cursor, state: State & { end: number }): void {
  const noun = peek(cursor);
  if (noun === null || noun.kind !== "text" || !noun.spaced) return;
  const unit = peek(cursor, 1)?.word?.unit;
  const known = unit !== undefined && unit.startsWith("{");
  const { text } = cursor.scanned;
  if (!known && !isSpacedLetter(text.charCodeAt(noun.start))) return;
  state.unit = known ? unit : `{${singular(text.slice(noun.start, noun.end))}}`;
  cursor.at += known ? 2 : 1;
  state.end = peek(cursor, -1)?.end ?? noun.end;
}

interface State {
  power: number;
  scaled: boolean;
  unit: string | null;
  qualifiers: Qualifier[];
}

function take(cursor: Cursor, token: Token, state: State): boolean {
  const { word, numeral } = token;
  if (numeral !== null) {
    const power = powerOfTen(numeral.value.digits);
    if (numeral.value.exponent !== 0 || state.scaled) return false;
    if (power === null) return takeSpan(cursor, numeral.value.digits, state);
    state.power += power;
    state.scaled = power > 0;
    return true;
  }
  if (word === null) return false;
  if (word.scaled !== undefined) {
    state.power += word.scaled.power;
    state.scaled = true;
    state.unit = word.scaled.unit;
    return true;
  }
  if (word.magnitude !== undefined && (state.power === 0 || word.text.length > 1)) {
    state.power += word.magnitude;
    state.scaled = true;
    return true;
  }
  // `1m tokens`: nobody sells by the metre of tokens.
  if (word.text === "m" && peek(cursor, 1)?.word?.unit === "{token}") {
    state.power += 6;
    state.scaled = true;
    return true;
  }
  // `230B / 10B`: two sizes, nothing per ten bytes.
  if (word.magnitude !== undefined && state.scaled) return false;
  if (word.unit !== undefined) {
    // `60 QPM / 100,000 TPM`: nothing is sold per rate, nor per pure number.
    if (word.unit.includes("/") || word.unit === "1") return false;
    // 次/分 is per minute, `92 / 100 分` a mark.
    if (word.unit === "{point}" && state.scaled) return false;
    state.unit = word.unit === "{point}" ? "min" : word.unit;
    return true;
  }
  if (word.qualifier !== undefined) {
    state.qualifiers.push({ ...word.qualifier });
    return true;
  }
  return false;
}

/** `40 messages / 3 hours`: in UCUM a number is a factor of a unit. */
function takeSpan(cursor: Cursor, count: string, state: State): boolean {
  const unit = peek(cursor, 1)?.word?.unit;
  if (unit === undefined || !TIMES.has(unit)) return false;
  state.unit = `${count}.${unit}`;
  cursor.at++;
  return true;
}

const TIMES: ReadonlySet<string> = new Set(["s", "min", "h", "d", "wk", "mo", "a"]);

function powerOfTen(digits: string): number | null {
  if (digits.charCodeAt(0) !== 49) return null;
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== 48) return null;
  return digits.length - 1;
}

/** As UCUM: `10*6.{token}`, `{image}`, `h`. Tokens are always sold by the million, whatever is written. */
export function denominatorUnit({ power, unit }: Pick<Denominator, "power" | "unit">): {
  unit: string;
  shift: number;
} {
  const per = unit ?? "{token}";
  if (per === "{token}") return { unit: "10*6.{token}", shift: 6 - power };
  return { unit: power === 0 ? per : `10*${power}.${per}`, shift: 0 };
}
