import { MAX_LINK_TARGET } from "../../limits.ts";
import type { ScannedLink } from "../scan.ts";
import type { Cut } from "./cuts.ts";

/** The `(target "title")` that makes a link of the bracket before it, or null. */
export function linkAt(raw: string, at: number): { readonly href: string; readonly end: number } | null {
  if (raw.charCodeAt(at) !== 40) return null;
  const limit = Math.min(raw.length, at + MAX_LINK_TARGET);
  let start = at + 1;
  while (start < limit && raw.charCodeAt(start) === 32) start++;
  let depth = 0;
  let end = start;
  for (; end < limit; end++) {
    const code = raw.charCodeAt(end);
    if (code === 92) end++;
    else if (code === 40) depth++;
    else if (code === 41) {
      if (depth === 0) return { href: target(raw, start, end), end: end + 1 };
      depth--;
    } else if (code === 32 || code === 10) break;
  }
  return titled(raw, start, end, limit);
}

/** After the target: spaces, a quoted title, the closing bracket. */
function titled(raw: string, start: number, end: number, limit: number) {
  let i = end;
  while (i < limit && raw.charCodeAt(i) === 32) i++;
  const quote = raw.charCodeAt(i);
  if (quote === 34 || quote === 39) {
    i++;
    while (i < limit && raw.charCodeAt(i) !== quote) i++;
    i++;
    while (i < limit && raw.charCodeAt(i) === 32) i++;
  }
  if (i >= limit || raw.charCodeAt(i) !== 41) return null;
  return { href: target(raw, start, end), end: i + 1 };
}

function target(raw: string, start: number, end: number): string {
  const written = raw.slice(start, end).replaceAll("\\|", "|");
  return written.startsWith("<") && written.endsWith(">") ? written.slice(1, -1) : written;
}

/** `[[target|alias]]`, its pipe escaped or not; the alias is shown, else the target. */
export function wikilinkAt(raw: string, at: number): { link: ScannedLink; cuts: Cut[] } | null {
  const limit = Math.min(raw.length, at + MAX_LINK_TARGET);
  let pipe = -1;
  let i = at + 2;
  for (; i < limit; i++) {
    const code = raw.charCodeAt(i);
    if (code === 91 || code === 10) return null;
    if (code === 93) break;
    if (code === 124 && pipe < 0) pipe = i;
  }
  if (i >= limit || raw.charCodeAt(i + 1) !== 93 || i === at + 2) return null;
  const targetEnd = pipe < 0 ? i : raw.charCodeAt(pipe - 1) === 92 ? pipe - 1 : pipe;
  const textStart = pipe < 0 ? at + 2 : pipe + 1;
  return {
    link: { kind: "wikilink", href: raw.slice(at + 2, targetEnd), text: [textStart, i], raw: [at, i + 2] },
    cuts: [
      { start: at, end: textStart, insert: "" },
      { start: i, end: i + 2, insert: "" },
    ],
  };
}
