import { type Report, wikiRule } from "../../src/check/rule.ts";
import type { PageFacts, SourceEntry } from "../../src/model/page-facts.ts";
import type { WikiFacts } from "../../src/model/wiki-facts.ts";
import { addTo } from "../../src/text/group-by.ts";
import { lineAt } from "../../src/text/lines.ts";
import { writtenAs } from "../parts/source/citations.ts";

export const duplicateSource = wikiRule({
  id: "duplicate-source",
  since: "0.1.0",
  group: "sources",
  severity: "info",
  recommended: true,
  summary: {
    en: "A page lists one source twice, or two files with the same text as two sources.",
    zh: "页面把同一来源列了两次，或把内容相同的两个文件当作两个来源。",
  },
  messages: {
    twice: {
      en: "“{text}” stands in this list twice, so the page seems to rest on more sources than it has; remove one.",
      zh: "“{text}”在这份列表里出现了两次，看上去来源比实际多；请去掉一个。",
    },
    copy: {
      en: "“{text}” has the same text as {other}, which is cited here too: they are one source, not two; keep one.",
      zh: "“{text}”与这里引用的 {other} 内容相同：是一个来源，不是两个；请保留一个。",
    },
  },
  check: ({ wiki }, report) => {
    for (const page of wiki.pages) {
      if (page.kind !== "page") continue;
      const listed = new Map<string, SourceEntry>();
      const bodies = new Map<string, { readonly name: string; readonly source: SourceEntry }>();
      for (const entry of entriesOf(page)) {
        const seen = entry.map((source) => ({ source, ...identity(wiki, page, source) }));
        const [first] = seen;
        const before = seen.map(({ source, name }) => listed.get(`${listOf(source)} ${name}`));
        const twin = first?.body == null ? undefined : bodies.get(`${first.source.via} ${first.body}`);
        if (first === undefined || first.name === null) continue;
        if (before[0] !== undefined && before.every((source) => source !== undefined))
          report(page, finding("twice", first.source, before[0], page));
        else if (twin !== undefined && twin.name !== first.name)
          report(page, finding("copy", first.source, twin.source, page));
        for (const { source, name, body } of seen) {
          if (name === null) continue;
          const key = `${listOf(source)} ${name}`;
          if (!listed.has(key)) listed.set(key, source);
          if (body !== null && !bodies.has(`${source.via} ${body}`))
            bodies.set(`${source.via} ${body}`, { name, source });
        }
      }
    }
  },
});

/** The page's lists of sources, entry by entry: an address and the copy that was saved of it are one. */
function entriesOf({ sources, lineStarts }: PageFacts): readonly (readonly SourceEntry[])[] {
  const entries = new Map<string, SourceEntry[]>();
  for (const source of sources) {
    if (source.via !== "front-matter" && source.via !== "section") continue;
    const key = source.via === "section" ? `line ${lineAt(lineStarts, source.span[0])}` : source.id;
    addTo(entries, key, source);
  }
  return [...entries.values()];
}

function listOf({ via, section }: SourceEntry): string {
  return `${via} ${section}`;
}

function finding(
  message: "twice" | "copy",
  source: SourceEntry,
  first: SourceEntry,
  { path }: PageFacts,
): Report<"twice" | "copy"> {
  const other = writtenAs(first);
  return {
    message,
    data: { text: writtenAs(source), other },
    span: source.span,
    ...(message === "copy" ? { severity: "warning" as const } : {}),
    related: [{ path, span: first.span, message: other }],
  };
}

/** What a source is, however it is written, and what its file says; null for words that lead nowhere. */
function identity(
  wiki: WikiFacts,
  page: PageFacts,
  source: SourceEntry,
): { readonly name: string | null; readonly body: string | null } {
  const target = wiki.sourceTarget(page, source);
  if (target.kind === "local" || target.kind === "page") {
    const facts = wiki.sourceFacts.get(target.path);
    const isEmpty = facts === undefined || facts.numbers.length + facts.dates.length === 0;
    return { name: target.path, body: isEmpty ? null : facts.sha256 };
  }
  const { kind, target: written } = source;
  if (written === null) return { name: null, body: null };
  return { name: kind === "url" ? plainAddress(written) : `${kind} ${written.toLowerCase()}`, body: null };
}

function plainAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?([^/?#]*)/i, (_, host: string) => host.toLowerCase())
    .replace(/\/(?=$|#)/, "");
}
