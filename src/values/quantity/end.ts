import type { Certainty, Relation } from "../../model/reading.ts";
import { isSpacedLetter } from "../../text/characters.ts";
import { type Cursor, peek } from "../cursor.ts";
import { isOrdinal } from "../date/points.ts";
import { type Decimal, decimal } from "../decimal.ts";
import { isRaised } from "../footnote.ts";
import type { Word } from "../lexicon/lexicon.ts";
import type { Numeral } from "../numeral.ts";
import type { Token } from "../tokens.ts";
import { compound } from "./compound.ts";
import { type Denominator, denominatorAt } from "./denominator.ts";
import { setCurrency, takeSuffix } from "./suffix.ts";

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

/** A number in the making, of which only the place is known. */
export function emptyEnd(start: number, end: number): EndDraft {
  return {
    start,
    end,
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
}

/** Reads one number at the cursor. */
export function endAt(cursor: Cursor): End | null {
  const from = cursor.at;
  const first = peek(cursor);
  if (first === null || isJoined(cursor)) return null;
  const draft = emptyEnd(first.start, first.end);
  prefixes(cursor, draft);
  if (coreAt(cursor, draft) && suffixes(cursor, draft)) return draft;
  cursor.at = from;
  return null;
}

const NO_MARKS: readonly TokenMark[] = [];

/** The second number of `8×7B` and `24GB×2`, the number of `N+2`. */
function isJoined(cursor: Cursor): boolean {
  const { tokens, at, scanned } = cursor;
  const before = tokens[at - 1];
  const number = tokens[at];
  if (before === undefined || number?.kind !== "number") return false;
  const last = scanned.text.charCodeAt(before.end - 1);
  if (before.kind === "text") return !number.spaced && last === 43;
  if (before.code === 43) return !number.spaced && isGlued({ ...cursor, at: at - 1 }, before);
  if (!joinsNumbers(before) || (before.code === 58 && number.spaced)) return false;
  const other = tokens[at - 2];
  return other?.kind === "number" || (before.code !== 58 && other?.word?.unit !== undefined);
}

/** Signs and words before a number, in any order: `约`, `≥`, `up to`, `$`, `-`. */
function prefixes(cursor: Cursor, draft: EndDraft): void {
  const approximate: TokenMark[] = [];
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (token.numeral !== null) return;
    const { word, code } = token;
    if (word?.approximateBefore === true) {
      approximate.push({ token, certainty: "approximate" });
      draft.marks = approximate;
    } else if (word?.boundBefore !== undefined && draft.bound === null) draft.bound = word.boundBefore;
    // 百分之三十.
    else if (word?.unit === "%" && code === 0 && draft.unit === null && isNumberNext(cursor, 1, true))
      draft.unit = word.unit;
    else if (word?.currency !== undefined && draft.currency === null && word.magnitude === undefined) {
      setCurrency(draft, token, cursor);
      draft.currencyFirst = true;
    } else if (code === 45 && !draft.negative && isNumberNext(cursor, 1, false) && !isGlued(cursor, token))
      draft.negative = true;
    else if (!draft.negative && word?.roles?.includes("fall") === true && isChange(cursor))
      draft.negative = true;
    else if (word?.roles?.includes("filler") === true && draft.bound !== null) draft.end = token.end;
    else if (code !== 43 || !isNumberNext(cursor, 1, false) || isGlued(cursor, token)) return;
    cursor.at++;
  }
}

/** Under how much something changed, `↓1.5` and 下降 1.5 are what elsewhere is -1.5, and a loss is a negative income. */
function isChange(cursor: Cursor): boolean {
  const property = cursor.context.header?.property;
  return property !== undefined && FALLING.has(property) && isNumberNext(cursor, 1, true);
}

/** What falls below nothing. */
const FALLING: ReadonlySet<string> = new Set(["change", "growth", "net-income", "operating-income"]);

