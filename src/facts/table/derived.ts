import type { Statement } from "../../model/page-facts.ts";
import type { Item, Mark, Reading } from "../../model/reading.ts";
import { restated } from "../restated.ts";

/** What a cell's statement says besides, of another subject or property. */
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
  return restated(statement, { subject, property, reading, qualifiers, policy, derived: true });
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
