import type { Span } from "../../model/place.ts";

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "al approx co corp dr e.g etc fig i.e inc ltd mr no pte st vs".split(" "),
);

/** Spans of the sentences of a text; a soft line break ends none. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!endsSentence(text, at)) continue;
    found.push([start, at + 1]);
    start = at + 1;
  }
  if (start < text.length) found.push([start, text.length]);
  return found.filter(([from, to]) => text.slice(from, to).trim() !== "");
}

function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== FULL_STOP)
    return (
      code === 33 || code === 59 || code === 63 || (code > 0x3000 && "。！？；".includes(text.charAt(at)))
    );
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return true;
  if (next > 32) return false;
  let from = at;
  while (from > 0 && at - from < 8 && /[A-Za-z.]/.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, at).toLowerCase();
  return !ABBREVIATIONS.has(word) && word.length !== 1;
}

const FULL_STOP = 46;
