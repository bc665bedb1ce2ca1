import { MOST_TANGLED } from "../limits.ts";
import type { Span } from "../model/place.ts";
import { lineStarts } from "../text/lines.ts";
import { ToldError } from "../text/told-error.ts";
import { cellsOf, isDelimiterRow } from "./cells.ts";

/** A text that no parser reads in time. */
export class Tangled extends ToldError {}

/**
 * Whether satteri 0.10.5 may take minutes over a text, in which nothing can stop it: at many a mark it goes over what
 * stands before it in its paragraph (200 kB of `&amp;` or `]中` take seconds), of most marks only where not all of that is
 * ASCII. So this is told by how far marks stand from where their block begins: a blank line ends one, an item or a row of
 * a table at the margin is one by itself.
 */
export function isTangled(text: string): boolean {
  // Of fewer characters they would all have to be marks, and more.
  if (text.length < 2 * MOST_TANGLED) return false;
  const most = MOST_TANGLED * text.length;
  const starts = lineStarts(text);
  let sum = 0;
  let block = 0;
  // Of marks that cost nothing while their block is ASCII.
  let spared = 0;
  let isWide = false;
  let above: Span = [0, 0];
  let isTable = false;
  for (let index = 0; index < starts.length && sum <= most; index++) {
    const line: Span = [starts[index] ?? 0, starts[index + 1] ?? text.length];
    const [start, end] = line;
    const isRow = text[start] === "|";
    const before = block;
    if (isBlank(text, line)) block = end;
    else if (isItem(text, start) || (isTable && isRow)) block = start;
    if (block !== before) {
      spared = 0;
      isWide = false;
    }
    isTable = isRow && (isTable || (above[0] === block && isTableHead(text, above, line)));
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        sum += spared;
        spared = 0;
        isWide = true;
      } else if (isMark(code)) {
        if (isWide || isAlwaysDear(code)) sum += at - block;
        else spared += at - block;
      }
    }
    above = line;
  }
  return sum > most;
}

/** Where one ends whatever stands above: it is no line of a paragraph. An empty item may be. */
function isItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 42 || code === 43 || code === 45) && text[at + 1] === " " && text.charCodeAt(at + 2) > 32;
}

function isTableHead(text: string, above: Span, line: Span): boolean {
  if (text[above[0]] !== "|" || !isDelimiterRow(text.slice(...line).trimEnd())) return false;
  return cellsIn(text, above) === cellsIn(text, line);
}

function cellsIn(text: string, [start, end]: Span): number {
  return cellsOf(text, start, start + text.slice(start, end).trimEnd().length).length;
}

function isBlank(text: string, [start, end]: Span): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function isMark(code: number): boolean {
  return code < 127 && MARKS[code] === 1;
}

/** `_`, `&` and `@`. */
function isAlwaysDear(code: number): boolean {
  return code === 95 || code === 38 || code === 64;
}

/** What begins or ends something within a paragraph. */
const MARKS = Uint8Array.from({ length: 127 }, (_, code) =>
  Number("*_~&[]!`<\\@".includes(String.fromCharCode(code))),
);