/** The plus of `N+2`, the hyphen of `T-3`. */
function isGlued({ tokens, at, scanned }: Cursor, { start, spaced }: Token): boolean {
  const before = tokens[at - 1];
  return (
    !spaced &&
    before !== undefined &&
    before.end === start &&
    isSpacedLetter(scanned.text.charCodeAt(start - 1))
  );
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
  else if (word.vague !== undefined && isVague(cursor, word)) {
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

/** 几 and 数 alone count nothing: 数据. */
function isVague(cursor: Cursor, { text }: Word): boolean {
  if (text.length > 1) return true;
  const next = peek(cursor, 1)?.word;
  return next?.magnitude !== undefined || next?.unit !== undefined;
}

/** `seven billion`, `two weeks`; a bare `one` is a number only where it is all that stands under a column of numbers. */
function spelledNumber(cursor: Cursor): boolean {
  const next = peek(cursor, 1)?.word;
  if (next === undefined) return cursor.frame.expected && cursor.tokens.length === 1;
  return next !== null && (next.magnitude !== undefined || next.unit !== undefined);
}

/** Takes magnitude, unit, currency, `+`, denominator; false if a name turns out to stand here (`8x7B`, `3D`). */
function suffixes(cursor: Cursor, draft: EndDraft): boolean {
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (token.kind === "number") {
      if (!compound(cursor, draft, token)) return token.spaced || draft.unit !== "1";
      continue;
    }
    if (joinsNumbers(token) && peek(cursor, 1)?.kind === "number") return false;
    if (isRaised(cursor, token) && !isOrdinal(cursor, 0)) break;
    const { word } = token;
    if (word === null && token.kind === "text") {
      if (token.spaced || isChinese(token, cursor)) break;
      if (!cursor.frame.expected || !isOrdinal(cursor, 0)) return false;
    } else if (token.code === 43 && draft.plus === null && !isNumberNext(cursor, 1, false)) {
      const next = peek(cursor, 1)?.code;
      if (next === 47 || next === 45) break;
      draft.plus = token;
    } else if (isName(cursor, draft, token)) return false;
    else if (word?.boundAfter === ">" && draft.bound === null && isMeasureNext(cursor)) draft.bound = ">";
    else if (!isHyphen(cursor, draft, token) && !takeSuffix(cursor, draft, token)) break;
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

/** `1000多人`, `100余万`. */
function isMeasureNext(cursor: Cursor): boolean {
  const next = peek(cursor, 1)?.word;
  return next?.magnitude !== undefined || next?.unit !== undefined || next?.currency !== undefined;
}

/** `TSMC 4N` is no force, `5-shot` no five. */
function isName(cursor: Cursor, { magnitude, unit, currency }: EndDraft, token: Token): boolean {
  if (token.spaced || magnitude !== null || unit !== null || currency !== null) return false;
  if (token.word?.unit === "N") return cursor.frame.unit !== "N";
  const next = peek(cursor, 1);
  if (token.code !== 45 || next === null || next.spaced) return false;
  return next.kind === "text" && !isChinese(next, cursor);
}

/** `16-bit`, `30-day`: the hyphen says nothing. */
function isHyphen(cursor: Cursor, draft: EndDraft, token: Token): boolean {
  const next = peek(cursor, 1);
  if (token.code !== 45 || token.spaced || next === null || next.spaced) return false;
  if (draft.unit !== null || draft.currency !== null || next.word?.unit === undefined) return false;
  return next.word.text.length > 2 && (cursor.frame.expected || peek(cursor, 2) === null);
}

/** `1024 × 1024`, `8×7B`, `1:30` are sizes, names and times: one thing, and no number. */
function joinsNumbers({ word, code, spaced }: Token): boolean {
  return (word?.unit === "1" && word.text.length === 1) || (code === 58 && !spaced);
}

function isChinese(token: Token, cursor: Cursor): boolean {
  return cursor.scanned.text.charCodeAt(token.start) > 0x2e80;
}
