import { presets } from "../facts/schema/presets.ts";
import type { Problem } from "../model/finding.ts";
import type { Cell, Language, PageFacts, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { ResolvedStatement } from "../model/wiki-facts.ts";
import { propertyText, readingText } from "../report/reading-text.ts";
import { escapeTerminal } from "../text/escape.ts";
import { lineAt } from "../text/lines.ts";
import type { Request } from "../workspace/request.ts";
import { openSession } from "../workspace/session.ts";
import type { Wiki } from "../workspace/wiki.ts";
import { ruleLines } from "./explain-rules.ts";

export interface Asked {
  readonly path: string;
  readonly line: number;
  readonly column: number | null;
}

export interface PlaceExplained {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly language: Language;
}

/** How each cell on a line was read, by which schema, what is claimed with it, and which rules looked at it. */
export async function explainPlace(asked: Asked, request: Omit<Request, "paths">): Promise<PlaceExplained> {
  const session = await openSession({ ...request, paths: [asked.path] });
  const lines = session.wikis.flatMap((wiki) =>
    wiki.facts.pages
      .filter((page) => wiki.reported.has(page.path))
      .flatMap((page) => pageLines(wiki, page, asked)),
  );
  const { problems, language } = session;
  return { text: lines.map((line) => `${escapeTerminal(line)}\n`).join(""), problems, language };
}

function pageLines(wiki: Wiki, page: PageFacts, asked: Asked): string[] {
  const lines = [...tableLines(wiki, page, asked), ...claimLines(wiki, page, asked)];
  const here = wiki.findings.filter(
    ({ path, start, end }) => path === page.path && start.line <= asked.line && asked.line <= end.line,
  );
  const nothing = `${page.path}:${asked.line}: no table and no statement on this line`;
  return [
    ...(lines.length === 0 ? [nothing] : lines),
    ...(here.length === 0 ? [] : ["findings"]),
    ...ruleLines(wiki, page.path, here),
  ];
}

function tableLines(wiki: Wiki, page: PageFacts, asked: Asked): string[] {
  return page.tables.flatMap((table) => {
    const cells = [table.header, ...table.rows.map((row) => row.cells)].find(
      ([first]) => first !== undefined && lineAt(page.lineStarts, first.span[0]) === asked.line,
    );
    if (cells === undefined) return [];
    const head = `table ${table.index + 1} of ${page.path}: ${table.orientation}, ${schemaText(wiki, table)}`;
    return [
      head,
      ...cells.flatMap((cell, index) => (isAt(cell.span, page, asked) ? cellLines(table, cell, index) : [])),
    ];
  });
}

/** Without a column all of the line is asked for. */
function isAt([start, end]: Span, { lineStarts }: PageFacts, { line, column }: Asked): boolean {
  if (column === null) return lineAt(lineStarts, start) === line;
  const offset = (lineStarts[line - 1] ?? 0) + column - 1;
  return start <= offset && offset <= end;
}

function schemaText({ config, configName, configPlace }: Wiki, { schema }: TableFacts): string {
  if (schema === null) return "no schema";
  const place = config.tables.some((one) => one.id === schema) ? configPlace(["tables", schema]) : null;
  if (place !== null) return `schema ${schema} (${configName ?? ""}:${place.line}:${place.column})`;
  const preset = Object.entries(presets).find(([, schemas]) => schemas.some((one) => one.id === schema));
  return `schema ${schema}${preset === undefined ? "" : ` (preset ${preset[0]})`}`;
}

function cellLines(table: TableFacts, { text, reading }: Cell, index: number): string[] {
  const known = table.columns[index];
  const label = known === undefined ? `column ${index + 1}` : propertyText(known);
  const read = reading === undefined ? "" : ` → ${readingText(reading)}`;
  const marks =
    reading?.marks.map((mark) => `    “${mark.text}” says ${mark.certainty}, of the ${mark.on}`) ?? [];
  const notes = reading?.notes.map((note) => `    note: ${note}`) ?? [];
  return [`  ${label}: ${JSON.stringify(text)}${read}`, ...marks, ...notes];
}

function claimLines(wiki: Wiki, page: PageFacts, asked: Asked): string[] {
  const here = wiki.facts.statementsOf(page).filter((one) => isAt(one.statement.span, page, asked));
  return here.length === 0 ? [] : ["claims", ...here.flatMap((one) => statementLines(wiki, page, one))];
}

function statementLines(wiki: Wiki, page: PageFacts, resolved: ResolvedStatement): string[] {
  const { statement, subject, certainty } = resolved;
  const doubt = certainty.length === 0 ? "" : ` [${certainty.join(", ")}]`;
  const marks = statement.marks.map(
    (mark) =>
      `    “${mark.text}” on line ${lineAt(page.lineStarts, mark.span[0])} says ${mark.certainty}, of the ${mark.on}`,
  );
  return [
    `  ${subject.id} (${statement.subject.via}) · ${statement.property.id} = ${readingText(statement.reading)}${doubt}`,
    ...marks,
    ...sourceLines(wiki, resolved),
  ];
}

/** One line for each status: `supported: raw/a.md:12`. */
function sourceLines(wiki: Wiki, resolved: ResolvedStatement): string[] {
  const byStatus = new Map<string, string[]>();
  for (const { source, status, path, evidence } of wiki.facts.evidence(
    resolved,
    resolved.statement.reading.items[0] ?? null,
  )) {
    const at = evidence[0] === undefined ? "" : `:${evidence[0].line}`;
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${path ?? source.source}${at}`]);
  }
  return [...byStatus].map(([status, places]) => `    ${status}: ${places.join(", ")}`);
}
