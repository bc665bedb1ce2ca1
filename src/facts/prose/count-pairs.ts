import type { Span } from "../../model/place.ts";
import { slug } from "../../values/slug.ts";
import { walkWords } from "../evidence/walk-words.ts";
import { endsAt } from "./find-cue.ts";
import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";
import { nameBefore } from "./subject-of.ts";

/** What a collection does with its members; longest first. */
export const CONTAINS: readonly string[] = [
  "consists of a total of",
  "contains a total of",
  "is composed of",
  "are composed of",
  "is comprised of",
  "consists of",
  "consisting of",
  "contains",
  "comprises",
  "comprising",
  "containing",
  "includes",
  "covers",
  "spans",
  "has",
  "corpus of",
  "dataset of",
  "data set of",
  "collection of",
  "benchmark of",
  "包含",
  "包括",
  "共有",
  "收录",
  "由",
];

const ABOUT = [
  "approximately",
  "more than",
  "at least",
  "around",
  "roughly",
  "nearly",
  "about",
  "over",
  "a total of",
  "some",
  "约",
  "超过",
  "大约",
  "近",
];

/** Numbers of a part, or by the part, are not the whole's. */
const PARTS =
  /\b(?:train\w*|test\w*|validation|dev|development|split|splits|each|per|every|average|remaining|subset|portion|version|first|second)\b|训练|测试|验证|每/;

/** The subject is what the heading names. */
const IT =
  /^\s*(?:the|this) (?:dataset|data set|corpus|benchmark|collection|treebank) (?:is (?:a|an) [a-z -]{0,40})?$/;

/** The noun may have this many words before its plural. */
const MAX_NOUN_WORDS = 3;

/** `SQuAD contains 107,785 questions`: what is counted is the property, so that counts of other things never meet. */
export function countPairs(sentence: Sentence): readonly Pair[] {
  if (!CONTAINS.some((word) => sentence.lower.includes(word)) || PARTS.test(sentence.lower)) return [];
  const found = sentence.figures.numbers.flatMap(({ span, unit, label, amount }): Pair[] => {
    if (unit !== undefined || label === true || amount.includes(".") || Number(amount) < 10) return [];
    const cue = containsBefore(sentence.lower, span[0]);
    const noun = nounAfter(sentence, span[1]);
    if (cue === null || noun === null || isCountedTwice(sentence.lower, noun)) return [];
    const subject =
      nameBefore(sentence, cue[0], 40)?.span ?? (IT.test(sentence.lower.slice(0, cue[0])) ? "heading" : null);
    const property = slug(sentence.text.slice(...noun));
    return subject === null ? [] : [{ subject, property: { id: property, span: noun }, value: span }];
  });
  return found.length === 1 ? found : [];
}

/** `279,923 news articles from one paper and 10,000 articles from another`: neither is the whole. */
function isCountedTwice(lower: string, noun: Span): boolean {
  const last =
    lower
      .slice(...noun)
      .split(" ")
      .at(-1) ?? "";
  return lower.indexOf(last, noun[1]) >= 0;
}

function containsBefore(lower: string, from: number): Span | null {
  let at = from;
  for (let step = 0; step < 3; step++) {
    while (at > 0 && lower.charAt(at - 1) === " ") at--;
    const end = at;
    const word = CONTAINS.find((each) => endsAt(lower, each, end));
    if (word !== undefined) return [end - word.length, end];
    const about = ABOUT.find((each) => endsAt(lower, each, end));
    if (about === undefined) return null;
    at -= about.length;
  }
  return null;
}

/** Up to the first plural: `event phrases`, `multi-turn dialogues`, `pairs of questions`. */
function nounAfter({ text }: Sentence, from: number): Span | null {
  const words: { word: string; start: number; end: number }[] = [];
  const window = text.slice(from, from + 80);
  walkWords(window, (word, start, end) => words.push({ word, start, end }));
  const [first] = words;
  if (first === undefined || window.slice(0, first.start).trim() !== "") return null;
  for (const [at, { word, end, start }] of words.slice(0, MAX_NOUN_WORDS + 1).entries()) {
    if (/\d/.test(word) || STOP.has(word) || /[,.;:()]/.test(window.slice(words[at - 1]?.end ?? 0, start)))
      return null;
    if (word.length < 4 || !word.endsWith("s") || SINGULAR.test(word)) continue;
    const of = words[at + 1]?.word === "of" ? words[at + 2] : undefined;
    return [from + first.start, from + (of?.word.endsWith("s") ? of.end : end)];
  }
  return null;
}

/** Words in s that are no plurals. */
const SINGULAR = /(?:ss|us|is|news)$/;

const STOP: ReadonlySet<string> = new Set(
  "and or in on from with for of to by that which is are was were as at than".split(" "),
);
