import type { Span } from "../model/place.ts";
import { toNarrow } from "./fold.ts";

/** A bracket of a header; its span is in the shown text and holds the brackets. */
export interface HeaderBracket {
  readonly text: string;
  readonly span: Span;
}

/** A header's shown text, cut into its name and its brackets. */
export interface HeaderParts {
  /** The text outside brackets, in order, with one space where a bracket stood. */
  readonly name: string;
  readonly brackets: readonly HeaderBracket[];
  /** What stands in `【】`. */
  readonly groups: readonly HeaderBracket[];
}

const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "【": "】", "（": "）", "［": "］" };

/** Brackets nested in others stay part of the outer one; one that never closes is text. */
export function headerParts(text: string): HeaderParts {
  const brackets: HeaderBracket[] = [];
  const groups: HeaderBracket[] = [];
  let name = "";
  let at = 0;
  while (at < text.length) {
    const opener = text[at] ?? "";
    const closer = CLOSERS[opener];
    const end = closer === undefined ? -1 : closingBracket(text, at, opener, closer);
    if (end < 0) {
      name += opener;
      at++;
      continue;
    }
    const bracket: HeaderBracket = { text: narrow(text.slice(at + 1, end)).trim(), span: [at, end + 1] };
    if (isPlural(name, bracket.text)) {
      at = end + 1;
      continue;
    }
    (opener === "【" ? groups : brackets).push(bracket);
    name += " ";
    at = end + 1;
  }
  return { name: squeeze(narrow(name)), brackets, groups };
}

/** `Author(s)` is no author in seconds; `Time(s)` is. */
function isPlural(name: string, bracket: string): boolean {
  if (bracket !== "s" && bracket !== "es") return false;
  return /[a-z]$/.test(name) && !/(?:time|latency|duration|delay)$/i.test(name);
}

function closingBracket(text: string, at: number, opener: string, closer: string): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === opener) depth++;
    else if (text[i] === closer && --depth === 0) return i;
  }
  return -1;
}

/** Full-width forms as their ASCII twins; case and offsets stay. */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const narrowed = toNarrow(code);
    if (narrowed === code) continue;
    out += text.slice(from, i) + String.fromCharCode(narrowed);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

const WIDE = /[\u00a0-\uffff]/;

/** White space other than one space between words. */
const LOOSE = /^\s|\s$|\s\s|[^\S ]/;

/** One space where there were several, none at the ends. */
export function squeeze(text: string): string {
  return LOOSE.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
