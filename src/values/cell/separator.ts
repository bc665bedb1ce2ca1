import { type Cursor, peek } from "../cursor.ts";
import { denominatorAt } from "../quantity/denominator.ts";
import type { Token } from "../tokens.ts";

export type SeparatorKind =
  | "comma"
  | "semicolon"
  | "slash"
  | "ampersand"
  | "break"
  | "and"
  | "or"
  | "versus"
  | "then";

export interface Separator {
  readonly kind: SeparatorKind;
  /** A comma with digits on both sides and no space: `1,7`. */
  readonly tight: boolean;
  readonly start: number;
  readonly end: number;
}

/** What separates values at the cursor, or null. */
export function separatorAt(cursor: Cursor): Separator | null {
  const token = peek(cursor);
  if (token === null) return null;
  const kind = kindOf(cursor, token);
  if (kind === null) return null;
  const next = peek(cursor, 1);
  const tight =
    next?.kind === "number" &&
    !next.spaced &&
    !token.spaced &&
    cursor.tokens[cursor.at - 1]?.kind === "number";
  return { kind, tight, start: token.start, end: token.end };
}

function kindOf(cursor: Cursor, token: Token): SeparatorKind | null {
  if (token.kind === "break") return "break";
  switch (token.code) {
    case 44:
      return yearFollows(cursor) ? null : "comma";
    case 0x3001:
      return "comma";
    case 59:
    case 0x2022:
    case 0xb7:
    case 124:
      return "semicolon";
    case 38:
      return "ampersand";
    case 47:
      return strokeDivides(cursor) ? "slash" : null;
    case 43:
      return addsValue(cursor, token) ? "and" : null;
  }
  const roles = token.word?.roles;
  if (roles === undefined) return null;
  if (token.code !== 0) return roles.includes("later") && token.code !== 61 ? "then" : null;
  if (roles.includes("versus")) return "versus";
  if (roles.includes("outOf") && cursor.frame.unit === "1" && isBetweenNumbers(cursor)) return "slash";
  if (!numberOnBothSides(cursor)) return null;
  return roles.includes("or") ? "or" : roles.includes("and") && !isBetween(cursor) ? "and" : null;
}

/** `1 shared + 256 routed`: a plus between spaces, a number on both sides. */
function addsValue(cursor: Cursor, plus: Token): boolean {
  const next = peek(cursor, 1);
  const number =
    next?.kind === "number" || (next?.word?.currency !== undefined && peek(cursor, 2)?.kind === "number");
  return plus.spaced && next?.spaced === true && number && numberBefore(cursor);
}

/** The comma of `April 18, 2024`. */
function yearFollows(cursor: Cursor): boolean {
  const year = peek(cursor, 1)?.numeral;
  if (year?.width !== 4 || year.grouped || year.value.exponent !== 0) return false;
  for (let back = 1; back <= 5; back++) {
    const token = cursor.tokens[cursor.at - back];
    if (token?.word?.month !== undefined) return true;
    if (token === undefined || (token.code !== 0 && token.code !== 45)) return false;
  }
  return false;
}

/** Not the stroke of `$3/1M tokens`, of `2024/4` or of `+/-`. */
function strokeDivides(cursor: Cursor): boolean {
  const before = cursor.tokens[cursor.at - 1];
  const after = peek(cursor, 1);
  if (before === undefined || after === null || (after.code === 45 && !after.spaced)) return false;
  if (before.word?.yearPart !== undefined && isYear(after)) return false;
  if (isOpenEnd(before, cursor.tokens[cursor.at - 2]) || isOpenEnd(after, peek(cursor, 2))) return false;
  const tight = !after.spaced && peek(cursor)?.spaced === false;
  if (tight && before.numeral !== null && after.numeral !== null && isDateLike(cursor, before, after))
    return false;
  const from = cursor.at;
  const per = denominatorAt(cursor, moneyBefore(cursor, from));
  cursor.at = from;
  return per === null;
}

/** The two points of EDTF's `2021/..`. */
function isOpenEnd(point: Token, other: Token | null | undefined): boolean {
  return point.code === 46 && other?.code === 46;
}

/** `2023-04/2024-03` in one column of dates is one interval. */
function isInterval({ frame, tokens, at }: Cursor, before: Token, after: Token): boolean {
  if (frame.list || !isYear(after)) return false;
  if (isYear(before)) return frame.kind === "date";
  const dash = tokens[at - 2]?.code === 45 && tokens[at + 2]?.code === 45;
  return dash && (isYear(tokens[at - 3]) || isYear(tokens[at - 5]));
}

function isDateLike(cursor: Cursor, before: Token, after: Token): boolean {
  const { kind } = cursor.frame;
  if (kind !== "date" && kind !== "auto") return false;
  if (before.numeral?.width === 4 && (after.numeral?.width ?? 9) <= 2) return true;
  if (isInterval(cursor, before, after)) return true;
  if (kind === "date" && (before.numeral?.width ?? 9) <= 2 && isYear(after)) return true;
  // `04/18/2024`, both strokes.
  if (isYear(cursor.tokens[cursor.at + 3]) && cursor.tokens[cursor.at + 2]?.code === 47) return true;
  if (isYear(after) && cursor.tokens[cursor.at - 2]?.code === 47) return true;
  // The second stroke of `2024/04/18`.
  return cursor.tokens[cursor.at - 2]?.code === 47 && cursor.tokens[cursor.at - 3]?.numeral?.width === 4;
}

function isYear(token: Token | undefined): boolean {
  return token?.numeral?.width === 4 && token.numeral.value.exponent === 0;
}

function moneyBefore(cursor: Cursor, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const token = cursor.tokens[i];
    if (token?.word?.currency !== undefined) return true;
    if (token?.code === 47 || token?.code === 44) return false;
  }
  return cursor.frame.kind === "money" && peek(cursor, 1)?.kind !== "number";
}

/** The `and` of `between 7B and 70B` joins the ends of a range. */
function isBetween({ tokens, at }: Cursor): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    if (tokens[i]?.word?.roles?.includes("between") === true) return true;
  }
  return false;
}

/** `12 of 15`. */
function isBetweenNumbers(cursor: Cursor): boolean {
  return cursor.tokens[cursor.at - 1]?.kind === "number" && peek(cursor, 1)?.kind === "number";
}

function numberOnBothSides(cursor: Cursor): boolean {
  const after = peek(cursor, 1);
  const later = peek(cursor, 2);
  return (
    (after?.kind === "number" || later?.kind === "number" || after?.word?.month !== undefined) &&
    numberBefore(cursor)
  );
}

/** A number, or part of a date, and at most its units in between: `$19.99/mo`. */
function numberBefore({ tokens, at }: Cursor): boolean {
  for (let i = at - 1; i >= 0 && i >= at - MOST_UNITS; i--) {
    const token = tokens[i];
    if (token?.kind === "number" || token?.word?.yearPart !== undefined || token?.word?.month !== undefined)
      return true;
    if (token?.word == null && token?.kind === "text")
      return i === at - 1 && tokens[i - 1]?.kind === "number";
  }
  return false;
}

const MOST_UNITS = 5;
