import type { Span } from "../../model/place.ts";
import type { Scanned } from "../../values/scan.ts";
import { walkWords } from "../evidence/walk-words.ts";
import { type Figures, scanFigures } from "../source/scan-figures.ts";
import { mayCount } from "./count-pairs.ts";
import { type FittingCues, fittingCues } from "./cue-pairs.ts";
import { endsAt, startsAt } from "./find-cue.ts";
import { FIRST_WORDS } from "./first-words.frozen.ts";
import { isNameLike } from "./known-names.ts";
import { mayLicense } from "./licence-pairs.ts";
import { lowered, mayClaim, SIZE } from "./may-claim.ts";
import { type KnownNames, type NameInSentence, namesInSentence, type Word } from "./names-in-sentence.ts";
import { mayPrice } from "./price-pairs.ts";
import { CONTAINS, LICENSES, MAY_CONTAIN, PRICES } from "./says.ts";

/** A sentence being read; offsets count from its start. */
export interface Sentence {
  readonly text: string;
  /** In lower case, as long as `text`. */
  readonly lower: string;
  readonly names: readonly NameInSentence[];
  readonly figures: Figures;
  /** Figures that can be values of properties whose words stand in it. */
  readonly fitting: FittingCues;
  /** It opens its paragraph or item, or goes on after a semicolon. */
  readonly stands: "first" | "after-semicolon" | "later";
}

const STARTING: ReadonlySet<string> = new Set(FIRST_WORDS);

/**
 * Null where nothing can be claimed: no figure, or no word or bracket that says what of. The cheapest is asked first.
 * @param says what the telling words say that stand in it
 * @param spoken what the pronoun means that it begins with
 */
export function readSentence(
  scanned: Scanned,
  start: number,
  end: number,
  says: number,
  known: () => KnownNames,
  spoken: () => NameInSentence | null,
): Sentence | null {
  const text = scanned.text.slice(start, end);
  if (!mayClaim(text, says)) return null;
  const isNamed =
    SIZE.test(text) ||
    ((says & PRICES) !== 0 && mayPrice(text)) ||
    ((says & LICENSES) !== 0 && mayLicense(text));
  const said = figuresOf(text, says);
  const isCounted = (says & (CONTAINS | MAY_CONTAIN)) !== 0 && mayCount(text, said.figures);
  if (!isNamed && said.fitting.length === 0 && !isCounted) return null;
  return sentenceOf(scanned, start, end, known, spoken, said);
}

type Said = Pick<Sentence, "lower" | "figures" | "fitting">;

function figuresOf(text: string, says?: number): Said {
  const figures = scanFigures(text);
  const lower = lowered(text);
  return { lower, figures, fitting: fittingCues(text, lower, figures, says) };
}

/** As `readSentence`, of a sentence that may claim something. */
export function sentenceOf(
  scanned: Scanned,
  start: number,
  end: number,
  known: () => KnownNames,
  spoken: () => NameInSentence | null,
  { lower, figures, fitting }: Said = figuresOf(scanned.text.slice(start, end)),
): Sentence | null {
  const text = scanned.text.slice(start, end);
  const words: Word[] = [];
  walkWords(text, (folded, from, to) => words.push({ folded, start: from, end: to }));
  if (!words.some(({ folded }) => STARTING.has(folded)) && !/[(（]\s?\d/.test(text)) return null;
  return {
    text,
    lower,
    names: withPronoun(spoken(), namesInSentence(text, words, known(), markedNames(scanned, start, end))),
    figures,
    fitting,
    stands: standing(scanned.text.slice(0, start).trimEnd()),
  };
}

function withPronoun(
  spoken: NameInSentence | null,
  names: readonly NameInSentence[],
): readonly NameInSentence[] {
  return spoken === null ? names : [spoken, ...names.filter(({ span }) => span[0] >= spoken.span[1])];
}

function standing(before: string): Sentence["stands"] {
  if (before === "") return "first";
  return /[;；]$/.test(before) ? "after-semicolon" : "later";
}

/** Links and bold words that read like names, and what an item opens with: `- Sora: launched December 2024`. */
export function markedNames({ text, links, strong }: Scanned, start: number, end: number): Span[] {
  const lead = start === 0 ? leadOf(text.slice(0, end)) : undefined;
  return [
    ...links.map((link) => link.text),
    ...strong,
    ...(lead === undefined ? [] : [[0, lead.length] as const]),
  ]
    .filter((span) => isNameLike(text.slice(...span)))
    .flatMap((span): readonly Span[] => {
      if (span[0] >= start && span[1] <= end) return [[span[0] - start, span[1] - start]];
      // linked once, named again further on
      return span[1] <= start ? occurrences(text.slice(...span), text.slice(start, end)) : [];
    });
}

/** A capitalised phrase, then a colon or dash, then a phrase that goes on about it. */
function leadOf(text: string): string | undefined {
  if (!/^[A-Z][^:：—–]*(?: -|[:：—–])/.test(text)) return undefined;
  return /^([A-Z][A-Za-z0-9 .&'-]{1,40}?)(?: ?[:：]| [—–-])\s*(?:[a-z]|\p{Script=Han})/u.exec(text)?.[1];
}

/** Where a name stands in a sentence as whole words. */
function occurrences(name: string, sentence: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length))
    if (startsAt(sentence, name, at) && endsAt(sentence, name, at + name.length))
      found.push([at, at + name.length]);
  return found;
}
