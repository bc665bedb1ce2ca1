import type { Span } from "../../model/place.ts";
import type { SourceNumber } from "../../model/source-facts.ts";
import { slug } from "../../values/slug.ts";
import { walkWords } from "../evidence/walk-words.ts";
import { MAGNITUDES, SPELLED } from "../source/number-words.ts";
import type { Figures } from "../source/scan-figures.ts";
import { endsAt } from "./find-cue.ts";
import type { NameInSentence } from "./names-in-sentence.ts";
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

/** What has members; before `with` or `of` it is said to contain them. */
const COLLECTIONS = ["dataset", "data set", "corpus", "benchmark", "collection", "treebank"];

/** No count is read without one of these. */
export const COUNT_WORDS: readonly string[] = [...CONTAINS, ...COLLECTIONS];

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
/** What follows a count and makes it one of a part: `10,000 questions for training`. */
const OF_A_PART = /^[^,.;]{0,24}\b(?:train\w*|test\w*|validation|dev|development)\b|^\s*(?:each|per)\b/;
/** `39,260 graphs split across training and test partitions` are all of them. */
const DIVIDED = /\b(?:split|divided|partitioned|separated) (?:across|into|in|between)\b.*$/;

/** The subject is what the heading names. */
const IT = new RegExp(
  `^\\s*(?:it|(?:the|this) (?:${COLLECTIONS.join("|")})) (?:is (?:a|an) [a-z -]{0,40})?$`,
);

/** `X is a gap-filling reading comprehension dataset consisting of`. */
const MAX_SUBJECT_GAP = 60;
/** Fewer are kinds and parts more often than members. */
const FEWEST_COUNTED = 10;

/** The noun may have this many words before its plural. */
const MAX_NOUN_WORDS = 5;

/** Whether a sentence can say a count: a number without a unit, and what it counts. */
export function mayCount(text: string, { numbers }: Figures): boolean {
  return numbers.some((number) => isCount(number) && nounAfter(text, number.span[1]) !== null);
}

function isCount({ unit, amount }: SourceNumber): boolean {
  return unit === undefined && !amount.includes(".");
}

/** `SQuAD contains 107,785 questions`: what is counted is the property, so that counts of other things never meet. */
export function countPairs(sentence: Sentence): readonly Pair[] {
  const { lower, text, figures } = sentence;
  if (![...CONTAINS, "with"].some((word) => lower.includes(word))) return [];
  const found: Pair[] = [];
  let subject: Pair["subject"] | null = null;
  let last = -1;
  for (const { span, label, amount } of figures.numbers.filter(isCount)) {
    const noun = nounAfter(text, span[1]);
    if (noun === null) continue;
    const cue = containsBefore(lower, span[0]) ?? withBefore(lower, span[0]);
    // 2000 looks like a year: what stands right after the verb and before a plural counts all the same
    if (label === true && (cue === null || !/^[1-9]\d{2,}$/.test(amount))) continue;
    if (cue !== null && last < 0)
      subject = holderBefore(sentence, cue[0])?.span ?? (IT.test(lower.slice(0, cue[0])) ? "heading" : null);
    else if (
      last < 0 ||
      !/^,? ?(?:and )?(?:about |around |over |more than )?$/.test(lower.slice(last, span[0]))
    )
      continue;
    if (subject === null || PARTS.test(lower.slice(0, noun[1])) || isOfAPart(lower, noun)) return [];
    last = noun[1];
    if (Number(amount) >= FEWEST_COUNTED && !isCountedTwice(lower, noun))
      found.push({ subject, property: { id: slug(text.slice(...noun)), span: noun }, value: span });
  }
  return found;
}

/** The name goes on, up to the verb: `Acme Robotics has`, and not `OpenKP Xiong et al. contains` nor `the OpenKP Dataset has`. */
const OTHER =
  /^ (?!(?:Data ?[Ss]et|Corpus|Benchmark|Collection|Treebank)\b)[A-Z][a-z]+ (?:is|has|contains|comprises|includes|covers)\b/;

/** `Acme Robotics has` is of another than Acme. */
function holderBefore(sentence: Sentence, limit: number): NameInSentence | null {
  const name = nameBefore(sentence, limit, MAX_SUBJECT_GAP);
  return name === null || OTHER.test(sentence.text.slice(name.span[1])) ? null : name;
}

function isOfAPart(lower: string, noun: Span): boolean {
  return OF_A_PART.test(lower.slice(noun[1]).replace(DIVIDED, ""));
}

const WITH = new RegExp(
  `\\b(?:${COLLECTIONS.join("|")})(?: with| of)(?: approximately| about| around| over| more than| nearly)? $`,
);

/** `HotpotQA is a dataset with 113k question-answer pairs`: with, right after the word for a collection. */
function withBefore(lower: string, from: number): Span | null {
  const found = WITH.exec(lower.slice(Math.max(0, from - 60), from));
  return found === null ? null : [from - found[0].length, from];
}

/** `279,923 news articles from one paper and 10,000 articles from another`: neither is the whole. */
function isCountedTwice(lower: string, noun: Span): boolean {
  const last =
    lower
      .slice(...noun)
      .split(" ")
      .at(-1) ?? "";
  return lower.indexOf(last, noun[1]) >= 0 || lower.slice(0, noun[0]).includes(` ${last}`);
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
function nounAfter(text: string, from: number): Span | null {
  const words: { word: string; start: number; end: number }[] = [];
  const window = text.slice(from, from + 80);
  if (!PLURAL.test(window)) return null;
  walkWords(window, (word, start, end) => words.push({ word, start, end }));
  const [first] = words;
  if (first === undefined || !/^\+?\s*$/.test(window.slice(0, first.start))) return null;
  for (const [at, { word, end, start }] of words.slice(0, MAX_NOUN_WORDS + 1).entries()) {
    if (/\d/.test(word) || STOP.has(word) || /[,.;:()]/.test(window.slice(words[at - 1]?.end ?? 0, start)))
      return null;
    if (word.length < 4 || !word.endsWith("s") || SINGULAR.test(word)) continue;
    const of = words[at + 1]?.word === "of" ? words[at + 2] : undefined;
    return [from + first.start, from + (of?.word.endsWith("s") ? of.end : end)];
  }
  return null;
}

/** What is counted is a plural in s, however wide. */
export const PLURAL = /[sſｓ](?![a-z])/i;

/** A number with a word right after it: no other counts. */
export const COUNTING = new RegExp(
  [
    "[0-9０-９]\\+?\\s*[a-z\\u0080-\\uffff]",
    "[零〇一二两三四五六七八九十百千万萬亿億点]{2}",
    `(?<![a-z0-9])(?:${[...SPELLED.keys()].filter((word) => word !== "one").join("|")}|one[^a-z]?(?:${[...MAGNITUDES.keys(), "[\\u0080-\\uffff]"].join("|")}))`,
  ].join("|"),
  "i",
);

/** Words in s that are no plurals. */
const SINGULAR = /(?:ss|us|is|news)$/;

const STOP: ReadonlySet<string> = new Set(
  "and or in on from with for of to by that which is are was were as at than".split(" "),
);
