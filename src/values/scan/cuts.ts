import { MAX_FOOTNOTE_ID, MAX_SOURCE_MARK } from "../../limits.ts";
import type { Span } from "../../model/place.ts";
import { isDigit } from "../../text/characters.ts";
import type { ScannedLink, ScannedReference } from "../scan.ts";
import { lastBacktickRuns, runEnd } from "./backtick-runs.ts";
import { Delimiters } from "./delimiters.ts";
import { entityAt } from "./entity-reference.ts";
import { highlightAt } from "./highlight.ts";
import { htmlAt } from "./html.ts";
import { linkAt, wikilinkAt } from "./link.ts";
import { mathAt } from "./math.ts";

/** A piece of source that is not shown, or shown otherwise. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** What `scan` needs; every span here is in the source. */
export interface Cuts {
  readonly cuts: readonly Cut[];
  readonly links: readonly ScannedLink[];
  readonly references: readonly Omit<ScannedReference, "at">[];
  readonly strong: readonly Span[];
  readonly emphasis: readonly Span[];
  readonly strike: readonly Span[];
  readonly code: readonly Span[];
  readonly superscript: readonly Span[];
}

const BACKSLASH = 92;
const BACKTICK = 96;
const STAR = 42;
const UNDERSCORE = 95;
const TILDE = 126;
const OPEN = 91;
const CLOSE = 93;
const BANG = 33;
const CARET = 94;
const AMPERSAND = 38;
const LESS = 60;
const DOLLAR = 36;
const EQUALS = 61;

/** All that `step` knows; between them nothing is looked at. */
const SIGNS = /[\\`*_~![\]^&$<]|=(?==)/g;

interface Draft {
  readonly raw: string;
  readonly cuts: Cut[];
  readonly links: ScannedLink[];
  readonly references: Omit<ScannedReference, "at">[];
  readonly code: Span[];
  readonly superscript: Span[];
  readonly delimiters: Delimiters;
  readonly brackets: { at: number; image: boolean }[];
  readonly raised: number[];
  readonly struck: number[];
  /** Where the last backtick run of each length starts, so that none is looked for in vain; made on first need. */
  lastRuns: ReadonlyMap<number, number> | null;
  /** Past the last `]` or `)` nothing closes. */
  readonly lastBracket: number;
  readonly lastParenthesis: number;
  commentOpen: boolean;
}

export function findCuts(raw: string): Cuts {
  const draft: Draft = {
    raw,
    cuts: [],
    links: [],
    references: [],
    code: [],
    superscript: [],
    delimiters: new Delimiters(raw),
    brackets: [],
    raised: [],
    struck: [],
    lastRuns: null,
    lastBracket: raw.lastIndexOf("]"),
    lastParenthesis: raw.lastIndexOf(")"),
    commentOpen: true,
  };
  SIGNS.lastIndex = 0;
  while (SIGNS.test(raw)) SIGNS.lastIndex = step(draft, SIGNS.lastIndex - 1);
  const { cuts, delimiters } = draft;
  for (const [start, end] of delimiters.cuts) cuts.push({ start, end, insert: "" });
  cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    cuts,
    links: draft.links.sort((a, b) => a.raw[0] - b.raw[0]),
    references: draft.references,
    strong: delimiters.strong,
    emphasis: delimiters.emphasis,
    strike: delimiters.strike,
    code: draft.code,
    superscript: draft.superscript,
  };
}

/** Handles what stands at an offset and gives the offset after it. */
function step(draft: Draft, at: number): number {
  const { raw } = draft;
  switch (raw.charCodeAt(at)) {
    case BACKSLASH:
      return escaped(draft, at);
    case BACKTICK:
      return codeSpan(draft, at);
    case STAR:
    case UNDERSCORE:
    case TILDE:
      return draft.delimiters.run(at);
    case BANG:
      if (raw.charCodeAt(at + 1) !== OPEN) return at + 1;
      draft.brackets.push({ at, image: true });
      return at + 2;
    case OPEN:
      return openBracket(draft, at);
    case CLOSE:
      return closeBracket(draft, at);
    case CARET:
      return caret(draft, at);
    case AMPERSAND: {
      const entity = entityAt(raw, at);
      if (entity === null) return at + 1;
      draft.cuts.push({ start: at, end: entity.end, insert: entity.text });
      return entity.end;
    }
    case DOLLAR:
      return without(draft, at, mathAt(raw, at));
    case EQUALS:
      return without(draft, at, highlightAt(raw, at));
    case LESS:
      return angle(draft, at);
    default:
      return at + 1;
  }
}

/** Takes out the signs that were found at an offset. */
function without(draft: Draft, at: number, found: { cuts: readonly Cut[]; end: number } | null): number {
  if (found === null) return at + 1;
  draft.cuts.push(...found.cuts);
  return found.end;
}

function escaped(draft: Draft, at: number): number {
  const next = draft.raw.charCodeAt(at + 1);
  const punctuation =
    (next > 32 && next < 48) ||
    (next > 57 && next < 65) ||
    (next > 90 && next < 97) ||
    (next > 122 && next < 127);
  if (!punctuation) return at + 1;
  draft.cuts.push({ start: at, end: at + 1, insert: "" });
  return at + 2;
}

function codeSpan(draft: Draft, at: number): number {
  const { raw } = draft;
  const start = runEnd(raw, at);
  const length = start - at;
  draft.lastRuns ??= lastBacktickRuns(raw, at);
  if ((draft.lastRuns.get(length) ?? -1) <= at) return start;
  let close = start;
  let end = start;
  do {
    close = raw.indexOf("`", end);
    end = runEnd(raw, close);
  } while (end - close !== length);
  draft.cuts.push({ start: at, end: start, insert: "" }, { start: close, end, insert: "" });
  draft.code.push([start, close]);
  // GFM takes `\|` for a pipe in a table's code spans too.
  for (let i = start; i + 1 < close; i++) {
    if (raw.charCodeAt(i) === BACKSLASH && raw.charCodeAt(i + 1) === 124) {
      draft.cuts.push({ start: i, end: i + 1, insert: "" });
    }
  }
  return end;
}

