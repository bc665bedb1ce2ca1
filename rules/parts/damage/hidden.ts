import type { Span } from "../../../src/model/place.ts";

type Kind = "direction" | "zeroWidth" | "tag" | "control";

/** A run of characters of one kind that nobody sees. */
export interface Hidden {
  readonly kind: Kind;
  readonly span: Span;
  /** The first few, as U+200B. */
  readonly codes: readonly string[];
}

/** One class, no backtracking; what each stands for is looked at only where one is found. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;

/** Whether it finds something that begins with this code unit. */
export function isSuspect(code: number): boolean {
  for (const [from, to] of RANGES) if (code <= to) return code >= from;
  return false;
}

/** Rising. */
const RANGES = [
  [0, 8],
  [0xb, 0xc],
  [0xe, 0x1f],
  [0x7f, 0x9f],
  ...[0xad, 0x34f, 0x61c].map(alone),
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  alone(0x180e),
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  ...[0x3164, 0xdb40].map(alone),
  [0xfe00, 0xfe0f],
  ...[0xfeff, 0xffa0].map(alone),
  [0xfff9, 0xfffb],
] as const;

function alone(code: number): readonly [number, number] {
  return [code, code];
}

const MOST_CODES = 3;

export function hiddenIn(text: string): readonly Hidden[] {
  const runs: { kind: Kind; span: [number, number]; codes: string[] }[] = [];
  for (const { 0: character, index } of text.matchAll(SUSPECT)) {
    const kind = kindOf(character, text, index);
    if (kind === null) continue;
    const last = runs.at(-1);
    const end = index + character.length;
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    if (last?.kind === kind && last.span[1] === index) {
      last.span[1] = end;
      if (last.codes.length < MOST_CODES) last.codes.push(code);
    } else runs.push({ kind, span: [index, end], codes: [code] });
  }
  return runs;
}

function kindOf(character: string, text: string, at: number): Kind | null {
  const code = character.codePointAt(0) ?? 0;
  const before = previous(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + character.length) ?? 0x20);
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xfff9 && code <= 0xfffb)) return "control";
  if (code === 0x2028 || code === 0x2029) return "control";
  if (code === 0x200d) return joinsEmoji(before, after) || needsJoiner(before) ? null : "zeroWidth";
  if (code === 0x200c) return needsJoiner(before) && needsJoiner(after) ? null : "zeroWidth";
  if (code === 0x200b) return breaksWords(before) || breaksWords(after) ? null : "zeroWidth";
  if (code >= 0xe0000 && code < 0xe0080) return isFlag(text, at) ? null : "tag";
  if ((code >= 0xfe00 && code <= 0xfe0f) || code >= 0xe0100) return isVaried(before) ? null : "tag";
  if (code === 0x202d || code === 0x202e) return "direction";
  if (DIRECTION.test(character)) return isRightToLeft(lineAround(text, at)) ? null : "direction";
  return "zeroWidth";
}

const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/;

function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}

function previous(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000
    ? text.slice(Math.max(0, at - 2), at)
    : text.slice(Math.max(0, at - 1), at);
}

function joinsEmoji(before: string, after: string): boolean {
  return (
    /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before) &&
    /\p{Extended_Pictographic}/u.test(after)
  );
}

/** Scripts whose letters join: there a joiner or non-joiner is spelling (Unicode 23.2). */
function needsJoiner(character: string): boolean {
  return (
    /[\p{L}\p{M}]/u.test(character) &&
    !/[\p{sc=Latn}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Cyrl}\p{sc=Grek}]/u.test(character)
  );
}

/** Scripts without spaces, where a break is written with no width. */
function breaksWords(character: string): boolean {
  return /[\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Tibt}]/u.test(character);
}

/** Another form of an emoji, symbol or ideograph; after a letter or another selector it carries only itself. */
function isVaried(before: string): boolean {
  return /[\p{Emoji}\p{S}\p{P}\p{sc=Han}\p{sc=Mong}\p{sc=Mymr}]/u.test(before);
}

/** 🏴 and the region's letters as tags, up to the cancel tag. */
function isFlag(text: string, at: number): boolean {
  const start = text.lastIndexOf("🏴", at);
  return (
    start >= 0 &&
    at - start <= 14 &&
    /^🏴[\u{e0030}-\u{e007a}]{1,6}\u{e007f}/u.test(text.slice(start, start + 18))
  );
}

const LINE_SIDE = 400;

function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LINE_SIDE), at);
  const after = text.slice(at, at + LINE_SIDE);
  return (before.split("\n").at(-1) ?? "") + (after.split("\n")[0] ?? "");
}
