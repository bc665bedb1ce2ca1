import type { Span } from "../../model/place.ts";
import { CUES, type Cue } from "./cues.ts";
import { findCue } from "./find-cue.ts";
import { dateFits, numberFits } from "./fits.ts";
import { isNameLike } from "./known-names.ts";
import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";
import { onlyGlue } from "./subject-of.ts";

/**
 * Clauses that begin with what is said and name nobody: `Officially announced 2023-07-12.` is of what the page is
 * about, `**Manus** — an agent; launched 2025-03-06` of what the item begins with.
 */
export function leadPairs(sentence: Sentence): readonly Pair[] {
  const { stands, figures, text } = sentence;
  const named = figures.dates.flatMap((date) =>
    dateFits("date", date) ? foundedPair(sentence, date.span) : [],
  );
  if (named.length > 0) return named;
  if (stands === "later") return [];
  const subject = stands === "first" ? "topic" : "lead";
  const dates = figures.dates.flatMap((date) =>
    pairOf(sentence, date.span, subject, (cue) => dateFits(cue.kind, date)),
  );
  // What opens a paragraph may go on about something else: only an event's verb says what it is of.
  if (subject === "topic") return dates;
  const numbers = figures.numbers.flatMap((number) =>
    pairOf(sentence, number.span, subject, (cue) => numberFits(cue.kind, number, text.slice(...number.span))),
  );
  return [...dates, ...numbers];
}

/** `Anthropic was founded in 2021`, `智谱AI 成立于 2019 年`: a sentence begins with the name, though nothing else marks it as one. */
function foundedPair(sentence: Sentence, value: Span): Pair[] {
  const { text, names } = sentence;
  const match = findCue(sentence, value, FOUNDED, []);
  if (match === null || !match.before || names.some(({ span }) => span[0] < match.span[1])) return [];
  const lead = /^\s*(.{2,40}?)\s*(?:\b(?:was|is|were)\s)?$/.exec(text.slice(0, match.span[0]));
  const name = lead?.[1] ?? "";
  if (!isNameLike(name) || PRONOUN.test(name)) return [];
  const at = text.indexOf(name);
  return [{ subject: [at, at + name.length], property: { id: match.cue.property, span: match.span }, value }];
}

const FOUNDED: readonly Cue[] = CUES.filter(({ property }) => property === "founded");
const PRONOUN = /^(?:The|It|This|That|They|He|She|We|Its|Their|His|Her|Co)\b/;

function pairOf(
  sentence: Sentence,
  value: Span,
  subject: "topic" | "lead",
  fits: (cue: Cue) => boolean,
): Pair[] {
  const { lower, names } = sentence;
  const match = findCue(sentence, value, CUES.filter(fits), []);
  if (match === null || (subject === "topic" && !match.before)) return [];
  const from = Math.min(match.span[0], value[0]);
  if (!onlyGlue(lower.slice(0, from).trimStart())) return [];
  if (names.some(({ span }) => span[0] < Math.max(match.span[1], value[1]))) return [];
  return [{ subject, property: { id: match.cue.property, span: match.span }, value }];
}
