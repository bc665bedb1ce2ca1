import type { Span } from "../../model/place.ts";
import { isAlphanumeric } from "../../text/characters.ts";
import type { Scanned } from "../scan.ts";

/** Stands for a character that is code, quoted or part of an address: no word, no space, no sign. */
export const MASK = "\uFFFC";

/** What closes a quotation, by the code unit that opens it. */
const QUOTES: ReadonlyMap<number, string> = new Map(
  Object.entries({ '"': '"', "“": "”", "「": "」", "『": "』", "«": "»", "„": "“" }).map(([open, close]) => [
    open.charCodeAt(0),
    close,
  ]),
);

const MAY_MASK = new RegExp(`[${String.fromCharCode(...QUOTES.keys())}]|://`);

/** The shown text with code, quotations and addresses masked; offsets stay. */
export function masked(scanned: Scanned): string {
  const { text } = scanned;
  if (scanned.code.length === 0 && !MAY_MASK.test(text)) return text;
  const spans: Span[] = [...scanned.code];
  quoted(text, spans);
  addresses(text, spans);
  return spans.length === 0 ? text : covered(text, spans);
}

/**
 * Whether a word may begin or end where a mask does, that goes on as the text is shown: in `maybe` of `x`maybe, or beside an
 * address. Only letters of more than ASCII touch an address that is no part of it.
 */
export function mayFree({ text, code }: Scanned): boolean {
  return (
    code.some(([start, end]) => isJoined(text, start) || isJoined(text, end)) ||
    (OTHER_LETTER.test(text) && text.includes("://"))
  );
}

const OTHER_LETTER = /[\u00c0-\u024f\u0370-\u052f]/;

function isJoined(text: string, at: number): boolean {
  return isAlphanumeric(text.charCodeAt(at - 1)) && isAlphanumeric(text.charCodeAt(at));
}

function covered(text: string, spans: Span[]): string {
  spans.sort((a, b) => a[0] - b[0]);
  let out = "";
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + MASK.repeat(end - from);
    at = end;
  }
  return out + text.slice(at);
}

/** Text between quotation marks of one kind; a mark that never closes quotes nothing. */
function quoted(text: string, spans: Span[]): void {
  let last = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 34 && (code < 0xab || code >= 0x3400)) continue;
    const closer = QUOTES.get(code);
    if (closer === undefined) continue;
    if (last.size === 0) last = lastQuotes(text);
    if ((last.get(closer) ?? -1) <= at) continue;
    const end = text.indexOf(closer, at + 1);
    spans.push([at, end + 1]);
    at = end;
  }
}

function lastQuotes(text: string): Map<string, number> {
  const last = new Map<string, number>();
  for (const closer of new Set(QUOTES.values())) last.set(closer, text.lastIndexOf(closer));
  return last;
}

function addresses(text: string, spans: Span[]): void {
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at)) {
    let start = at;
    while (start > 0 && isAddressCode(text.charCodeAt(start - 1))) start--;
    let end = at + 3;
    while (end < text.length && isAddressCode(text.charCodeAt(end))) end++;
    spans.push([start, end]);
    at = end;
  }
}

/** What an address written in running text may hold; a bracket or a Chinese character ends it. */
function isAddressCode(code: number): boolean {
  return code > 32 && code < 127 && code !== 40 && code !== 41 && code !== 60 && code !== 62 && code !== 34;
}
