import type { Statement } from "../../model/page-facts.ts";
import type { Item, Mark, Reading } from "../../model/reading.ts";

type Draft = { -readonly [Key in keyof Statement]: Statement[Key] };

/**
 * What a cell's statement says besides, of another subject or property. Written out: a spread that adds a field gives
 * every object a hidden class of its own, and all that reads statements grows slow.
 */
export function derivedFrom(
  statement: Statement,
  {
    subject,
    property,
    reading,
    qualifiers,
    policy,
  }: Pick<Statement, "subject" | "property" | "reading" | "qualifiers" | "policy">,
): Statement {
  const derived: Draft = {
    subject,
    property,
    reading,
    span: statement.span,
    raw: statement.raw,
    origin: statement.origin,
    section: statement.section,
    certainty: statement.certainty,
    marks: statement.marks,
    qualifiers,
    sources: statement.sources,
    policy,
    derived: true,
  };
  if (statement.table !== undefined) derived.table = statement.table;
  if (statement.row !== undefined) derived.row = statement.row;
  if (statement.column !== undefined) derived.column = statement.column;
  if (statement.range !== undefined) derived.range = statement.range;
  return derived;
}

const NONE: readonly never[] = [];

/** The reading of one value alone, and the marks that stand on it. */
export function single(item: Item, marks: readonly Mark[] = NONE): Reading {
  return {
    state: "value",
    items: [item],
    certainty: NONE,
    marks: marks.length === 0 ? NONE : marks.map((mark) => ({ ...mark, item: 0 })),
    notes: NONE,
  };
}
