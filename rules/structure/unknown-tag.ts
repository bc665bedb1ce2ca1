import { wikiRule } from "../../src/check/rule.ts";
import type { FrontMatterEntry } from "../../src/model/front-matter.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";
import { nearestName } from "../../src/text/nearest-name.ts";
import { folderOf } from "../../src/text/paths.ts";
import { foldTag } from "../../src/values/fold-tag.ts";

export const unknownTag = wikiRule({
  id: "unknown-tag",
  since: "0.1.0",
  group: "structure",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A page has a tag that the taxonomy in SCHEMA.md does not list.",
    zh: "页面用了 SCHEMA.md 标签表里没有的标签。",
  },
  messages: {
    unknown: {
      en: "“{text}” is no tag of {schema}, so pages of one kind scatter over several tags; use one that is listed, or add it there.{nearest}",
      zh: "“{text}”不在 {schema} 的标签表里，同类页面会散在不同标签下；请用已有的标签，或先加进表里。{nearest}",
    },
  },
  check: ({ wiki, language }, report) => {
    const schemas = wiki.pages.filter((page) => page.taxonomy.length > 0);
    for (const page of schemas.length === 0 ? [] : wiki.pages) {
      const schema = schemaOf(page, schemas);
      if (page.kind !== "page" || schema === null) continue;
      const known = new Set(schema.taxonomy);
      for (const { tag, span } of tagsOf(page)) {
        const folded = foldTag(tag);
        if (folded === "" || known.has(folded) || known.has(folded.split("/")[0] ?? "")) continue;
        const near = nearestName(folded, known);
        const nearest =
          near === null ? "" : language === "zh" ? `也许是 ${near}？` : ` Did you mean ${near}?`;
        const data = { text: tag, schema: schema.path, nearest };
        report(page, { message: "unknown", data, span, key: folded });
      }
    }
  },
});

/** The nearest one above the page. */
function schemaOf(page: PageFacts, schemas: readonly PageFacts[]): PageFacts | null {
  const above = schemas.filter(({ path }) => {
    const folder = folderOf(path);
    return folder === "" || page.path.startsWith(`${folder}/`);
  });
  return above.reduce<PageFacts | null>(
    (best, one) => (best === null || folderOf(one.path).length > folderOf(best.path).length ? one : best),
    null,
  );
}

interface Tag {
  readonly tag: string;
  readonly span: Span;
}

function tagsOf({ frontMatter }: PageFacts): readonly Tag[] {
  return (frontMatter?.entries ?? []).filter(({ key }) => /^tags?$/i.test(key)).flatMap(tagsIn);
}

/** A list, or a text with commas. */
function tagsIn({ value, items, valueSpan }: FrontMatterEntry): readonly Tag[] {
  if (typeof value !== "string") {
    return (Array.isArray(value) ? value : []).flatMap((tag, index) =>
      typeof tag === "string" ? [{ tag, span: items[index] ?? valueSpan }] : [],
    );
  }
  const quote = /^["']/.test(value) ? 1 : 0;
  return [...value.matchAll(/[^,，\s][^,，]*/g)].map(({ 0: part, index }) => {
    const tag = part.trim();
    const start = valueSpan[0] + quote + index;
    return { tag, span: [start, start + tag.length] };
  });
}
