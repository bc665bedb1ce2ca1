import { type Cursor, peek } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import { dated, type Point } from "./points.ts";

/** `20XX`, `202X`. */
export function maskedAt(cursor: Cursor, first: Token): Point | null {
  const next = peek(cursor, 1);
  if (next === null || next.spaced || next.kind === "number") return null;
  const tail = cursor.scanned.text.slice(next.start, next.end).toUpperCase();
  const width = first.numeral?.width ?? 0;
  if (first.end - first.start !== width) return null;
  if ((tail !== "XX" || width !== 2) && (tail !== "X" || width !== 3)) return null;
  cursor.at += 2;
  const digits = cursor.scanned.text.slice(first.start, first.end);
  return dated(cursor, first, { kind: "masked", digits, masked: tail.length });
}

/** A month or day that is not said, and how many tokens stand for it: `XX`, `XX-XX`, `??`. */
export function maskedPart(
  cursor: Cursor,
  ahead: number,
): { readonly mask: "XX" | "XX-XX"; readonly length: number } | null {
  const token = peek(cursor, ahead);
  if (token === null) return null;
  const text = cursor.scanned.text.slice(token.start, token.end).toUpperCase();
  if (text === "XX" || text === "XX-XX") return { mask: text, length: 1 };
  const next = peek(cursor, ahead + 1);
  const asked = text === "??" || (token.code === 63 && next?.code === 63 && !next.spaced);
  return asked ? { mask: "XX", length: text === "??" ? 1 : 2 } : null;
}
