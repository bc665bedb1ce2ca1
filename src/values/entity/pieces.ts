import type { Span } from "../../model/place.ts";
import { isDigit, isSpacedLetter } from "../fold.ts";

/** One name of a cell: where it stands, and the beginning that it shares with the first. */
export interface Piece {
  readonly span: Span;
  /** `qwen3-` before `1.7b`; empty for a name written whole. */
  readonly prefix: string;
}

const SHORTEST_SHARED_NAME = 3;

const HARD = "、；;\n";
const COMMA = ",，";
const SOFT = ["/", COMMA];
/** Most cells have none of these, and are one name. */
const DIVIDER = new RegExp(`[${HARD}${SOFT.join("")}]`);

/**
 * The names of a cell: one, unless `、`, `；` or a line break divides them, or a stroke or comma divides sizes of one
 * model (`qwen3-4b/1.7b/0.6b`) or names of one family. Other strokes and commas are part of names.
 */
export function namePieces(text: string, list: boolean): readonly Piece[] {
  if (!DIVIDER.test(text)) return [{ span: [0, text.length], prefix: "" }];
  const pieces: Piece[] = [];
  for (const hard of split(text, (character) => HARD.includes(character))) {
    for (const piece of softPieces(text, hard, list)) {
      if (text.slice(...piece.span).trim() !== "") pieces.push(piece);
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
    const name = text.slice(hard[0] + first[0], hard[0] + first[1]).trim();
    const rest = parts.slice(1).map((part) => text.slice(hard[0] + part[0], hard[0] + part[1]).trim());
    const prefix = sizePrefix(name);
    const sizes = prefix !== "" && rest.every(isSize);
    if (!sizes && !(list && separator === COMMA) && !rest.every((other) => sharesBeginning(name, other)))
      continue;
    return parts.map((part, index) => ({
      span: [hard[0] + part[0], hard[0] + part[1]],
      prefix: sizes && index > 0 ? prefix : "",
    }));
  }
  return [whole];
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
  if (other.length < SHORTEST_SHARED_NAME || !/\d/.test(name) || !/\d/.test(other)) return false;
  return (
    name.slice(0, SHORTEST_SHARED_NAME).toLowerCase() === other.slice(0, SHORTEST_SHARED_NAME).toLowerCase()
  );
}
