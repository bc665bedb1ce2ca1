import type { TableFacts } from "../model/page-facts.ts";
import { readingText } from "../report/reading-text.ts";
import { escapeTerminal } from "../text/escape.ts";
import { lineAt } from "../text/lines.ts";
import type { Learned } from "../workspace/learn-schemas.ts";

/** What was learned, each schema with one table of the wiki as it reads it. */
export function learnedText(learned: readonly Learned[]): string {
  if (learned.length === 0)
    return "Tables: no columns recur in two tables or more; the presets read what they know.\n";
  const plural = learned.length === 1 ? "schema" : "schemas";
  const lines = [`Learned ${learned.length} table ${plural}; rename them, prune them, say what is required:`];
  for (const { schema, tables } of learned) {
    const names = schema.columns.map(({ id }) => id).join(", ");
    lines.push(
      `  ${schema.id}: ${tables.length} tables (${schema.orientation}): ${shortened(names, LONGEST_NAMES)}`,
    );
    const known = new Set(schema.columns.map(({ id }) => id));
    const columnsOf = ({ table }: (typeof tables)[number]) =>
      table.columns.filter(({ property }) => known.has(property)).length;
    const [shown] = [...tables].sort((a, b) => columnsOf(b) - columnsOf(a));
    if (shown === undefined) continue;
    const { page, table } = shown;
    lines.push(`    ${page.path}:${lineAt(page.lineStarts, table.span[0])}`);
    for (const row of shownRows(table)) lines.push(`      ${row}`);
  }
  return lines.map((line) => `${escapeTerminal(line)}\n`).join("");
}

const MOST_ROWS = 3;
const LONGEST_NAMES = 80;
const LONGEST_CELL = 60;

/** Cells as property and value, the name or key first. */
function shownRows({ rows, columns }: TableFacts): readonly string[] {
  return rows
    .filter(({ role }) => role === undefined)
    .slice(0, MOST_ROWS)
    .map(({ cells }) =>
      cells
        .flatMap(({ reading }, index) => {
          const column = columns[index];
          if (reading === undefined || column === undefined) return [];
          const text = shortened(readingText(reading), LONGEST_CELL);
          const isName = column.role === "subject" || column.role === "key" || column.role === "axis";
          return [isName ? text : `${column.property}: ${text}`];
        })
        .join(" · "),
    );
}

function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : characters.join("");
}
