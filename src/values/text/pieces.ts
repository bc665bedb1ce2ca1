import { MOST_TEXT_PIECES } from "../../limits.ts";
import type { Span } from "../../model/place.ts";
import { isDigit, isUnspacedLetter } from "../../text/characters.ts";
import type { Scanned } from "../scan.ts";

/** How a text cell is divided. */
export interface Division {
  /** The column holds lists: commas and spaced strokes divide too. */
  readonly list: boolean;
  /** Its words hold no stroke and no plus of their own, so that these divide: `文本/图像`, `text+image`. */
  readonly plain?: boolean;
}

/**
 * The phrases of a text: cut at semicolons and line breaks, in Chinese at commas too, in a list at every comma, but
 * never inside brackets, links or code.
 */
export function textPieces(scanned: Scanned, division: Division): readonly Span[] {
  const { text } = scanned;
  const closed = [...scanned.code, ...scanned.links.map((link) => link.text)].sort((a, b) => a[0] - b[0]);
  const pieces: Span[] = [];
  let depth = 0;
  let from = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((closed[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    if ((closed[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at) continue;
    const character = text[at] ?? "";
    if ("([（［“「《".includes(character)) depth++;
    else if (")]）］”」》".includes(character)) depth = Math.max(0, depth - 1);
    else if (character === "\n" || (depth === 0 && divides(text, at, division))) {
      push(pieces, text, from, at);
      from = at + 1;
      if (character === "\n") depth = 0;
    }
  }
  push(pieces, text, from, text.length);
  return pieces.length > MOST_TEXT_PIECES ? [[0, text.length]] : pieces;
}

function push(pieces: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (end > start) pieces.push([start, end]);
}

function divides(text: string, at: number, { list, plain = false }: Division): boolean {
  switch (text[at]) {
    case "；":
    case ";":
    case "，":
      return true;
    case "、":
      return list;
    case ",": {
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(at + 1);
      if (isDigit(before) && isDigit(after)) return false;
      // `Apache License, Version 2.0`.
      if (text.startsWith(" Version ", at + 1)) return false;
      return list || isUnspacedLetter(before) || isUnspacedLetter(after) || isClosedBeforeWord(text, at);
    }
    case "+":
    case "＋":
    case "&":
    case "→":
      return plain;
    case "/":
      return plain || (list && text[at - 1] === " " && text[at + 1] === " ");
    default:
      return false;
  }
}

/** `405B 为稠密(非 MoE),Llama 3.1 扩展上下文`: no space after the comma, as only Chinese writes it. */
function isClosedBeforeWord(text: string, at: number): boolean {
  return ")）".includes(text[at - 1] ?? " ") && text.charCodeAt(at + 1) > 32 && hasUnspaced(text, at);
}

function hasUnspaced(text: string, at: number): boolean {
  for (let i = Math.max(0, at - 20); i < Math.min(text.length, at + 20); i++) {
    if (isUnspacedLetter(text.charCodeAt(i))) return true;
  }
  return false;
}
