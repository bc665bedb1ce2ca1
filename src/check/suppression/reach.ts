import type { PageFacts, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { lineAt } from "../../text/lines.ts";
import { tableAt } from "../place-key.ts";
import type { Directive } from "./directive.ts";

/** The stretch of the page that a directive holds for one of its rules; null for one that opens nothing. */
export function reachOf(
  directive: Directive,
  rule: string,
  all: readonly Directive[],
  facts: PageFacts,
): Span | null {
  const [start, after] = directive.span;
  switch (directive.kind) {
    case "file":
      return [0, facts.length];
    case "start": {
      const end = all.find((other) => other.span[0] > start && closes(other, rule));
      return [start, end?.span[1] ?? facts.length];
    }
    case "block": {
      const table = tableAt(facts.tables, start);
      if (table !== null) return rowAt(table, start);
      return ownBlock(start, facts) ?? nextBlock(start, after, facts);
    }
    case "end":
    case "unknown":
      return null;
  }
}

/** A bare end closes whatever is open. */
export function closes({ kind, rules }: Directive, rule: string): boolean {
  return kind === "end" && (rules.length === 0 || rules.some((word) => word.text === rule));
}

/** In the header it stands for all that is under it. */
function rowAt(table: TableFacts, offset: number): Span {
  const row = table.rows.find(({ span }) => span[0] <= offset && offset <= span[1]);
  return row?.span ?? table.span;
}

function ownBlock(offset: number, facts: PageFacts): Span | null {
  return facts.blocks.find(([start, end]) => start <= offset && offset < end) ?? null;
}

/** From the comment to the end of the block after it: a table or heading, a paragraph, a tight list whole. */
function nextBlock(start: number, after: number, facts: PageFacts): Span {
  const first = facts.blocks.findIndex((span) => span[0] >= after);
  let [, end] = facts.blocks[first] ?? [after, after];
  if (first < 0 || standsAlone(facts.blocks[first], facts)) return [start, end];
  for (const block of facts.blocks.slice(first + 1)) {
    const isNextLine = lineAt(facts.lineStarts, block[0]) <= lineAt(facts.lineStarts, end) + 1;
    if (!isNextLine || standsAlone(block, facts)) break;
    end = Math.max(end, block[1]);
  }
  return [start, end];
}

function standsAlone(block: Span | undefined, facts: PageFacts): boolean {
  const is = ({ span }: { readonly span: Span }) => span[0] === block?.[0];
  return facts.tables.some(is) || facts.sections.some((section) => section.level > 0 && is(section));
}
