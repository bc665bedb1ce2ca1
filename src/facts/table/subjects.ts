import type { Cell, Column, Row, Statement, WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { Item, Mark, Qualifier, Reading } from "../../model/reading.ts";
import { shifted } from "../../text/span.ts";
import { isSummary } from "../schema/summary-words.ts";
import { familyName, isBareVariant, isStageOrVariant } from "../schema/variant-words.ts";
import { bareCellReader } from "./cell-reader.ts";
import { isPeriod, periodOf } from "./period.ts";
import { union } from "./sets.ts";
import type { Local, Shape } from "./shape.ts";
import type { TableContext } from "./table-context.ts";

/** A subject with what its cell says of all its values. */
export interface Subject {
  readonly written: WrittenSubject;
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: Statement["certainty"];
  readonly marks: readonly Mark[];
}

const NONE: readonly never[] = [];

/** Qualifies what stands beside 合计 among years: it is of no time. */
export const SUMMARY_ROW = "row";

/** Whom a row's values are of; a blank name is that of the row above. */
export function rowSubjects(
  row: Row,
  shape: Shape,
  { about }: TableContext,
  above: readonly Subject[],
): readonly Subject[] {
  switch (shape.kind) {
    case "matrix":
    case "none":
      return NONE;
    case "key-value":
      return [{ written: about(), qualifiers: NONE, certainty: NONE, marks: NONE }];
    case "series": {
      const value = (row.cells[shape.period]?.text ?? "").replace(/^[*_]+|[*_]+$/g, "");
      const period = { property: isSummary(value) ? SUMMARY_ROW : "as-of", value };
      return [{ written: about(), qualifiers: [period], certainty: NONE, marks: NONE }];
    }
    default: {
      const cell = row.cells[shape.kind === "events" ? shape.event : shape.subject];
      if (cell === undefined) return NONE;
      if (cell.text === "") return summedIn(row, cell) ?? above;
      const local = shape.kind === "rows" ? shape.local : "never";
      return namedSubjects(cell, cell.reading, "row", about, local);
    }
  }
}

/** `Totals (4 entries) | | 118`: a row that sums up is of no name above it. */
function summedIn({ cells }: Row, named: Cell): readonly Subject[] | null {
  for (const cell of cells) {
    if (cell === named) return null;
    const text = cell.text.replace(/[*_:：]|\s*[(（].*$/g, "").trim();
    if (!isSummary(text)) continue;
    return [
      { written: { text, span: cell.span, via: "row" }, qualifiers: NONE, certainty: NONE, marks: NONE },
    ];
  }
  return null;
}

/** Whom a matrix column is of, with what its header marks. Where periods head its columns, all are of what the table is about. */
export function headerSubjects(
  cell: Cell | undefined,
  column: Column,
  { language, lexicon, about }: TableContext,
  timed: boolean,
): readonly Subject[] {
  if (cell === undefined) return NONE;
  if (timed) return [inPeriod(cell, column, about())];
  const reading = bareCellReader({ language, lexicon, legend: "" }, "entity")(cell.text);
  const own = placed(column.header.marks, cell.span, "header");
  const { certainty } = column.header;
  const named = namedSubjects(cell, reading, "column-header", about, "never");
  if (certainty.length === 0 && own.length === 0) return named;
  return named.map((subject) => ({
    ...subject,
    certainty: union(subject.certainty, certainty),
    marks: own.length > 0 ? own : subject.marks,
  }));
}

function inPeriod(cell: Cell, { header }: Column, written: WrittenSubject): Subject {
  const { name, certainty } = header;
  const period = isPeriod(name)
    ? { property: "as-of", value: periodOf(name) }
    : { property: "group", value: name };
  return { written, qualifiers: [period], certainty, marks: placed(header.marks, cell.span, "header") };
}

const SAYS_HOW_SURE: ReadonlySet<string> = new Set(["certainty", "footnote", "citation", "marker"]);

/** Names that name no family (`Pro`, `70B`) are of the page's, whatever heads them. */
function namedSubjects(
  cell: Cell,
  reading: Reading | undefined,
  via: "row" | "column-header",
  about: TableContext["about"],
  local: Local,
): readonly Subject[] {
  if (reading === undefined) return NONE;
  const marks = placed(reading.marks, cell.span, via === "row" ? "row" : "header");
  const subjects: Subject[] = [];
  for (const item of reading.items) {
    const text = nameOf(item, cell);
    if (text === "") continue;
    const href = item.kind === "entity" || item.kind === "text" ? item.href : undefined;
    const written: { -readonly [Key in keyof WrittenSubject]: WrittenSubject[Key] } = {
      text,
      span: shifted(item.span, cell.span[0]),
      via,
    };
    if (isOfFamily(text, local)) {
      const family = about().text;
      if (family !== "") written.family = familyName(family);
    }
    if (href !== undefined) written.href = href;
    const qualifiers =
      item.qualifiers.length === 0
        ? NONE
        : item.qualifiers.filter((qualifier) => !SAYS_HOW_SURE.has(qualifier.property));
    subjects.push({ written, qualifiers, certainty: union(item.certainty, reading.certainty), marks });
  }
  return subjects;
}

function isOfFamily(name: string, local: Local): boolean {
  if (local === "always") return true;
  // a version alone: nothing is called 17
  if (local === "unless-named" && /^\d+(?:\.\d+)*$/.test(name)) return true;
  return local === "unless-named" ? isStageOrVariant(name) : isBareVariant(name);
}

/** Where only a citation stands, it is the name: `(Mintz et al., 2009)`. */
function nameOf(item: Item, cell: Cell): string {
  if (item.kind === "entity") return item.name ?? cell.text;
  return item.kind === "text" ? item.text : cell.text;
}

/** Marks at their places on the page. */
export function placed(marks: readonly Mark[], by: Span, on: Mark["on"]): readonly Mark[] {
  return marks.length === 0 ? NONE : marks.map((mark) => ({ ...mark, span: shifted(mark.span, by[0]), on }));
}
