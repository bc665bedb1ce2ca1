import { claimsOf } from "../facts/claims.ts";
import { claimStatuses, type ExportedClaim } from "./claim-status.ts";
import type { ExportInput } from "./export.ts";
import { type ExportedPage, exportPage } from "./export-page.ts";
import { type ExportedSource, exportSource } from "./export-source.ts";
import { type ExportedTable, exportTable } from "./export-table.ts";
import { pageSlugs, pageUrl } from "./page-names.ts";
import { type ExportRecord, recordsOf } from "./records.ts";

/** All of one page, for a site's loader. Each part is made when it is asked for, and kept by nobody. */
export interface PageExport {
  readonly page: ExportedPage;
  readonly tables: readonly ExportedTable[];
  readonly records: readonly ExportRecord[];
  readonly claims: readonly ExportedClaim[];
  readonly sources: readonly ExportedSource[];
}

/** Slugs are given over the whole wiki, so that a page keeps its own whatever is chosen beside it. */
export function pageExports({ wiki, pages, findings, base }: ExportInput): readonly PageExport[] {
  const slugs = pageSlugs([...wiki.byPath.keys()], base);
  const statusesOn = claimStatuses(findings);
  return pages.map((page) => {
    const slug = slugs.get(page.path) ?? "page";
    return {
      get page() {
        return exportPage(wiki, page, { slug, url: pageUrl(page.path, base) });
      },
      get tables() {
        return page.tables.map((table) => exportTable(page, table, slug));
      },
      get records() {
        return recordsOf(wiki, page, base);
      },
      get claims() {
        return claimsOf(wiki, wiki.statementsOf(page)).map(statusesOn(page.path));
      },
      get sources() {
        return page.sources.map((source) => exportSource(wiki, page, source));
      },
    };
  });
}
