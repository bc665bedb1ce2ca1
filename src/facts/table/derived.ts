import type { Statement } from "../../model/page-facts.ts";
import type { Item, Reading } from "../../model/reading.ts";

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
    marks: NONE,
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

/** The reading of one value alone. */
export function single(item: Item): Reading {
  return { state: "value", items: [item], certainty: NONE, marks: NONE, notes: NONE };
}
