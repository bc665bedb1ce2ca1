import { isDigit, isUnspacedLetter } from "../../text/characters.ts";
import type { DoubtScope } from "./places.ts";
import { isCloser, isOpener, skipSpacesBack } from "./surroundings.ts";

/**
 * Whether the question mark at an offset doubts the value it touches; how many of them stand there. In a header it
 * must touch a number: `MoE?` asks yes or no of every row.
 */
export function doubtingMarks(text: string, at: number, scope: DoubtScope, axis: boolean): number {
  const end = at + questionRun(text, at);
  if (!endsValue(text[end], end - at)) return 0;
  if (isOpener(text[at - 1]))
    return isCloser(text[end]) && bracketed(text, at - 1, scope, axis) ? end - at : 0;
  const before = text[at - 1];
  if (before === undefined || before === " " || before === "\n" || before === "\uFFFC") return 0;
  if (scope === "prose" || scope === "note") return 0;
  return scope !== "header" || touchesNumber(text, at) ? end - at : 0;
}

/** How many question marks stand in a row at an offset. */
export function questionRun(text: string, at: number): number {
  let end = at;
  while (text[end] === "?" || text[end] === "？") end++;
  return end - at;
}

function endsValue(next: string | undefined, length: number): boolean {
  if (next === undefined || isCloser(next) || isOpener(next)) return true;
  return length === 1 ? " ,;，；、/|\n~*→".includes(next) : next !== " ";
}

/** `45.2 (?)` doubts the number; `ACC. (?)` is a name that lost its arrow. */
function bracketed(text: string, opener: number, scope: DoubtScope, axis: boolean): boolean {
  const end = skipSpacesBack(text, opener);
  if (end === 0) return false;
  const last = text.charCodeAt(end - 1);
  if (isDigit(last) || text[end - 1] === "%") return true;
  return scope !== "header" && !axis && text[end - 1] !== ".";
}

function touchesNumber(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && text.charCodeAt(i) > 32 && !isUnspacedLetter(text.charCodeAt(i)); i--) {
    if (isDigit(text.charCodeAt(i))) return true;
  }
  return false;
}
