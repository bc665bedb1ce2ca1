import { claimsOf } from "../facts/claims.ts";
import type { Claim } from "../model/claim.ts";
import type { Json, PageFacts } from "../model/page-facts.ts";
import type { ResolvedStatement } from "../model/wiki-facts.ts";
import type { ExportInput } from "./export.ts";
import { type ExportedPage, exportPage } from "./export-page.ts";
import { type ExportedSource, exportSource } from "./export-source.ts";
import { type ExportedTable, exportTable } from "./export-table.ts";
import { pageNames } from "./page-names.ts";

/** All of one page, for a site's loader. */
export interface PageExport {
  readonly page: ExportedPage;
  readonly tables: readonly ExportedTable[];
  readonly records: readonly Json[];
  readonly claims: readonly Claim[];
  readonly sources: readonly ExportedSource[];
}

/** Names are given over the whole wiki, so that a page keeps its own whatever is chosen beside it. */
export function pageExports({ wiki, pages, base }: ExportInput): readonly PageExport[] {
  const names = pageNames([...wiki.byPath.keys()], base);
  const statements = statementsByPage(wiki.statements);
  return pages.map((page) => {
    const named = names.get(page.path) ?? { slug: "page", url: "/" };
    return {
      page: exportPage(wiki, page, named),
      tables: page.tables.map((table) => exportTable(page, table, named.slug)),
      records: [],
      claims: claimsOf(wiki, statements.get(page) ?? []),
      sources: page.sources.map((source) => exportSource(wiki, page, source)),
    };
  });
}

function statementsByPage(statements: readonly ResolvedStatement[]): Map<PageFacts, ResolvedStatement[]> {
  const byPage = new Map<PageFacts, ResolvedStatement[]>();
  for (const statement of statements) {
    const own = byPage.get(statement.page);
    if (own === undefined) byPage.set(statement.page, [statement]);
    else own.push(statement);
  }
  return byPage;
}
