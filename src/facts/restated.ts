import type { Statement } from "../model/page-facts.ts";

type Change = Partial<
  Pick<
    Statement,
    | "subject"
    | "property"
    | "reading"
    | "certainty"
    | "marks"
    | "qualifiers"
    | "sources"
    | "policy"
    | "derived"
  >
>;

/**
 * A statement that says something else in part. Every field is written, and in one order, wherever a statement is made: a
 * spread, or a field that is there or not, gives it a hidden class of its own, and all that reads statements grows slow.
 */
export function restated(statement: Statement, change: Change): Statement {
  return {
    subject: change.subject ?? statement.subject,
    property: change.property ?? statement.property,
    reading: change.reading ?? statement.reading,
    span: statement.span,
    raw: statement.raw,
    origin: statement.origin,
    section: statement.section,
    table: statement.table,
    row: statement.row,
    column: statement.column,
    certainty: change.certainty ?? statement.certainty,
    marks: change.marks ?? statement.marks,
    qualifiers: change.qualifiers ?? statement.qualifiers,
    sources: change.sources ?? statement.sources,
    policy: change.policy ?? statement.policy,
    range: statement.range,
    derived: change.derived ?? statement.derived,
  };
}
