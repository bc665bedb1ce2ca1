import type { PageFacts, Statement } from "../../../src/model/page-facts.ts";
import type { Span } from "../../../src/model/place.ts";
import type { Certainty, Mark } from "../../../src/model/reading.ts";
import { hasLetterOrDigit } from "../../../src/text/letters.ts";
import { onceAPage } from "./once-a-page.ts";
import { statedIn } from "./stated.ts";

/** A mark at its place on the page, with a statement that carries it. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly span: Span;
  readonly statement: Statement;
}

/** The marks on cells, headers, row keys and lines of a key and a value, each once however many statements it speaks for. */
export function marksOn(facts: PageFacts, ...certainties: readonly Certainty[]): readonly PlacedMark[] {
  return placedMarks(facts).filter(({ mark }) => certainties.includes(mark.certainty));
}

const placedMarks = onceAPage((facts): readonly PlacedMark[] => {
  const found = new Map<number, PlacedMark>();
  for (const statement of statedIn(facts).marked) {
    for (const mark of statement.reading.marks) {
      const span: Span = [mark.span[0] + statement.span[0], mark.span[1] + statement.span[0]];
      if (!found.has(span[0])) found.set(span[0], { mark, span, statement });
    }
    for (const mark of statement.marks) {
      if (mark.on !== "header" && mark.on !== "row") continue;
      if (!found.has(mark.span[0])) found.set(mark.span[0], { mark, span: mark.span, statement });
    }
  }
  return found.size === 0 ? NONE : [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
});

const NONE: readonly PlacedMark[] = [];

/** A sign is quoted with the run that it touches (`MoE?`, `43B?`), a word by itself. */
export function markedRun({ mark, span, statement }: PlacedMark, text: string): Span {
  if (hasLetterOrDigit(mark.text)) return span;
  const from = runStart(text, span[0]);
  // `**参数：**405B?`: what stands before a line's value is its key's.
  const start = from < statement.span[0] && statement.span[0] < span[0] ? statement.span[0] : from;
  // `5.4 TB?`: a unit is doubted with its number
  const isUnit = !/\d/.test(text.slice(start, span[0])) && /\d $/.test(text.slice(start - 2, start));
  return [isUnit ? runStart(text, start - 1) : start, span[1]];
}

/** Up to a space or a sign between words; a comma between digits is none. */
function runStart(text: string, end: number): number {
  let start = end;
  while (start > 0) {
    const isGrouping = /\d,\d/.test(text.slice(start - 2, start + 1));
    if (!isGrouping && /[\s|()（）[\],，、;；:：]/.test(text[start - 1] ?? "")) break;
    start--;
  }
  return start;
}
