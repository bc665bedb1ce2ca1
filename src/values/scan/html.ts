import { MAX_INLINE_TAG } from "../../limits.ts";
import { isAsciiLetter, isDigit } from "../../text/characters.ts";

export interface Html {
  readonly kind: "tag" | "raise" | "lower" | "strike" | "struck" | "autolink";
  readonly end: number;
  readonly insert: string;
}

/** An HTML tag or autolink at `<`, or null. */
export function htmlAt(raw: string, at: number): Html | null {
  let i = at + 1;
  const closing = raw.charCodeAt(i) === 47;
  if (closing) i++;
  const nameStart = i;
  while (isAsciiLetter(raw.charCodeAt(i)) || (i > nameStart && isDigit(raw.charCodeAt(i)))) i++;
  if (i === nameStart) return null;
  const after = raw.charCodeAt(i);
  const limit = Math.min(raw.length, at + MAX_INLINE_TAG);
  let end = i;
  while (end < limit && raw.charCodeAt(end) !== 62) {
    if (raw.charCodeAt(end) === 60) return null;
    end++;
  }
  if (end >= limit) return null;
  end++;
  if (!closing && after === 58 && !hasSpace(raw, i, end)) return { kind: "autolink", end, insert: "" };
  if (after !== 62 && after !== 47 && after !== 32 && after !== 9 && after !== 10) return null;
  const name = raw.slice(nameStart, i).toLowerCase();
  if (name === "br") return { kind: "tag", end, insert: "\n" };
  if (name === "sub" && !closing) return { kind: "tag", end, insert: "_" };
  if (name === "del" || name === "s" || name === "strike")
    return { kind: closing ? "struck" : "strike", end, insert: "" };
  if (name === "sup") return { kind: closing ? "lower" : "raise", end, insert: "" };
  return { kind: "tag", end, insert: "" };
}

function hasSpace(raw: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (raw.charCodeAt(i) <= 32) return true;
  return false;
}
