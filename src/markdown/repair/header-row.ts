import type { Cell, Row } from "../../model/page-facts.ts";

/** Whether a row can head those below it: names, not data; where it has a figure, they have none written alike. */
export function isHeaderRow(header: readonly Cell[], body: readonly Row[]): boolean {
  const columns = header.slice(1).filter(({ text }) => text !== "").length;
  if (columns === 0 || header.some(({ text }) => DATA.test(text))) return false;
  const alike = header.filter(
    ({ text }, column) =>
      column > 0 &&
      isFigure(text) &&
      body.some(({ cells }) => shapeOf(cells[column]?.text ?? "") === shapeOf(text)),
  );
  return alike.length * 2 <= columns;
}

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";

/** What stands in cells, not over them: links, dates, amounts of money, shares, a mark for nothing. */
const DATA = new RegExp(
  `\\]\\(|https?://|\\d{4}-\\d{2}|${MONTH} (?:\\d{1,2}, )?\\d{4}|\\d{4}\\s?年|^[~≈<>≤≥+\\-−]?[$€£¥￥]\\d|^[~≈<>≤≥+\\-−]?\\d[\\d.,]*\\s?[%％]|^[-–—?？…]*$|:?-{3,}`,
  "i",
);

/** Begins with a digit, signs and marks aside. */
export function isFigure(text: string): boolean {
  return /^[~≈≤≥<>±+\-−–—$¥￥€£(（*_\s]*\d/.test(text);
}

/** `$0.80` and `$4` are written alike, `5-shot` and `71.2` are not. */
function shapeOf(text: string): string {
  return text.replace(/\d+(?:[.,]\d+)*/g, "0").replace(/\s+/g, " ");
}

/** Dashes in more than half of its cells: a delimiter row, whatever else has got into it. */
export function isDashed(cells: readonly Cell[]): boolean {
  return cells.filter(({ text }) => /^:?-{2,}:?$/.test(text)).length * 2 > cells.length;
}
