import type { Span } from "../../model/place.ts";
import type { Scanned } from "../../values/scan.ts";

/** A line that is a key and its value, or a part of one; spans are in the shown text. */
export interface KeyedLine {
  readonly span: Span;
  readonly key: Span;
  /** To the end of its line. */
  readonly value: Span;
  /** Nothing but its shape says so, no list and no bold key: all of it must read as a value. */
  readonly isBare: boolean;
  /** A dash stands between them: `**LessWrong** — a community blog` says what a name is. */
  readonly isDashed: boolean;
}

/** A key is a word or three. */
const MAX_KEY = 40;

/**
 * The lines of a paragraph that are a key and its value: `**Context**: 128K`, `**发布：** 2024-07 | **参数**：8B` on one, a list
 * item, a definition (`Context`, and under it `: 128K`), a paragraph of which every line is one.
 */
export function keyedLines({ text, strong, strike }: Scanned, isItem: boolean): readonly KeyedLine[] {
  const bold = strong.length === 0 ? NONE : boldKeys(text, strong);
  const found = bold.length > 0 ? bold : isItem ? itemLine(text) : bareLines(text);
  if (strike.length === 0) return found;
  return found.filter(({ key: [from] }) => !strike.some(([a, b]) => a <= from && from < b));
}

const NONE: readonly never[] = [];

/** A part ends where the next key stands, or with its line. */
function boldKeys(text: string, strong: readonly Span[]): readonly KeyedLine[] {
  const keys = strong.flatMap((span) => boldKey(text, span) ?? []);
  return keys.map(({ key, after, isAlone }, at): KeyedLine => {
    const line = text.indexOf("\n", after);
    let end = Math.min(line < 0 ? text.length : line, keys[at + 1]?.key[0] ?? text.length);
    while (end > after && SEPARATOR.test(text.charAt(end - 1))) end--;
    const value: Span = [after, Math.max(after, end)];
    return {
      span: [key[0], value[1]],
      key,
      value,
      isBare: isAlone,
      isDashed: isAlone || isDash(text.slice(key[1], after)),
    };
  });
}

const SEPARATOR = /[\s|·•/;；,，、]/;

interface Key {
  readonly key: Span;
  /** Nothing stands between key and value: `**Context** 128K`. */
  readonly isAlone: boolean;
  /** Where its value begins. */
  readonly after: number;
}

/** Set off from what stands before it, with its colon inside or behind. */
function boldKey(text: string, [from, to]: Span): Key | null {
  if (from > 0 && !/(?:\n|[|·•/;；,，、]) *$|^[^\w一-鿿]{1,4}$/.test(text.slice(Math.max(0, from - 4), from)))
    return null;
  const inside = /\s*[:：]\s*$/.exec(text.slice(from, to));
  if (inside !== null) return { key: [from, from + inside.index], after: to, isAlone: false };
  const behind = /^(?: ?[:：]|\n: | ?[=＝] | (?:—|–|-) |——)/.exec(text.slice(to, to + 4));
  if (behind !== null) return { key: [from, to], after: to + behind[0].length, isAlone: false };
  return text.charCodeAt(to) === SPACE ? { key: [from, to], after: to + 1, isAlone: true } : null;
}

function itemLine(text: string): readonly KeyedLine[] {
  const line = lineAt(text, 0, false);
  return line === null ? NONE : parted(text, line);
}

/** All of them, or none: a sentence may begin with a word and a colon. */
function bareLines(text: string): readonly KeyedLine[] {
  const first = lineAt(text, 0, true);
  if (first === null) return NONE;
  const lines = [...parted(text, first)];
  for (let from = first.value[1] + 1; from < text.length; ) {
    const line = lineAt(text, from, true);
    if (line === null) return NONE;
    lines.push(...parted(text, line));
    from = line.value[1] + 1;
  }
  return lines;
}

/** `Context: 128K | Output: 16K`: several of them on one line, each with its key, or the one that it is. */
function parted(text: string, line: KeyedLine): readonly KeyedLine[] {
  const [start, stop] = line.value;
  const signs = [...text.slice(start, stop).matchAll(/ [|·•] /g)];
  if (signs.length === 0) return [line];
  const cuts = signs.map(({ index }) => start + index);
  const parts = [line.span[0], ...cuts.map((cut) => cut + 3)].flatMap(
    (from, at) => lineAt(text, from, line.isBare, cuts[at] ?? stop) ?? [],
  );
  return parts.length > cuts.length ? parts : [line];
}

const COLON = 0x3a;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const FULL_STOP = 0x2e;

function lineAt(text: string, from: number, isBare: boolean, limit = text.length): KeyedLine | null {
  const end = Math.min(limit, from + MAX_KEY + 1);
  for (let at = from; at < end; at++) {
    const width = separator(text, at);
    if (width === 0) {
      if (endsKey(text, at)) return null;
      continue;
    }
    const start = at + width;
    const line = text.indexOf("\n", start);
    const stop = line < 0 ? limit : Math.min(line, limit);
    if (at - from < 2 || stop <= start) return null;
    const isDashed = isDash(text.slice(at, start));
    return { span: [from, stop], key: [from, at], value: [start, stop], isBare, isDashed };
  }
  return null;
}

/** Of a clause: `a model by Acme, founded in 2021: …`. */
function endsKey(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case LINE_FEED:
    case 0x2c:
    case 0xff0c:
    case 0x3002:
    case 0x3b:
    case 0xff1b:
      return true;
    case FULL_STOP:
      return text.charCodeAt(at + 1) === SPACE;
    default:
      return false;
  }
}

function isDash(sign: string): boolean {
  return /[—–-]/.test(sign);
}

/** How long the sign between key and value is that stands here; 0 where none does. */
function separator(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case COLON:
    case 0xff1a:
      return 1;
    case LINE_FEED:
      return text.charCodeAt(at + 1) === COLON && text.charCodeAt(at + 2) === SPACE ? 2 : 0;
    case SPACE:
      return isSign(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === SPACE ? 3 : 0;
    case 0x2014:
      return text.charCodeAt(at + 1) === 0x2014 ? 2 : 0;
    default:
      return 0;
  }
}

/** An equals sign, a dash. */
function isSign(code: number): boolean {
  return code === 0x3d || code === 0x2014 || code === 0x2013 || code === 0x2d;
}
