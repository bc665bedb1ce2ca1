import type { Certainty, Relation } from "../../model/reading.ts";
import { type Cursor, peek } from "../cursor.ts";
import { type Decimal, decimal } from "../decimal.ts";
import type { Numeral } from "../numeral.ts";
import type { Token } from "../tokens.ts";
import { type Denominator, denominatorAt } from "./denominator.ts";

/** One number with all that stands on it: an end of a range, or the whole quantity. */
export interface End {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly numeral: Numeral | null;
  /** `几千`: the least and the most it may be, magnitude included. */
  readonly vague: readonly [Decimal, Decimal] | null;
  /** `千亿`: a magnitude alone. */
  readonly sizeClass: boolean;
  readonly infinite: boolean;
  readonly negative: boolean;
  readonly magnitude: { readonly text: string; readonly power: number } | null;
  readonly unit: string | null;
  readonly currency: string | null;
  /** The sign was one that several currencies share. */
  readonly ambiguousCurrency: boolean;
  readonly denominator: Denominator | null;
  readonly bound: Relation | null;
  /** `30T+`. */
  readonly plus: Token | null;
  readonly marks: readonly TokenMark[];
}

export interface TokenMark {
  readonly token: Token;
  readonly certainty: Certainty;
}

export interface Prefix {
  negative: boolean;
  bound: Relation | null;
  currency: Token | null;
  marks: TokenMark[];
}

export type EndDraft = { -readonly [K in keyof End]: End[K] };

/** Reads one number at the cursor. */
export function endAt(cursor: Cursor): End | null {
  const from = cursor.at;
  const start = peek(cursor)?.start ?? 0;
  const prefix = prefixAt(cursor);
  const core = coreAt(cursor);
  if (core === null) {
    cursor.at = from;
    return null;
  }
  const draft: EndDraft = {
    start,
    end: core.end,
    value: core.value,
    numeral: core.numeral,
    vague: core.vague,
    sizeClass: core.sizeClass,
    infinite: core.infinite,
    negative: prefix.negative,
    magnitude: null,
    unit: null,
    currency: null,
    ambiguousCurrency: false,
    denominator: null,
    bound: prefix.bound,
    plus: null,
    marks: prefix.marks,
  };
  if (prefix.currency !== null) setCurrency(draft, prefix.currency, cursor);
  if (!suffixes(cursor, draft)) {
    cursor.at = from;
    return null;
  }
  return draft;
}

/** Signs and words before a number, in any order: `约`, `≥`, `up to`, `$`, `-`. */
function prefixAt(cursor: Cursor): Prefix {
  const prefix: Prefix = { negative: false, bound: null, currency: null, marks: [] };
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    const { word, code } = token;
    if (word?.approximateBefore === true) prefix.marks.push({ token, certainty: "approximate" });
    else if (word?.boundBefore !== undefined && prefix.bound === null) prefix.bound = word.boundBefore;
    else if (word?.currency !== undefined && prefix.currency === null && word.magnitude === undefined) {
      prefix.currency = token;
    } else if (code === 45 && !prefix.negative && isNumberNext(cursor, 1, false)) prefix.negative = true;
    else if (code !== 43 || !isNumberNext(cursor, 1, false)) break;
    cursor.at++;
  }
  return prefix;
}

function isNumberNext(cursor: Cursor, ahead: number, spaced: boolean): boolean {
  const token = peek(cursor, ahead);
  if (token === null || (token.spaced && !spaced)) return false;
  return token.kind === "number" || token.word?.currency !== undefined;
}

interface Core {
  readonly end: number;
  readonly value: Decimal;
  readonly numeral: Numeral | null;
  readonly vague: readonly [Decimal, Decimal] | null;
  readonly sizeClass: boolean;
  readonly infinite: boolean;
}

const ONE: Decimal = { negative: false, digits: "1", exponent: 0 };

function coreAt(cursor: Cursor): Core | null {
  const token = peek(cursor);
  if (token === null) return null;
  const { word, end } = token;
  const plain = { end, numeral: null, vague: null, sizeClass: false, infinite: false, value: ONE };
  if (token.numeral !== null) {
    cursor.at++;
    return { ...plain, value: token.numeral.value, numeral: token.numeral };
  }
  if (word === null) return null;
  if (word.vague !== undefined) {
    cursor.at++;
    const [least, most] = word.vague;
    return { ...plain, vague: [decimal(String(least), 0), decimal(String(most), 0)] };
  }
  if (word.roles?.includes("infinite") === true && cursor.frame.expected) {
    cursor.at++;
    return { ...plain, infinite: true };
  }
  if (word.digit !== undefined && spelledNumber(cursor)) {
    cursor.at++;
    return { ...plain, value: decimal(String(word.digit), 0) };
  }
  // 千亿, 百万 say a size class; a Latin letter alone, or 千 in a name, says nothing.
  if (word.magnitude !== undefined && word.text.length > 1 && word.text.charCodeAt(0) > 0x2e80) {
    return { ...plain, sizeClass: true };
  }
  return null;
}

