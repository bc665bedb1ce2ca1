import type { WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { isAsciiLetter, isDigit, isUpper, isWideOrNarrowDigit } from "../../text/characters.ts";

export interface NameInSentence {
  readonly span: Span;
  /** Follows a preposition: it is by, with or on something, not what is spoken of. */
  readonly oblique: boolean;
  /** Of a pronoun: the name it stands for, and whether it owns what follows. */
  readonly means?: WrittenSubject;
  readonly owns?: boolean;
}

/** Names by their first folded word, each as its words; made once a page. */
export type KnownNames = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Words that begin a sentence, a date or a reference with a capital and name nothing. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "the a an in on at by as of to for from since until after before during with and or but its it this that these those per via " +
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "figure fig table section chapter step phase level top version release series appendix equation eq part page volume vol day week month year " +
    "q1 q2 q3 q4 h1 h2 fy over about around approximately up more at least see note total both all"
  ).split(" "),
);

const OBLIQUE: ReadonlySet<string> = new Set(
  "by with using on from for via than like through at under per of in to versus vs against over".split(" "),
);

const OBLIQUE_HAN = "由用在对基比向给被跟";

/** Names that stand in a sentence, left to right: known ones, linked or bold ones (`marked`), and runs that have the shape of a model's name. */
export function namesInSentence(
  sentence: string,
  words: readonly Word[],
  known: KnownNames,
  marked: readonly Span[],
): readonly NameInSentence[] {
  const found: NameInSentence[] = [];
  for (let at = 0; at < words.length; ) {
    const length = compound(
      sentence,
      words,
      at,
      Math.max(
        knownLength(words, at, known),
        markedLength(words, at, marked),
        shapedLength(sentence, words, at),
      ),
    );
    const first = words[at];
    const last = words[at + length - 1];
    const named =
      length > 0 && first !== undefined && last !== undefined && isName(sentence, first.start, last.end);
    if (!named) at++;
    else {
      found.push({ span: [first.start, last.end], oblique: isOblique(sentence, words, at) });
      at += length;
    }
  }
  return found;
}

/** `Quasar-S` and `Quasar 4 mini` are not Quasar: what a hyphen ties to a name, or a variant's word, belongs to it. */
function compound(sentence: string, words: readonly Word[], at: number, length: number): number {
  if (length === 0) return 0;
  let whole = length;
  for (;;) {
    const last = words[at + whole - 1];
    const next = words[at + whole];
    if (!isTied(sentence, last, next) && !isVariant(sentence, last, next)) return whole;
    whole++;
  }
}

/** Written small after the name of a model; other variants have capitals, or are common words. */
const VARIANTS: ReadonlySet<string> = new Set("mini nano lite flash pro turbo preview".split(" "));

function isVariant(sentence: string, last: Word | undefined, next: Word | undefined): boolean {
  if (last === undefined || next === undefined || !VARIANTS.has(next.folded)) return false;
  const after = sentence.charCodeAt(next.end);
  return (
    next.start === last.end + 1 &&
    sentence.charAt(last.end) === " " &&
    !isWideOrNarrowDigit(after) &&
    after !== 45
  );
}

function isTied(sentence: string, last: Word | undefined, next: Word | undefined): boolean {
  return last !== undefined && next?.start === last.end + 1 && sentence.charAt(last.end) === "-";
}

/** Written as a name (a capital, a digit or an ideograph) and not part of an address or a file's name. */
function isName(sentence: string, start: number, end: number): boolean {
  if ("/._@".includes(sentence.charAt(start - 1)) && start > 0) return false;
  if ("/_@".includes(sentence.charAt(end)) && end < sentence.length) return false;
  if (sentence.charAt(end) === "." && isAsciiLetter(sentence.charCodeAt(end + 1))) return false;
  for (let at = start; at < end; at++) {
    const code = sentence.charCodeAt(at);
    if (isUpper(code) || isDigit(code) || code >= 0x3400) return true;
  }
  return false;
}

/** Linked or bold names: `[[Manus]]`, `**DBRX**`. */
function markedLength(words: readonly Word[], at: number, marked: readonly Span[]): number {
  const start = words[at]?.start ?? -1;
  const span = marked.find(([from, to]) => from <= start && start < to && from >= (words[at - 1]?.end ?? 0));
  if (span === undefined) return 0;
  let length = 0;
  while ((words[at + length]?.end ?? Number.POSITIVE_INFINITY) <= span[1]) length++;
  return length;
}

function knownLength(words: readonly Word[], at: number, known: KnownNames): number {
  let longest = 0;
  for (const name of known.get(words[at]?.folded ?? "") ?? []) {
    if (name.length > longest && name.every((word, offset) => words[at + offset]?.folded === word))
      longest = name.length;
  }
  return longest;
}

/** A model's name is longer than this in no wiki seen. */
const MAX_NAME_WORDS = 8;

/** `Llama 4 Scout`, `GPT-4o`, `Qwen2.5-72B`: a capitalised run, words at most one character apart, with a number in it that no unit follows. */
function shapedLength(sentence: string, words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined || !isUpper(sentence.charCodeAt(first.start)) || COMMON.has(first.folded)) return 0;
  if (isAsciiLetter(sentence.charCodeAt(first.start - 1))) return 0;
  let length = 1;
  let numbered = 0;
  for (; length < MAX_NAME_WORDS; length++) {
    const previous = words[at + length - 1];
    const word = words[at + length];
    if (previous === undefined || word === undefined || !adjoins(sentence, previous.end, word.start)) break;
    const code = word.folded.charCodeAt(0);
    const digit = isDigit(code);
    if (digit && isFigure(sentence, words, at + length)) break;
    if (
      !digit &&
      word.start > previous.end &&
      !isUpper(sentence.charCodeAt(word.start)) &&
      sentence.charAt(previous.end) !== "-"
    )
      break;
    // `A` of `235B-A22B` is no article
    if (!digit && COMMON.has(word.folded) && sentence.charAt(word.start - 1) === " ") break;
    if (digit) numbered = length;
  }
  return numbered > 0 ? length : 0;
}

function adjoins(sentence: string, end: number, start: number): boolean {
  return (
    start === end || (start === end + 1 && (sentence.charAt(end) === " " || sentence.charAt(end) === "-"))
  );
}

/** A number apart from its name that is a year, or has a magnitude or a unit: `Llama 4 Scout 1M`. Sizes in B belong to the name unless a word says what they count. */
function isFigure(sentence: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || sentence.charAt(word.start - 1) !== " ") return false;
  if (/^(?:19|20)\d\d$/.test(word.folded)) return true;
  const after = sentence.charAt(word.end);
  if (after === "B" && !isAsciiLetter(sentence.charCodeAt(word.end + 1))) {
    const counted = words[at + 2]?.folded ?? "";
    return [
      "parameter",
      "parameters",
      "params",
      "tokens",
      "token",
      "total",
      "active",
      "参",
      "激",
      "总",
    ].includes(counted);
  }
  if (after === ",") return isWideOrNarrowDigit(sentence.charCodeAt(word.end + 1));
  return "%％KMTkmt$".includes(after) && after !== "";
}

function isOblique(sentence: string, words: readonly Word[], at: number): boolean {
  const first = words[at];
  const before = words[at - 1];
  if (first === undefined || before === undefined || first.start - before.end > 1) return false;
  return OBLIQUE.has(before.folded) || OBLIQUE_HAN.includes(sentence.charAt(before.start));
}
