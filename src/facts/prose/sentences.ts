import type { Span } from "../../model/place.ts";
import { isAsciiLetter } from "../../text/characters.ts";

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "al approx co corp dr e.g etc fig i.e inc ltd mr no pte st vs".split(" "),
);

/** Spans of the sentences of a text; a soft line break ends none, but where a key follows (`**Context**: 128K`, `发布：2024-11`). */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== "") found.push([start, end]);
    start = end;
  };
  STOPS.lastIndex = 0;
  while (STOPS.test(text)) {
    const end = STOPS.lastIndex;
    if (text.charCodeAt(end - 1) !== FULL_STOP || endsSentence(text, end - 1)) add(end);
  }
  if (start < text.length) add(text.length);
  return found;
}

const STOPS = /[.!;?。！？；]|\n(?=\*\*[^*\n]{1,40}(?:[:：] ?\*\*|\*\* ?[:：])|[^\s:：,，。]{1,12}：)/g;

/** Whether a full stop ends a sentence: not in a number or an address, nor after an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return true;
  if (next > 32) return false;
  let from = at;
  while (from > 0 && at - from < 8 && isAbbreviating(text.charCodeAt(from - 1))) from--;
  return at - from !== 1 && !ABBREVIATIONS.has(text.slice(from, at).toLowerCase());
}

function isAbbreviating(code: number): boolean {
  return isAsciiLetter(code) || code === FULL_STOP;
}

const FULL_STOP = 46;
