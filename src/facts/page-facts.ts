import { type MarkdownPage, readPage } from "../markdown/page.ts";
import type { Parser } from "../markdown/parse.ts";
import type { Language, PageFacts, Statement, TableFacts } from "../model/page-facts.ts";
import type { EntityDeclaration, TableSchema } from "../model/settings.ts";
import type { CellContext } from "../values/index.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";
import { collectSources } from "./citations/index.ts";
import { pageHedges } from "./hedges.ts";
import { pageLanguage } from "./language.ts";
import { pageKind } from "./page-kind.ts";
import { isRecord, promisedDays } from "./promises.ts";
import { findProseClaims } from "./prose/index.ts";
import { restated } from "./restated.ts";
import { retractedSections } from "./retracted-sections.ts";
import { type ShownParagraph, shownParagraphs } from "./shown-paragraphs.ts";
import { type NearestSources, nearestSources } from "./sources.ts";
import { statedCounts } from "./stated-counts.ts";
import { readTable } from "./table/read-table.ts";
import { type TableSetting, tableSettings } from "./table/setting.ts";
import { tableStatements } from "./table/statements.ts";
import type { TableContext } from "./table/table-context.ts";
import { taxonomyOf } from "./taxonomy.ts";
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
  const settingOf = tableSettings(page, title, context);
  const read = page.grids.map((grid, index) => {
    const setting = settingOf(grid);
    const own = tableContext(setting, index, language, page, settings);
    return { ...readTable(grid, own), setting, context: own };
  });
  const tables = read.map(({ facts, setting }): TableFacts => withSetting(facts, setting));
  const sources = collectSources(page, tables);
  const nearest = nearestSources(sources, tables, page);
  const paragraphs = shownParagraphs(page.paragraphs, settings.lexicon);
  const stated =
    kind !== "page"
      ? []
      : [
          ...read.flatMap((each) => tableStatements(each, each.context, nearest)),
          ...proseStatements(page, paragraphs, title, tables, context, nearest),
        ];
  const isRetracted = retractedSections(page.sections);
  const takesBack = isRetracted.includes(true);
  const standing = takesBack ? stated.filter(({ section }) => isRetracted[section] !== true) : stated;
  const { hedges, hedged } = pageHedges(page, paragraphs, tables, standing, context);
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
    anchors: page.anchors,
    tables,
    statements: hedged,
    retracted: takesBack ? stated.filter(({ section }) => isRetracted[section] === true) : [],
    links: page.links,
    footnotes: page.footnotes,
    sources,
    listItems: page.listItems,
    hedges,
    promises: kind === "page" && !isRecord(title.text) ? promisedDays(text, paragraphs, tables) : [],
    repairs: page.repairs,
    brokenTables: page.brokenTables,
    unreadTables: page.unreadTables,
    statedCounts: kind === "index" ? statedCounts(page) : [],
    taxonomy: kind === "schema" ? taxonomyOf(page) : [],
    blocks: blocksOf(page),
    suppressions: page.comments,
  };
}

/** Written out, not spread: with one hidden class for all tables what reads it stays fast. */
function tableContext(
  { context: { legend, about, heading, around, caption, above, certainty, marks, qualifiers } }: TableSetting,
  index: number,
  language: Language,
  { sections }: MarkdownPage,
  { lexicon, schemas }: FactSettings,
): TableContext {
  return {
    index,
    language,
    lexicon,
    schemas,
    legend,
    sections,
    about,
    heading,
    around,
    caption,
    above,
    certainty,
    marks,
    qualifiers,
  };
}

function withSetting(facts: TableFacts, { notes, caption }: TableSetting): TableFacts {
  return { ...facts, notes, ...(caption === undefined ? {} : { caption }) };
}

function proseStatements(
  { text, sections, listItems, frontMatter }: MarkdownPage,
  paragraphs: readonly ShownParagraph[],
  title: PageFacts["title"],
  tables: readonly TableFacts[],
  context: CellContext,
  nearest: NearestSources,
): readonly Statement[] {
  const page = { text, sections, listItems, paragraphs };
  return findProseClaims(page, title, tables, context, pageAliases(frontMatter)).map((statement) =>
    restated(statement, { sources: nearest.ofProse(statement.section, statement.span) }),
  );
}

function blocksOf(page: MarkdownPage): PageFacts["blocks"] {
  const headings = page.sections.filter((section) => section.text !== "").map((section) => section.span);
  const spans = [
    ...headings,
    ...page.paragraphs.map((each) => each.span),
    ...page.grids.map((each) => each.span),
  ];
  return spans.sort((a, b) => a[0] - b[0]);
}
