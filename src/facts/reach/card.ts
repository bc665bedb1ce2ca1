import type { PageCard } from "../../model/page-card.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import { lineAt } from "../../text/lines.ts";
import { profileOf } from "../census.ts";

export function cardOf(page: PageFacts): PageCard {
  const { path, title, aliases, lineStarts, sections } = page;
  const [start] = title.span;
  const after = sections.findIndex(({ body }) => body[0] > start);
  return {
    ...profileOf(page),
    path,
    title,
    aliases,
    lineStarts: lineStarts.slice(0, lineAt(lineStarts, title.span[1])),
    sections: after < 0 ? sections : sections.slice(0, after),
    isInTable: page.tables.some(({ span }) => span[0] <= start && start <= span[1]),
  };
}

/** A page that is known by its card alone: it has a name and a title, and says nothing. */
export function stubOf({ path, kind, title, aliases, lineStarts, sections }: PageCard): PageFacts {
  return { ...BLANK, path, kind, title, aliases, lineStarts, sections };
}

const BLANK = {
  schemaVersion: 1,
  language: "en",
  sha256: "",
  length: 0,
  frontMatter: null,
  anchors: [],
  tables: [],
  statements: [],
  retracted: [],
  links: [],
  footnotes: [],
  sources: [],
  listItems: [],
  hedges: [],
  promises: [],
  repairs: [],
  brokenTables: [],
  unreadTables: [],
  statedCounts: [],
  taxonomy: [],
  blocks: [],
  suppressions: [],
} as const;