/** The next `]` within a few characters, else -1. */
function closingWithin(draft: Draft, from: number, reach: number): number {
  const { raw } = draft;
  const limit = Math.min(draft.lastBracket + 1, from + reach);
  for (let i = from; i < limit; i++) if (raw.charCodeAt(i) === CLOSE) return i;
  return -1;
}

function openBracket(draft: Draft, at: number): number {
  const { raw } = draft;
  const next = raw.charCodeAt(at + 1);
  if (next === OPEN) {
    const wikilink = wikilinkAt(raw, at);
    if (wikilink !== null) {
      draft.cuts.push(...wikilink.cuts);
      draft.links.push(wikilink.link);
      return wikilink.link.raw[1];
    }
  }
  if (next === CARET) {
    const end = closingWithin(draft, at + 2, MAX_FOOTNOTE_ID);
    if (end > at + 2 && !raw.slice(at, end).includes(" ")) {
      draft.cuts.push({ start: at, end: end + 1, insert: "" });
      draft.references.push({ kind: "footnote", id: raw.slice(at + 2, end), raw: [at, end + 1] });
      return end + 1;
    }
  }
  draft.brackets.push({ at, image: false });
  return at + 1;
}

function closeBracket(draft: Draft, at: number): number {
  const opener = draft.brackets.pop();
  if (opener === undefined) return at + 1;
  const target = at < draft.lastParenthesis ? linkAt(draft.raw, at + 1) : null;
  if (target === null) return at + 1;
  const textStart = opener.at + (opener.image ? 2 : 1);
  draft.cuts.push(
    { start: opener.at, end: textStart, insert: "" },
    { start: at, end: target.end, insert: "" },
  );
  draft.links.push({
    kind: opener.image ? "image" : "link",
    href: target.href,
    text: [textStart, at],
    raw: [opener.at, target.end],
  });
  return target.end;
}

/** `^[raw/x.md]` cites a source; `^15^` a reference by number. */
function caret(draft: Draft, at: number): number {
  const { raw } = draft;
  if (raw.charCodeAt(at + 1) === OPEN) {
    const end = closingWithin(draft, at + 2, MAX_SOURCE_MARK);
    if (end < 0) return at + 1;
    draft.cuts.push({ start: at, end: end + 1, insert: "" });
    draft.references.push({ kind: "source", id: raw.slice(at + 2, end), raw: [at, end + 1] });
    return end + 1;
  }
  let end = at + 1;
  while (end - at < 12 && isCitationCode(raw.charCodeAt(end))) end++;
  if (end === at + 1 || raw.charCodeAt(end) !== CARET) return at + 1;
  draft.cuts.push({ start: at, end: end + 1, insert: "" });
  draft.references.push({ kind: "citation", id: raw.slice(at + 1, end), raw: [at, end + 1] });
  return end + 1;
}

function isCitationCode(code: number): boolean {
  return isDigit(code) || code === 44 || code === 45 || code === 32;
}

function angle(draft: Draft, at: number): number {
  if (draft.commentOpen && draft.raw.startsWith("<!--", at)) {
    const end = draft.raw.indexOf("-->", at + 4);
    if (end < 0) {
      draft.commentOpen = false;
      return at + 4;
    }
    draft.cuts.push({ start: at, end: end + 3, insert: "" });
    return end + 3;
  }
  const html = htmlAt(draft.raw, at);
  if (html === null) return at + 1;
  if (html.kind === "autolink") {
    draft.cuts.push(
      { start: at, end: at + 1, insert: "" },
      { start: html.end - 1, end: html.end, insert: "" },
    );
    const text: Span = [at + 1, html.end - 1];
    const href = draft.raw.slice(at + 1, html.end - 1);
    draft.links.push({ kind: "autolink", href, text, raw: [at, html.end] });
    return html.end;
  }
  let insert = html.insert;
  if (html.kind === "raise") {
    draft.raised.push(html.end);
    const digit = draft.raw.charCodeAt(html.end);
    if (isDigit(digit)) insert = "^";
  } else if (html.kind === "lower") {
    const start = draft.raised.pop();
    if (start !== undefined) draft.superscript.push([start, at]);
  } else if (html.kind === "strike") draft.struck.push(html.end);
  else if (html.kind === "struck") {
    const start = draft.struck.pop();
    if (start !== undefined) draft.delimiters.strike.push([start, at]);
  }
  draft.cuts.push({ start: at, end: html.end, insert });
  return html.end;
}
