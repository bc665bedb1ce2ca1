import type { Edit, Fix } from "../../../src/model/finding.ts";
import type { PageFacts, Repair } from "../../../src/model/page-facts.ts";
import { lineEndBefore } from "../../../src/text/lines.ts";

interface Page {
  readonly facts: PageFacts;
  readonly text: string;
}

/** Whether blank lines that a table lost are written together with lost headings. */
export function isRendered({ facts }: Page): boolean {
  return facts.repairs.some(({ kind }) => kind === "lost-heading");
}

/** The blank lines that a repair has read into the page. */
export function ungluing(repair: Repair, text: string): Fix {
  return { safety: "safe", edits: insertions(new Set(repair.at), new Map(), text) };
}

/**
 * All marks that the page lost, and the blank lines that it lost with them: beside one heading with a mark the others
 * would be plain text, so they come together or not at all.
 */
export function headingMarks(page: Page): Fix {
  const { facts } = page;
  const levels = new Map(
    facts.sections.flatMap(({ lost, span, level }) => (lost ? [[span[0], level] as const] : [])),
  );
  const lineIndex = new Map(facts.lineStarts.map((start, index) => [start, index]));
  const marks = new Map<number, string>();
  const breaks = new Set<number>();
  for (const { kind, at, span } of facts.repairs) {
    if (kind === "glued-table") for (const line of at) breaks.add(line);
    const level = levels.get(span[0]);
    const [line] = at;
    if (kind !== "lost-heading" || level === undefined || line === undefined) continue;
    marks.set(line, `${"#".repeat(level)} `);
    breaks.add(line);
    breaks.add(facts.lineStarts[(lineIndex.get(line) ?? -1) + 1] ?? facts.length);
  }
  return { safety: "safe", edits: insertions(breaks, marks, page.text) };
}

/** A blank line before each line that has none, and its mark. */
function insertions(breaks: ReadonlySet<number>, marks: ReadonlyMap<number, string>, text: string): Edit[] {
  return [...breaks]
    .sort((a, b) => a - b)
    .flatMap((line) => {
      const mark = marks.get(line) ?? "";
      const hasGap = isBlankBefore(text, line) || (mark === "" && isBlankAt(text, line));
      const inserted = (hasGap ? "" : lineEndBefore(text, line)) + mark;
      return inserted === "" ? [] : [{ span: [line, line], text: inserted }];
    });
}

function isBlankBefore(text: string, line: number): boolean {
  let at = line - lineEndBefore(text, line).length - 1;
  while (at >= 0 && isSpace(text[at])) at--;
  return line === 0 || at < 0 || isLineEnd(text[at]);
}

function isBlankAt(text: string, line: number): boolean {
  let at = line;
  while (isSpace(text[at])) at++;
  return at >= text.length || isLineEnd(text[at]);
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
