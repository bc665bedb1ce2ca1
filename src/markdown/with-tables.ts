import type { Row } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { LostTable } from "./repair/lost-tables.ts";
import type { TreeFacts, TreeTable } from "./tree-facts.ts";

/** The tree with the tables that Markdown does not see, in page order, in place of the text it sees there. */
export function withTables(tree: TreeFacts, lost: readonly LostTable[]): TreeFacts {
  if (lost.length === 0) return tree;
  return {
    ...tree,
    headings: tree.headings.filter(outside(lost)),
    paragraphs: tree.paragraphs.filter(outside(lost)),
    listItems: tree.listItems.filter(outside(lost)),
    tables: joined(tree.tables, lost),
  };
}

/** Asked in page order, so that each search starts where the last one ended. */
function outside(lost: readonly LostTable[]): (at: { readonly span: Span }) => boolean {
  let next = 0;
  return ({ span: [at] }) => {
    if (at < (lost[next - 1]?.span[1] ?? 0)) next = 0;
    while ((lost[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    return at < (lost[next]?.span[0] ?? Number.POSITIVE_INFINITY);
  };
}

function joined(tables: readonly TreeTable[], lost: readonly LostTable[]): TreeTable[] {
  const all: TreeTable[] = [];
  let next = 0;
  for (const { span, header, rows, isTorn } of lost) {
    for (let table = tables[next]; table !== undefined && table.span[0] < span[0]; table = tables[++next])
      all.push(table);
    const above = all.at(-1);
    if (!isTorn) all.push({ span, header, rows, top: true });
    else if (above !== undefined) all[all.length - 1] = withRows(above, rows, span[1]);
  }
  return [...all, ...tables.slice(next)];
}

function withRows({ span, header, rows, top }: TreeTable, torn: readonly Row[], end: number): TreeTable {
  return { span: [span[0], end], header, rows: [...rows, ...torn], top };
}
