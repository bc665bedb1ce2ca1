import type { Json } from "../model/json.ts";
import type { Language, PageFacts, PageKind } from "../model/page-facts.ts";
import type { Place } from "../model/place.ts";
import type { LinkTarget, WikiFacts } from "../model/wiki-facts.ts";
import { lineAt, placeAt } from "../text/lines.ts";

export interface ExportedPage {
  readonly path: string;
  readonly slug: string;
  readonly url: string;
  readonly kind: PageKind;
  readonly language: Language;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly sha256: string;
  readonly frontMatter: { readonly [key: string]: Json };
  readonly headings: readonly { readonly level: number; readonly text: string; readonly line: number }[];
  readonly links: readonly ExportedLink[];
  /** Ids of its tables. */
  readonly tables: readonly string[];
}

interface ExportedLink {
  readonly kind: string;
  readonly target: string;
  readonly text: string;
  /** Page or file it leads to; null where it leads nowhere, absent where it leaves the wiki. */
  readonly path?: string | null;
  readonly at: Place;
}

/** One page without its tables, claims and sources, which have files of their own. */
export function exportPage(
  wiki: WikiFacts,
  page: PageFacts,
  names: { readonly slug: string; readonly url: string },
): ExportedPage {
  return {
    path: page.path,
    ...names,
    kind: page.kind,
    language: page.language,
    title: page.title.text,
    aliases: page.aliases,
    sha256: page.sha256,
    frontMatter: frontMatterOf(page),
    headings: page.sections
      .filter((section) => section.level > 0)
      .map(({ level, text, span }) => ({ level, text, line: lineAt(page.lineStarts, span[0]) })),
    links: page.links.map((link) => ({
      kind: link.kind,
      target: link.target,
      text: link.text,
      ...pathOf(wiki.linkTarget(page, link)),
      at: placeAt(page.lineStarts, link.span),
    })),
    tables: page.tables.map((table) => tableId(names.slug, table.index)),
  };
}

export function tableId(slug: string, index: number): string {
  return `${slug}#${index}`;
}

/** Without prototype: a key may be called `__proto__`. */
function frontMatterOf(page: PageFacts): { readonly [key: string]: Json } {
  const values: { [key: string]: Json } = Object.create(null);
  for (const { key, value } of page.frontMatter?.entries ?? []) values[key] = value;
  return values;
}

function pathOf(target: LinkTarget): { path?: string | null } {
  if (target.kind === "page" || target.kind === "file") return { path: target.path };
  return target.kind === "missing" ? { path: null } : {};
}
