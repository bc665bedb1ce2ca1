import { type MarkdownPage, readPage } from "../markdown/page.ts";
import type { Parser } from "../markdown/parse.ts";
import type { PageFacts, Statement, TableFacts } from "../model/page-facts.ts";
import type { EntityDeclaration, TableSchema } from "../model/settings.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";
import { collectSources } from "./citations/index.ts";
import { pageHedges } from "./hedges.ts";
import { pageLanguage } from "./language.ts";
import { pageKind } from "./page-kind.ts";
import { findProseClaims } from "./prose/index.ts";
import { attachSources } from "./sources.ts";
import { tableSetting } from "./table/setting.ts";
import { readTable } from "./table/read-table.ts";
import { pageAliases, pageTitle } from "./title.ts";

/** What of the config a page is read with; with the page's bytes it decides its facts. */
export interface FactSettings {
  readonly lexicon: Lexicon;
  /** The wiki's own schemas first, then the presets'. */
  readonly schemas: readonly TableSchema[];
  readonly entities: readonly EntityDeclaration[];
}

/** Reads one page: no I/O, no clock, nothing of other pages. `sha256` is of its bytes. */
export function readPageFacts(
  path: string,
  text: string,
  sha256: string,
  parser: Parser,
  settings: FactSettings,
): PageFacts {
  const page = readPage(text, parser);
  const language = pageLanguage(text);
  const title = pageTitle(path, page.frontMatter, page.sections);
  const kind = pageKind(path, page.frontMatter, text.slice(page.frontMatter?.span[1] ?? 0));
  const context = { language, lexicon: settings.lexicon };
  const tables: TableFacts[] = [];
  const stated: Statement[] = [];
  page.grids.forEach((grid, index) => {
    const setting = tableSetting(page, grid, title);
    const read = readTable(grid, { ...context, ...setting.context, index, schemas: settings.schemas, sections: page.sections });
    tables.push({ ...read.facts, notes: setting.notes, ...(setting.caption === undefined ? {} : { caption: setting.caption }) });
    if (kind === "page") stated.push(...read.statements);
  });
  const prose = kind === "page" ? findProseClaims(page, title, tables, context) : [];
  const { hedges, hedged } = pageHedges(page, tables, [...stated, ...prose], context);
  const sources = collectSources(page, tables);
  return {
    schemaVersion: 1,
    path,
    kind,
    language,
    sha256,
    length: text.length,
    lineStarts: page.lineStarts,
    title,
    aliases: pageAliases(page.frontMatter),
    frontMatter: page.frontMatter,
    sections: page.sections,
    tables,
    statements: attachSources(hedged, sources, tables, page),
    links: page.links,
    footnotes: page.footnotes,
    sources,
    listItems: page.listItems,
    hedges,
    repairs: page.repairs,
    blocks: blocksOf(page),
    suppressions: page.comments,
  };
}

function blocksOf(page: MarkdownPage): PageFacts["blocks"] {
  const headings = page.sections.filter((section) => section.text !== "").map((section) => section.span);
  const spans = [...headings, ...page.paragraphs.map((each) => each.span), ...page.grids.map((each) => each.span)];
  return spans.sort((a, b) => a[0] - b[0]);
}