/** `seven billion`, `two weeks`; a bare `one` is no number. */
function spelledNumber(cursor: Cursor): boolean {
  const next = peek(cursor, 1)?.word;
  return next !== undefined && next !== null && (next.magnitude !== undefined || next.unit !== undefined);
}

/** Takes magnitude, unit, currency, `+`, denominator; false if a name turns out to stand here (`8x7B`, `3D`). */
function suffixes(cursor: Cursor, draft: EndDraft): boolean {
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (token.kind === "number") {
      if (!compound(cursor, draft, token)) return token.spaced || draft.unit !== "1";
      continue;
    }
    const { word } = token;
    if (word === null && token.kind === "text") return token.spaced || isChinese(token, cursor);
    if (token.code === 43 && draft.plus === null && !isNumberNext(cursor, 1, false)) draft.plus = token;
    else if (
      word?.boundAfter === ">" &&
      draft.magnitude === null &&
      peek(cursor, 1)?.word?.magnitude !== undefined
    ) {
      draft.bound = ">";
    } else if (!takeWord(cursor, draft, token)) break;
    draft.end = token.end;
    cursor.at++;
  }
  if (draft.denominator === null) {
    const denominator = denominatorAt(cursor, draft.currency !== null);
    if (denominator !== null) {
      draft.denominator = denominator;
      draft.end = denominator.end;
    }
  }
  return true;
}

function isChinese(token: Token, cursor: Cursor): boolean {
  return cursor.scanned.text.charCodeAt(token.start) > 0x2e80;
}

/** `1亿2000万`: the second number adds to the first. */
function compound(cursor: Cursor, draft: EndDraft, token: Token): boolean {
  const power = draft.magnitude?.power ?? 0;
  const next = peek(cursor, 1)?.word?.magnitude;
  if (token.spaced || power < 8 || next === undefined || next >= power || token.numeral === null)
    return false;
  if (draft.unit !== null || draft.currency !== null) return false;
  const head = BigInt(draft.value.digits) * 10n ** BigInt(Math.max(0, power + draft.value.exponent - next));
  const tail = token.numeral.value;
  if (tail.exponent !== 0 || power + draft.value.exponent < next) return false;
  draft.value = decimal((head + BigInt(tail.digits)).toString(), 0);
  draft.magnitude = { text: peek(cursor, 1)?.word?.text ?? "", power: next };
  cursor.at += 2;
  draft.end = peek(cursor, -1)?.end ?? draft.end;
  return true;
}

function takeWord(cursor: Cursor, draft: EndDraft, token: Token): boolean {
  const { word } = token;
  if (word === null || draft.denominator !== null) return false;
  const measured = draft.unit !== null || draft.currency !== null;
  if (word.scaled !== undefined && draft.unit === null) {
    draft.unit = word.scaled.unit;
    draft.magnitude ??= { text: word.scaled.magnitude, power: word.scaled.power };
    return true;
  }
  if (word.magnitude !== undefined && draft.magnitude === null && !measured && isMagnitude(cursor, token)) {
    const written = cursor.scanned.text.slice(token.start, token.end);
    draft.magnitude = { text: written, power: word.magnitude };
    return true;
  }
  // `数十 B`: the vague number's own tens, then billions.
  if (word.magnitude !== undefined && draft.magnitude !== null && draft.vague !== null && !measured) {
    draft.magnitude = { text: word.text, power: draft.magnitude.power + word.magnitude };
    return true;
  }
  if (word.unit !== undefined && draft.unit === null && !dashFollows(cursor)) {
    draft.unit = word.unit;
    return true;
  }
  if (word.currency !== undefined && draft.currency === null) {
    if (token.code !== 0 && isNumberNext(cursor, 1, false)) return false;
    setCurrency(draft, token, cursor);
    return true;
  }
  return false;
}

/** `B` is bytes where bytes are meant, `G` and `P` need a unit behind them. */
function isMagnitude(cursor: Cursor, token: Token): boolean {
  const text = token.word?.text ?? "";
  if (text === "B") return cursor.frame.unit !== "By";
  if (text !== "G" && text !== "P") return true;
  return peek(cursor, 1)?.word?.unit !== undefined || typeof cursor.frame.unit === "string";
}

/** `3-D`, `2-year`: the unit word is half of another. */
function dashFollows(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  return (
    next?.code === 45 && !next.spaced && peek(cursor, 2)?.kind === "text" && peek(cursor, 2)?.spaced === false
  );
}

function setCurrency(draft: EndDraft, token: Token, cursor: Cursor): void {
  const sign = token.code;
  draft.ambiguousCurrency = sign === 0xa5 || sign === 0xffe5;
  const code = token.word?.currency ?? null;
  draft.currency = draft.ambiguousCurrency && cursor.context.language !== "zh" ? "JPY" : code;
}
