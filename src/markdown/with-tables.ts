import type { Row } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { LostTable } from "./repair/lost-tables.ts";
import type { TreeFacts, TreeTable } from "./tree.ts";

/** The tree with the tables that Markdown does not see in place of the text it sees there. */
export function withTables(tree: TreeFacts, lost: readonly LostTable[]): TreeFacts {
  if (lost.length === 0) return tree;
  const isOutside = ({ span }: { readonly span: Span }) =>
    !lost.some(({ span: [from, to] }) => from <= span[0] && span[0] < to);
  return {
    ...tree,
    headings: tree.headings.filter(isOutside),
    paragraphs: tree.paragraphs.filter(isOutside),
    listItems: tree.listItems.filter(isOutside),
    tables: joined(tree.tables, lost),
  };
}

function joined(tables: readonly TreeTable[], lost: readonly LostTable[]): TreeTable[] {
  const all = [...tables];
  for (const { span, header, rows, isTorn } of lost) {
    const at = all.findLastIndex((other) => other.span[0] < span[0]) + 1;
    const above = all[at - 1];
    if (!isTorn) all.splice(at, 0, { span, header, rows, top: true });
    else if (above !== undefined) all[at - 1] = withRows(above, rows, span[1]);
  }
  return all;
}

function withRows({ span, header, rows, top }: TreeTable, torn: readonly Row[], end: number): TreeTable {
  return { span: [span[0], end], header, rows: [...rows, ...torn], top };
}
