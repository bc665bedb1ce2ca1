import type { Certainty, Relation } from "../../model/reading.ts";
import { type Cursor, peek } from "../cursor.ts";
import { isOrdinal } from "../date/points.ts";
import { type Decimal, decimal } from "../decimal.ts";
import { narrowText } from "../fold.ts";
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
  /** The currency stands before the number, so that a magnitude may follow. */
  readonly currencyFirst: boolean;
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

export type EndDraft = { -readonly [K in keyof End]: End[K] };

/** Reads one number at the cursor. */
export function endAt(cursor: Cursor): End | null {
  const from = cursor.at;
  const first = peek(cursor);
  if (first === null) return null;
  const draft: EndDraft = {
    start: first.start,
    end: first.end,
    value: ONE,
    numeral: null,
    vague: null,
    sizeClass: false,
    infinite: false,
    negative: false,
    magnitude: null,
    unit: null,
    currency: null,
    ambiguousCurrency: false,
    currencyFirst: false,
    denominator: null,
    bound: null,
    plus: null,
    marks: NO_MARKS,
  };
  prefixes(cursor, draft);
  if (coreAt(cursor, draft) && suffixes(cursor, draft)) return draft;
  cursor.at = from;
  return null;
}

const NO_MARKS: readonly TokenMark[] = [];

/** Signs and words before a number, in any order: `约`, `≥`, `up to`, `$`, `-`. */
function prefixes(cursor: Cursor, draft: EndDraft): void {
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (token.numeral !== null) return;
    const { word, code } = token;
    if (word?.approximateBefore === true) draft.marks = [...draft.marks, { token, certainty: "approximate" }];
    else if (word?.boundBefore !== undefined && draft.bound === null) draft.bound = word.boundBefore;
    else if (word?.currency !== undefined && draft.currency === null && word.magnitude === undefined) {
      setCurrency(draft, token, cursor);
      draft.currencyFirst = true;
    } else if (code === 45 && !draft.negative && isNumberNext(cursor, 1, false)) draft.negative = true;
    else if (code !== 43 || !isNumberNext(cursor, 1, false)) return;
    cursor.at++;
  }
}

function isNumberNext(cursor: Cursor, ahead: number, spaced: boolean): boolean {
  const token = peek(cursor, ahead);
  if (token === null || (token.spaced && !spaced)) return false;
  return token.kind === "number" || token.word?.currency !== undefined;
}

const ONE: Decimal = { negative: false, digits: "1", exponent: 0 };

/** Puts the number itself into the draft; false if none stands here. */
function coreAt(cursor: Cursor, draft: EndDraft): boolean {
  const token = peek(cursor);
  if (token === null) return false;
  const { word } = token;
  draft.end = token.end;
  if (token.numeral !== null) {
    draft.value = token.numeral.value;
    draft.numeral = token.numeral;
  } else if (word === null) return false;
  else if (word.vague !== undefined) {
    draft.vague = [decimal(String(word.vague[0]), 0), decimal(String(word.vague[1]), 0)];
  } else if (word.roles?.includes("infinite") === true && cursor.frame.expected) draft.infinite = true;
  else if (word.digit !== undefined && spelledNumber(cursor)) draft.value = decimal(String(word.digit), 0);
  else {
    // 千亿, 百万 say a size class; a Latin letter alone, or 千 in a name, says nothing.
    draft.sizeClass =
      word.magnitude !== undefined && word.text.length > 1 && word.text.charCodeAt(0) > 0x2e80;
    return draft.sizeClass;
  }
  cursor.at++;
  return true;
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
    if (word === null && token.kind === "text") {
      if (token.spaced || isChinese(token, cursor)) break;
      if (!cursor.frame.expected || !isOrdinal(cursor, 0)) return false;
    } else if (token.code === 43 && draft.plus === null && !isNumberNext(cursor, 1, false)) {
      if (peek(cursor, 1)?.code === 47) break;
      draft.plus = token;
    } else if (
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
  const measured = draft.unit !== null || (draft.currency !== null && !draft.currencyFirst);
  if (word.scaled !== undefined && draft.unit === null) {
    draft.unit = word.scaled.unit;
    draft.magnitude ??= { text: word.scaled.magnitude, power: word.scaled.power };
    return true;
  }
  if (word.magnitude !== undefined && draft.magnitude === null && !measured && isMagnitude(cursor, token)) {
    const written = narrowText(cursor.scanned.text.slice(token.start, token.end));
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
