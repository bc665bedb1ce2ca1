import type { Span } from "../../model/place.ts";
import { isDigit, isSpacedLetter } from "../../text/characters.ts";
import { sharedPrefix } from "./shared-prefix.ts";

/** One name of a cell: where it stands, and the beginning that it shares with the first. */
export interface Piece {
  readonly span: Span;
  /** `qwen3-` before `1.7b`; empty for a name written whole. */
  readonly prefix: string;
}

const SHORTEST_SHARED_NAME = 3;

const HARD = "、；;\n";
const COMMA = ",，";
const SOFT = ["/", COMMA, "&"];
/** Most cells have none of these, and are one name. */
const DIVIDER = new RegExp(`[${HARD}${SOFT.join("")}]`);

/**
 * The names of a cell: one, unless `、`, `；` or a line break divides them, or a stroke or comma divides sizes of one
 * model (`qwen3-4b/1.7b/0.6b`) or names of one family. Other strokes and commas are part of names.
 */
export function namePieces(text: string, list: boolean): readonly Piece[] {
  if (!DIVIDER.test(text)) return [{ span: [0, text.length], prefix: "" }];
  const pieces: Piece[] = [];
  const hards = split(text, (character) => HARD.includes(character)).map((span) => trimmed(text, span));
  const [first, ...others] = hards.map((span) => text.slice(...span));
  const prefix = first === undefined || first === "" ? null : sharedPrefix(first, others);
  for (const [i, hard] of hards.entries()) {
    for (const piece of softPieces(text, hard, list)) {
      if (text.slice(...piece.span).trim() === "") continue;
      pieces.push(i > 0 && prefix !== null ? { ...piece, prefix } : piece);
    }
  }
  return pieces.length === 0 ? [{ span: [0, text.length], prefix: "" }] : pieces;
}

function softPieces(text: string, hard: Span, list: boolean): readonly Piece[] {
  const whole: Piece = { span: hard, prefix: "" };
  for (const separator of SOFT) {
    const parts = split(text.slice(...hard), (character) => separator.includes(character));
    const first = parts[0];
    if (first === undefined || parts.length < 2) continue;
    const spans = parts.map((part) => trimmed(text, [hard[0] + part[0], hard[0] + part[1]]));
    const [name = "", ...rest] = spans.map((span) => text.slice(...span));
    const sized = sizePrefix(name);
    const prefix =
      sized !== "" && rest.every((other) => isSize(other.replace(/^-/, "")))
        ? sized
        : sharedPrefix(name, rest);
    const divided = prefix !== null || (list && separator === COMMA);
    if (!divided && !rest.every((other) => sharesBeginning(name, other))) continue;
    return spans.map(([start, end], index) => {
      if (prefix === null || index === 0) return { span: [start, end], prefix: "" };
      return { span: [text[start] === "-" ? start + 1 : start, end], prefix };
    });
  }
  return [whole];
}

function trimmed(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return [start, end];
}

/** Cuts at characters outside brackets. */
function split(text: string, divides: (character: string) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if ("([（［".includes(character)) depth++;
    else if (")]）］".includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && divides(character)) {
      spans.push([from, at]);
      from = at + 1;
    }
  }
  spans.push([from, text.length]);
  return spans;
}

/** `1.7b`, `70B`, `8x7B`, `405B-Instruct`: a size, and at most a word after it. */
function isSize(text: string): boolean {
  return /^\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[bBmMkKtT](?:-[A-Za-z]{1,12})?$/.test(text);
}

/** What stands before the size that ends a name: `qwen3-` of `qwen3-4b`, `Llama 3 ` of `Llama 3 8B`. */
function sizePrefix(name: string): string {
  let at = name.length;
  while (at > 0 && isSizeCode(name.charCodeAt(at - 1))) at--;
  if (at === 0 || !isSize(name.slice(at))) return "";
  return "- _".includes(name[at - 1] ?? "") && at > 1 ? name.slice(0, at) : "";
}

function isSizeCode(code: number): boolean {
  return isDigit(code) || code === 46 || isSpacedLetter(code);
}

function sharesBeginning(name: string, other: string): boolean {
  if (sharesWord(name, other) || sharesSeries(name, other)) return true;
  if (other.length < SHORTEST_SHARED_NAME || !/\d/.test(name) || !/\d/.test(other)) return false;
  return (
    name.slice(0, SHORTEST_SHARED_NAME).toLowerCase() === other.slice(0, SHORTEST_SHARED_NAME).toLowerCase()
  );
}

/** `Command R, Command R+`: a capital word that both begin with, and no more than a word or two behind it. */
function sharesWord(name: string, other: string): boolean {
  const [word = "", ...more] = name.split(" ");
  const [same, ...others] = other.split(" ");
  const short = more.length > 0 && more.length < 3 && others.length > 0 && others.length < 3;
  return short && word === same && word.length >= SHORTEST_SHARED_NAME && /^\p{Lu}/u.test(word);
}

/** `o1, o3`, `o3 / o4-mini`: one letter and a number. */
function sharesSeries(name: string, other: string): boolean {
  return /^[a-z]\d(?:-[a-z]+)*$/.test(name) && /^[a-z]\d(?:-[a-z]+)*$/.test(other) && name[0] === other[0];
}
