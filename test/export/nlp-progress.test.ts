import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ExportedTable } from "../../src/export/export-table.ts";
import { type PageExport, pageExports } from "../../src/export/page-export.ts";
import { scan } from "../../src/values/scan.ts";
import { slug } from "../../src/values/slug.ts";
import { wikiOf } from "../wiki-of.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const root = `${shared}corpora/nlp-progress/`;
const others = `${shared}cases/nlp-progress-export.json`;

/** A table as the corpus's own exporter gives it. */
interface OtherTable {
  readonly rows: readonly OtherRow[];
}

interface OtherRow {
  readonly model_name: string | null;
  readonly metrics: Readonly<Record<string, string>>;
  readonly paper_url?: string;
  readonly code_links?: readonly { readonly url: string }[];
}

/** It takes the first three columns under a two-level header for the three groups; here they are read right. */
const READ_WRONG_THERE = "english/information_extraction.md";

function corpus(): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(root + path, "utf8")]));
}

describe.skipIf(!existsSync(others))("real leaderboards", { timeout: 120_000 }, () => {
  const files = existsSync(others) ? corpus() : {};
  const { wiki } = wikiOf(files, { rules: [] });
  const pages = pageExports({
    wiki,
    pages: wiki.pages,
    findings: [],
    base: "",
    sha256: () => createHash("sha256"),
  }).map((page) => ({ ...page }));

  it("are exported whole, each cell at its line and column", () => {
    const tables = pages.flatMap((page) => page.tables);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    console.log(`${tables.length} tables, ${rows} rows`);
    expect([tables.length, rows]).toEqual([277, 1486]);
    for (const table of tables) {
      const lines = (files[table.page] ?? "").split("\n");
      for (const { text, at } of [...table.header, ...table.rows.flat()])
        expect(lines[at.start.line - 1]?.slice(at.start.column - 1, at.end.column - 1)).toBe(text);
    }
  });

  it("hold all that the corpus's own exporter gets of them", () => {
    const exported: Record<string, readonly OtherTable[]> = JSON.parse(readFileSync(others, "utf8"));
    const lost: string[] = [];
    const counts = { tables: 0, rows: 0, values: 0 };
    for (const [path, theirs] of Object.entries(exported)) {
      const ours = pages.find(({ page }) => page.path === path);
      counts.tables += theirs.length;
      for (const row of theirs.flatMap((table) => table.rows)) {
        const metrics = Object.entries(row.metrics);
        counts.rows++;
        counts.values += metrics.length;
        if (path !== READ_WRONG_THERE && (ours === undefined || !holds(ours, row)))
          lost.push(`${path}: ${JSON.stringify(row)}`);
      }
    }
    console.log(counts, `${lost.length} rows lost`);
    expect(counts).toEqual({ tables: 151, rows: 933, values: 1956 });
    expect(lost).toEqual([]);
  });

  it("have a second header row read as one", () => {
    const claims = pages.find(({ page }) => page.path === READ_WRONG_THERE)?.claims ?? [];
    const f1 = claims.filter((claim) => claim.property.id === "f1" && claim.subject.text.startsWith("CESI"));
    expect(f1.map(({ raw, qualifiers }) => [qualifiers[0]?.value, raw])).toEqual([
      ["Base Dataset", "99.9"],
      ["Ambiguous dataset", "91.9"],
      ["ReVerb45k", "81.9"],
    ]);
  });
});

/** One row of one table has the model's name, each metric's value under its header, and the links. */
function holds({ tables, claims, records }: PageExport, theirs: OtherRow): boolean {
  return tables.some((table, index) =>
    table.rows.some((row, at) => {
      const texts = row.map((cell) => cell.text);
      const links = [theirs.paper_url, ...(theirs.code_links ?? []).map((link) => link.url)];
      const stated = new Set(
        claims.filter((claim) => claim.at.table === index && claim.at.row === at).map((claim) => claim.raw),
      );
      const line = row[0]?.at.start.line;
      const recorded = JSON.stringify(records.filter((record) => record.line === line));
      return (
        texts.some((text) => folded(text).startsWith(folded(theirs.model_name ?? ""))) &&
        links.every((link) => link === undefined || texts.some((text) => text.includes(link))) &&
        Object.entries(theirs.metrics).every(
          ([metric, value]) =>
            columnsOf(table, metric).some((column) => (texts[column] ?? "") === value) &&
            numbersOf(value).every((number) => stated.has(value) && recorded.includes(number)),
        )
      );
    }),
  );
}

/** The numbers of a value; those of a link or a remark are none. */
function numbersOf(text: string): readonly string[] {
  return text.includes("](") ? [] : (text.replace(/\(.*\)/, "").match(/\d+(?:\.\d+)?/g) ?? []);
}

function columnsOf(table: ExportedTable, metric: string): readonly number[] {
  return table.header.flatMap((cell, column) => (folded(cell.text) === folded(metric) ? [column] : []));
}

function folded(markdown: string): string {
  return slug(scan(markdown).text);
}
