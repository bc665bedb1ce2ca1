import type { Problem } from "../model/finding.ts";
import type { Language, PageFacts, TableFacts } from "../model/page-facts.ts";
import { propertyText, readingText } from "../report/reading-text.ts";
import { escapeTerminal } from "../text/escape.ts";
import { pointAt } from "../text/lines.ts";
import type { Wiki } from "../workspace/read-wiki.ts";
import { openSession } from "../workspace/session.ts";
import type { Io } from "./io.ts";

export interface PlaceExplained {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** How each cell on a line was read, by which schema, and which rules spoke of it. */
export async function explainPlace(
  path: string,
  line: number,
  io: Io,
  language: Language | undefined,
): Promise<PlaceExplained> {
  const session = await openSession({ cwd: io.cwd, paths: [path], language });
  const lines = session.wikis.flatMap((wiki) =>
    wiki.facts.pages
      .filter((page) => wiki.reported.has(page.path))
      .flatMap((page) => [...tableLines(page, line), ...statementLines(wiki, page, line)]),
  );
  const findings = session.findings
    .filter((finding) => finding.start.line <= line && line <= finding.end.line)
    .map(
      ({ severity, rule, start, message }) =>
        `  ${start.line}:${start.column}  ${severity} ${rule}: ${message}`,
    );
  if (lines.length === 0) lines.push(`${path}:${line}: no table and no statement on this line`);
  if (findings.length > 0) lines.push("findings", ...findings);
  return { text: `${lines.map(escapeTerminal).join("\n")}\n`, problems: session.problems };
}

function tableLines(page: PageFacts, line: number): string[] {
  return page.tables.flatMap((table) => {
    const cells = [table.header, ...table.rows.map((row) => row.cells)].find(
      ([first]) => first !== undefined && pointAt(page.lineStarts, first.span[0]).line === line,
    );
    if (cells === undefined) return [];
    const head = `table ${table.index + 1} of ${page.path}: ${table.orientation}, schema ${table.schema ?? "none"}`;
    return [
      head,
      ...cells.map(
        (cell, column) =>
          `  ${columnText(table, column)} ${JSON.stringify(cell.text)}${cell.reading === undefined ? "" : ` → ${readingText(cell.reading)}`}`,
      ),
    ];
  });
}

function columnText(table: TableFacts, column: number): string {
  const known = table.columns[column];
  return known === undefined ? `column ${column + 1}:` : `${propertyText(known)}:`;
}

function statementLines(wiki: Wiki, page: PageFacts, line: number): string[] {
  const here = wiki.facts.statements.filter(
    (one) => one.page === page && pointAt(page.lineStarts, one.statement.span[0]).line === line,
  );
  if (here.length === 0) return [];
  return [
    "claims",
    ...here.map(({ statement, subject, certainty }) => {
      const doubt = certainty.length === 0 ? "" : ` [${certainty.join(", ")}]`;
      return `  ${subject.id} (${statement.subject.via}) · ${statement.property.id} = ${readingText(statement.reading)}${doubt}`;
    }),
  ];
}
