import type { WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { Scanned } from "../../values/scan.ts";
import { walkWords } from "../evidence/walk-words.ts";
import { type KnownNames, namesInSentence, type Word } from "./names-in-sentence.ts";
import { markedNames } from "./sentence.ts";

/** The name that a paragraph's first clause begins with, set off by a dash, a colon or a bracket: `**Manus** — an agent; …`. */
export function leadName(
  scanned: Scanned,
  end: number,
  known: () => KnownNames,
  place: (span: Span) => Span,
): WrittenSubject | null {
  if (!/[;；]$/.test(scanned.text.slice(0, end))) return null;
  const text = scanned.text.slice(0, end);
  const words: Word[] = [];
  walkWords(text, (folded, start, stop) => words.push({ folded, start, end: stop }));
  const [first] = namesInSentence(text, words, known(), markedNames(scanned, 0, end));
  if (first === undefined || text.slice(0, first.span[0]).trim() !== "") return null;
  if (!/^\s*(?:[:：—–(（]|- )/.test(text.slice(first.span[1]))) return null;
  return { text: text.slice(...first.span), span: place(first.span), via: "prose" };
}
