import type { PageFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { sectionAt, tableAt } from "../place-key.ts";
import type { Directive } from "./parse.ts";

/** The stretch of the page that a directive holds for; null for an end without a start. */
export function reachOf(directive: Directive, all: readonly Directive[], facts: PageFacts): Span | null {
  switch (directive.kind) {
    case "file":
      return [0, facts.length];
    case "start": {
      const end = all.find(
        (other) => other.kind === "end" && other.span[0] > directive.span[0] && closes(other, directive),
      );
      return [directive.span[0], end?.span[1] ?? facts.length];
    }
    case "next":
      return rowAround(directive, facts) ?? nextBlock(directive, facts);
    case "end":
      return null;
  }
}

/** A bare end closes whatever is open. */
function closes(end: Directive, start: Directive): boolean {
  return end.rules.length === 0 || start.rules.every((rule) => end.rules.includes(rule));
}

function rowAround(directive: Directive, facts: PageFacts): Span | null {
  const table = tableAt(facts.tables, directive.span[0]);
  if (table === null) return null;
  const row = table.rows.find(
    (each) => each.span[0] <= directive.span[0] && directive.span[0] <= each.span[1],
  );
  return row?.span ?? table.span;
}

/** From the comment to the end of the block after it: a table whole, else the lines up to the next blank one. */
function nextBlock(directive: Directive, facts: PageFacts): Span {
  const [, after] = directive.span;
  const first = facts.blocks.find((span) => span[0] >= after) ?? null;
  if (first !== null) return [directive.span[0], first[1]];
  return [directive.span[0], facts.sections[sectionAt(facts, after)]?.body[1] ?? facts.length];
}
