import type { Evidence } from "../../model/claim.ts";
import type { Span } from "../../model/place.ts";
import type { SourceNumber } from "../../model/source-facts.ts";
import { lowest } from "../../text/lowest.ts";
import { evidenceAt } from "./evidence-at.ts";
import type { SourceIndex } from "./source-index.ts";

export interface Question {
  /** The subject's names. */
  readonly names: readonly string[];
  /** The property's, in every language. */
  readonly words: readonly string[];
  /** What a value of it is written in: a unit as in `SourceNumber`, a currency of any kind, or a date. */
  readonly kind: "date" | "money" | `{${string}}` | "%";
}

export interface Answer extends Evidence {
  /** As the source writes it. */
  readonly text: string;
}

/** Characters between the property's word and its value; farther away it is another clause's. */
const BEFORE = 40;
const AFTER = 20;
/** A region with more figures is a table or a list of its own. */
const MOST_FIGURES = 64;

/** What a source says of a property beside a subject's name, if it says one thing; else null. */
export function findAnswer({ names, words, kind }: Question, source: SourceIndex): Answer | null {
  const found = new Map<string, Span>();
  for (const place of source.placesOf(names)) {
    if (isOfLongerName(source.facts.text, place[1])) continue;
    const [from, to] = regionOf(source, place);
    for (const { value, span, saysItself } of figuresIn(source, kind, from, to)) {
      const isOfIt = saysItself || isNamed(source.facts.text, span, words, [from, to]);
      if (isOfIt && !found.has(value)) found.set(value, span);
    }
  }
  const [only, ...others] = found.values();
  if (only === undefined || others.length > 0) return null;
  return { ...evidenceAt(source, only), text: source.facts.text.slice(...only) };
}

/** `GPT-4` of `GPT-4 Turbo`, `GPT-4-32k`: another thing's name. */
function isOfLongerName(text: string, end: number): boolean {
  return /^(?:[ -][A-Z0-9]|[A-Za-z0-9.]\w)/.test(text.slice(end, end + 3));
}

/** From the name to the end of its row, item or paragraph; below a heading, to the next one. */
function regionOf({ lines, facts, lineOf }: SourceIndex, [start, end]: Span): Span {
  const line = lineOf(start);
  let last = line + 1;
  const isHeading = lines.kinds[line] === "heading";
  const goesOn = (at: number) =>
    isHeading ? lines.kinds[at] !== "heading" : lines.blocks[at] === lines.blocks[line];
  while (last < facts.lineStarts.length && goesOn(last)) last++;
  return [end, facts.lineStarts[last] ?? facts.text.length];
}

interface Figure {
  readonly value: string;
  readonly span: Span;
  /** `70 billion parameters` needs no other word. */
  readonly saysItself: boolean;
}

function figuresIn(
  { facts }: SourceIndex,
  kind: Question["kind"],
  from: number,
  to: number,
): readonly Figure[] {
  if (kind === "date") {
    const dates = between(facts.dates, from, to).filter(({ min }) => !min.startsWith("--"));
    return dates.map(({ min, max, span }) => ({ value: `${min}/${max}`, span, saysItself: false }));
  }
  const numbers = between(facts.numbers, from, to);
  if (numbers.length > MOST_FIGURES) return [];
  return numbers
    .filter((number) => number.label !== true && isOfKind(number, kind, facts.text))
    .map(({ amount, span, unit }) => ({ value: amount, span, saysItself: unit === "{parameter}" }));
}

/** Those that lie between two offsets; figures stand in the order of the text. */
function between<T extends { readonly span: Span }>(
  figures: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const first = lowest(figures.length, (at) => (figures[at]?.span[0] ?? 0) >= from);
  let end = first;
  while ((figures[end]?.span[1] ?? Number.POSITIVE_INFINITY) <= to) end++;
  return figures.slice(first, end);
}

/** `128K` beside "context" needs no unit, and a score no per cent. */
function isOfKind({ unit, step, span }: SourceNumber, kind: Question["kind"], text: string): boolean {
  if (kind === "money") return unit !== undefined && /^[A-Z]{3}$/.test(unit);
  if (unit !== undefined) return unit === kind;
  return kind === "%" ? step.includes(".") : /[KMBT万亿]$/i.test(text.slice(...span));
}

function isNamed(text: string, [start, end]: Span, words: readonly string[], [from, to]: Span): boolean {
  const before = text.slice(Math.max(from, start - BEFORE), start).toLowerCase();
  const after = text.slice(end, Math.min(to, end + AFTER)).toLowerCase();
  if (/\bthan\b|\bvs\b|比/.test(before)) return false;
  const clause = before.split(/[;；,，]/).at(-1) ?? "";
  const [next = ""] = after.split(/[;；,，]/);
  return words.some((word) => stands(clause, word) || stands(next, word));
}

function stands(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return !/[a-z]/.test(word) || !/[a-z]/.test(text.charAt(at - 1) + text.charAt(at + word.length));
}
