import type { WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { Scanned } from "../../values/scan.ts";
import { walkWords } from "../evidence/walk-words.ts";
import { type KnownNames, type NameInSentence, namesInSentence, type Word } from "./names-in-sentence.ts";
import { markedNames } from "./sentence.ts";

/** What a sentence begins with that stands for a name before it; the second group owns what follows: `Its context window`. */
const PRONOUN =
  /^\s*(?:(It|The model|This model|它|(?:该|此|本|这[一款个]?)(?:模型|版本)(?!家族|系列|族|库))|(Its|其(?![中他它次实余])|它的))(?![A-Za-z])/;

/** Further on, `It` may be anything. */
const MOST_SENTENCES_BACK = 6;

/** The name a paragraph's sentence stands for when it begins with `It` or 该模型: what the sentence before begins with. */
export function spokenOf(
  scanned: Scanned,
  all: readonly Span[],
  at: number,
  known: () => KnownNames,
  place: (span: Span) => Span,
): NameInSentence | null {
  const text = scanned.text.slice(...(all[at] ?? [0, 0]));
  const pronoun = PRONOUN.exec(text);
  const word = pronoun?.[1] ?? pronoun?.[2];
  if (pronoun === null || word === undefined) return null;
  let before = at - 1;
  while (before > at - MOST_SENTENCES_BACK && PRONOUN.test(scanned.text.slice(...(all[before] ?? [0, 0]))))
    before--;
  const sentence = before > at - MOST_SENTENCES_BACK ? all[before] : undefined;
  const means = sentence === undefined ? null : openingName(scanned, sentence, known, place);
  if (means === null) return null;
  const start = pronoun[0].length - word.length;
  return { span: [start, pronoun[0].length], oblique: false, means, owns: pronoun[2] !== undefined };
}

/** The name that a sentence begins with, alone: not `OpenAI's`, nor the first of several. */
function openingName(
  scanned: Scanned,
  [start, end]: Span,
  known: () => KnownNames,
  place: (span: Span) => Span,
): WrittenSubject | null {
  const text = scanned.text.slice(start, end);
  const words: Word[] = [];
  walkWords(text, (folded, from, to) => words.push({ folded, start: from, end: to }));
  const [first] = namesInSentence(text, words, known(), markedNames(scanned, start, end));
  if (first === undefined || text.slice(0, first.span[0]).trim() !== "") return null;
  if (
    /^(?:['’]s\b|\s*(?:的|、|和|与|及|\/|&)|\s*,\s*(?:and\s)?[A-Z]|\s+(?:and|or)\s)/.test(
      text.slice(first.span[1]),
    )
  )
    return null;
  const [from, to] = first.span;
  return { text: text.slice(from, to), span: place([start + from, start + to]), via: "prose" };
}
