import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";
import type { WikiFacts } from "../../src/model/wiki-facts.ts";
import { folderOf } from "../../src/text/paths.ts";
import { linkedPages } from "../parts/link/linked-pages.ts";
import { pageNames } from "../parts/link/page-names.ts";

export const unlinkedMention = wikiRule({
  id: "unlinked-mention",
  since: "0.1.0",
  group: "links",
  severity: "info",
  recommended: false,
  summary: {
    en: "A page names another page and nowhere links to it.",
    zh: "页面提到另一页的名称，却没有链接过去。",
  },
  messages: {
    named: {
      en: "“{text}” is the page {path}, to which nothing here links; link to it where it is first named.",
      zh: "“{text}”就是页面 {path}，而本页没有链接到它；请在第一次提到时加上链接。",
    },
  },
  fix: "safe",
  reach: "wiki",
  asksAll: true,
  check: ({ wiki }, report) => {
    const named = pageNames(wiki.pages);
    const write = writer(wiki);
    for (const page of wiki.pages) {
      const text = page.kind === "page" ? wiki.surroundings.text(page.path) : undefined;
      if (text === undefined) continue;
      const done = new Set([page.path, ...linkedPages(wiki, page)]);
      for (const block of proseOf(page, text)) {
        for (const { page: other, start, end } of named(text.slice(...block))) {
          const span: Span = [block[0] + start, block[0] + end];
          if (done.has(other.path) || isWritten(page, text, span, block)) continue;
          done.add(other.path);
          const data = { text: text.slice(...span), path: other.path };
          const safety = isRelation(page, block) ? ("safe" as const) : ("unsafe" as const);
          const fix = { safety, edits: write(page, other, span) };
          report(page, { message: "named", data, span, key: other.path, fix });
        }
      }
    }
  },
});

/** Paragraphs and list items, but for headings, tables and lists of sources. */
function proseOf(page: PageFacts, text: string): readonly Span[] {
  const starts = new Set([...page.sections, ...page.tables].map(({ span }) => span[0]));
  const cited = new Set(page.sources.filter(({ via }) => via === "section").map(({ section }) => section));
  const citing = page.sections.filter((_, index) => cited.has(index)).map(({ body }) => body);
  return page.blocks.filter(
    (block) =>
      !starts.has(block[0]) &&
      !citing.some((body) => body[0] <= block[0] && block[0] < body[1]) &&
      !/^\[\^/.test(text.slice(block[0], block[0] + 2)),
  );
}

/** Within a link, an HTML tag, code or an address already. */
function isWritten({ links }: PageFacts, text: string, span: Span, block: Span): boolean {
  if (links.some((link) => link.span[0] < span[1] && span[0] < link.span[1])) return true;
  const before = text.slice(block[0], span[0]);
  const isCode = (before.match(/`+/g) ?? []).length % 2 === 1;
  return isCode || /<[^<>]*$|[\w/:.@-]+\/[\w/.-]*$/.test(before.slice(-LONGEST_ADDRESS));
}

const LONGEST_ADDRESS = 200;

/** An item under “Related” or “Relationships” lists what the page is linked with: only the marks are missing. */
function isRelation({ sections, listItems }: PageFacts, block: Span): boolean {
  const item = listItems.find(({ span }) => span[0] === block[0]);
  return item !== undefined && RELATIONS.test(sections[item.section]?.text ?? "");
}

const RELATIONS = /^(?:relat(?:ed|ions?|ionships?)\b|see also|links\b|相关|关联|关系|参见|另见|延伸阅读)/i;

type Write = (from: PageFacts, to: PageFacts, span: Span) => readonly { span: Span; text: string }[];

/** As the wiki writes its links: wikilinks, unless it has Markdown links only. */
function writer(wiki: WikiFacts): Write {
  const links = wiki.pages.flatMap((page) => page.links);
  const isMarkdown =
    !links.some(({ kind }) => kind === "wikilink") &&
    links.some(({ kind, target }) => kind === "markdown" && /\.md(?:#|$)/.test(target));
  return (from, to, span) => {
    const close = isMarkdown ? `](${relative(folderOf(from.path), to.path)})` : "]]";
    return [
      { span: [span[0], span[0]], text: isMarkdown ? "[" : "[[" },
      { span: [span[1], span[1]], text: close },
    ];
  };
}

function relative(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  const shared = from.findIndex((part, index) => to[index] !== part);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].map(encodeURI).join("/");
}
