import type { Certainty, HeaderReading, Mark } from "../model/reading.ts";
import { isUpper } from "../text/characters.ts";
import { masked, mayFree } from "./certainty/masked.ts";
import { mayDoubt, mayHedge } from "./certainty/may-hedge.ts";
import { numberedSentences } from "./certainty/numbered.ts";
import { type DoubtScope, doubtOf, type Passage } from "./certainty/places.ts";
import { doubtingMarks, questionRun } from "./certainty/question-mark.ts";
import { questions } from "./certainty/questions.ts";
import { innerBrackets, skipSpaces, skipSpacesBack } from "./certainty/surroundings.ts";
import { isTitle } from "./certainty/title.ts";
import type { CellContext } from "./context.ts";
import { definesMarks } from "./legend.ts";
import type { CertaintyVocabulary } from "./lexicon/certainty-vocabulary.ts";
import { MASKS } from "./lexicon/hedging-words.ts";
import { allSaid } from "./lexicon/word-finder.ts";
import { rawSpan, type Scanned, scan } from "./scan.ts";

export { readPageCertainty } from "./page-certainty.ts";

export type CertaintyContext = Pick<CellContext, "language" | "lexicon">;

export interface MarkContext extends CertaintyContext {
  /** Header of the column the text stands in; titles and questions carry no doubt. */
  readonly header?: HeaderReading | undefined;
}

/** Doubt on a value or text; the range is in the shown text. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
}

/** Every mark of doubt in a cell, a bracket or a row key, in order; spans count from the text's start. */
export function findMarks(raw: string, context: MarkContext): readonly Mark[] {
  const scanned = scan(raw);
  return cellDoubts(scanned, context).map((doubt) => markOf(doubt, scanned, "cell"));
}

/** As `findMarks`, for text whose markup is off already. */
export function cellDoubts(scanned: Scanned, context: MarkContext): readonly Doubt[] {
  if (context.header?.role === "title") return [];
  return doubtsIn(scanned, "cell", context);
}

/** As `findMarks`, for all that stands in a bracket of a cell: its edges are the bracket's. */
export function marksIn(scanned: Scanned, context: MarkContext): readonly Mark[] {
  return doubtsIn(scanned, "bracket", context).map((doubt) => markOf(doubt, scanned, "value"));
}

/** Doubt in a header, which holds for its whole column or row. */
export function headerDoubts(scanned: Scanned, context: CertaintyContext): readonly Doubt[] {
  return doubtsIn(scanned, "header", context);
}

/** Doubt in a paragraph, list item or note; questions, quotations, code and legends are none. */
export function findHedges(raw: string, context: CertaintyContext): readonly Mark[] {
  return hedgesOf(scan(raw), context);
}

/**
 * As `findHedges`, for text whose markup is off already, and which may be a note on a table.
 * @param found the hedging words that stand in it, and maybe others
 */
export function hedgesOf(
  scanned: Scanned,
  context: CertaintyContext,
  scope: "prose" | "note" = "prose",
  found = context.lexicon.hedging.find(scanned.text),
): readonly Mark[] {
  const says = allSaid(found);
  const isMasked = scanned.code.length > 0 || (says & MASKS) !== 0;
  if (!mayDoubt(says) && !(isMasked && mayFree(scanned))) return NONE;
  const text = isMasked ? masked(scanned) : scanned.text;
  const open = isMasked ? context.lexicon.hedging.find(text) : found;
  // Most paragraphs doubt nothing: only then is it asked of what, and whether they explain marks.
  const doubts = mayHedge(text, open, context.lexicon) ? doubtsIn(scanned, scope, context, text) : NONE;
  if (doubts.length === 0 || definesMarks(scanned.raw)) return NONE;
  return doubts.map((doubt) => {
    const certainty = doubt.certainty === "uncertain" ? "hedged" : doubt.certainty;
    return markOf({ ...doubt, certainty }, scanned, "note");
  });
}

/** All doubt in prose, legends and all. */
export function proseDoubts(
  scanned: Scanned,
  context: CertaintyContext,
  text = masked(scanned),
): readonly Doubt[] {
  return doubtsIn(scanned, "prose", context, text);
}

export function markOf({ start, end, certainty }: Doubt, scanned: Scanned, on: Mark["on"]): Mark {
  const span = rawSpan(scanned, start, end);
  return { text: scanned.raw.slice(span[0], span[1]), span, certainty, on };
}

const NONE: readonly never[] = [];
const QUESTION = 0x3f;
const WIDE_QUESTION = 0xff1f;

function doubtsIn(
  scanned: Scanned,
  scope: DoubtScope,
  context: MarkContext,
  text = masked(scanned),
): readonly Doubt[] {
  const words = context.lexicon.certainty;
  // The text names what a row is about, as a metric's name does: `ACC. (?)` lost its arrow.
  const axis = context.header?.role === "row-axis";
  const doubts: Doubt[] = [];
  // Most cells and headers hold no word of the vocabulary.
  let passage: Passage | null = null;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === QUESTION || code === WIDE_QUESTION) {
      const length = doubtingMarks(text, at, scope, axis);
      if (length > 0) doubts.push({ start: at, end: at + length, certainty: "uncertain" });
      at += Math.max(questionRun(text, at), length);
      continue;
    }
    const word = words.longest(text, at);
    const end = at + (word?.text.length ?? 1);
    if (word !== null) {
      passage ??= passageOf(text, scope, context);
      const certainty = doubtOf({ passage, word, start: at, end });
      if (certainty !== null) doubts.push({ start: at, end, certainty });
    }
    at = end;
  }
  return doubts.length === 0 ? doubts : stated(text, doubts, words);
}

function passageOf(text: string, scope: DoubtScope, { header, lexicon }: MarkContext): Passage {
  return {
    text,
    scope,
    words: lexicon.certainty,
    headers: lexicon.headers,
    from: skipSpaces(text, 0),
    to: skipSpacesBack(text, text.length),
    brackets: innerBrackets(text),
    numbered: numberedSentences(text),
    dated: header?.type === "date" && header.property !== "founded",
  };
}

/** Without what is asked, and what a title says in capitals. */
function stated(text: string, doubts: readonly Doubt[], words: CertaintyVocabulary): readonly Doubt[] {
  const asked = questions(text, words);
  const title = isTitle(text);
  let question = 0;
  return doubts.filter(({ start }) => {
    while ((asked[question]?.[1] ?? Number.POSITIVE_INFINITY) <= start) question++;
    if ((asked[question]?.[0] ?? Number.POSITIVE_INFINITY) <= start) return false;
    return !(title && isUpper(text.charCodeAt(start)));
  });
}
