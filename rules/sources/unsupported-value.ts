import { type RelatedReport, wikiRule } from "../../src/check/rule.ts";
import type { PageFacts, SourceEntry, Statement } from "../../src/model/page-facts.ts";
import type { Item } from "../../src/model/reading.ts";
import type { ItemEvidence, ResolvedStatement, WikiFacts } from "../../src/model/wiki-facts.ts";
import { lineAt } from "../../src/text/lines.ts";
import { sourceFields } from "../parts/source/source-header.ts";
import { weaknessOf } from "../parts/source/source-quality.ts";

export const unsupportedValue = wikiRule({
  id: "unsupported-value",
  since: "0.1.0",
  group: "sources",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A value does not stand in the sources that are cited for it.",
    zh: "值没有出现在为它引用的来源里。",
  },
  messages: {
    absent: {
      en: "“{text}” stands nowhere in {sources}, cited for the {property} of {subject}; correct it, or cite the source that has it.",
      zh: "“{text}”没有出现在为 {subject} 的 {property} 引用的 {sources} 里；请更正，或引用有这个值的来源。",
    },
    nearest: {
      en: "“{text}” stands nowhere in {sources}, cited for the {property} of {subject}; nearest there is “{near}” on line {line}. Correct it, or cite the source that has it.",
      zh: "“{text}”没有出现在为 {subject} 的 {property} 引用的 {sources} 里；其中最接近的是第 {line} 行的“{near}”。请更正，或引用有这个值的来源。",
    },
  },
  concerns: (statement) =>
    isPlain(statement) && statement.reading.items.some((item) => isFigure(item, statement.raw)),
  checkStatements: ({ wiki }, report) => ({
    looksAt: (page) => page.sources.some((source) => isHere(wiki, page, source)),
    each: (resolved) => {
      const { page, statement } = resolved;
      for (const item of statement.reading.items) {
        if (!isFigure(item, statement.raw) || !wiki.standsNowhere(resolved, item)) continue;
        const found = wiki.evidence(resolved, item);
        const absent = found.filter((each) => each.status === "absent" && !hasFailed(wiki, each));
        if (absent.length === 0 || linksToMore(wiki, resolved)) continue;
        const near = absent.find(({ nearest }) => nearest !== undefined);
        if (near === undefined && !found.every((each) => isLookedUp(each, found, page))) continue;
        const sources = namesOf(near === undefined ? absent : [near]);
        report(page, {
          message: near === undefined ? "absent" : "nearest",
          data: {
            text: statement.raw.slice(...item.span),
            sources,
            property: statement.property.text,
            subject: statement.subject.text,
            near: near?.nearest?.text ?? "",
            line: near?.nearest?.line ?? 0,
          },
          span: [statement.span[0] + item.span[0], statement.span[0] + item.span[1]],
          ...(near === undefined ? { cause: sources } : { related: nearestPlace(wiki, near) }),
        });
      }
    },
  }),
});

/** A file of the wiki, which can be looked into. */
function isHere(wiki: WikiFacts, page: PageFacts, source: SourceEntry): boolean {
  const target = wiki.sourceTarget(page, source);
  return target.kind === "local" && wiki.sourceFacts.has(target.path);
}

/** A value that is marked as doubtful, estimated or rounded is open about it; a member of a list is checked with the list. */
function isPlain({ sources, derived, reading, certainty }: Statement): boolean {
  if (sources.length === 0 || derived || reading.state !== "value") return false;
  return certainty.length === 0 && reading.certainty.length === 0;
}

/** Numbers and dates say the same in every language. The 4.7 of `Opus 4.7` is a name's, and a bare digit stands anywhere. */
function isFigure(item: Item, raw: string): boolean {
  if (item.certainty.length > 0) return false;
  if (item.kind === "date") return true;
  if (item.kind !== "quantity") return false;
  if (item.unit !== undefined || item.currency !== undefined) return true;
  const [start, end] = item.span;
  return raw.slice(start, end).replace(/\D/g, "").length >= 2 && !/\p{L}[\s*_-]*$/u.test(raw.slice(0, start));
}

/** Nothing stands in what could not be fetched; `weak-source` says so once. */
function hasFailed(wiki: WikiFacts, { path }: ItemEvidence): boolean {
  const facts = wiki.sourceFacts.get(path ?? "");
  return facts !== undefined && sourceFields(facts).some((field) => weaknessOf(field) === "failed");
}

/** An address on one line with the file that was saved of it has been looked up there. */
function isLookedUp(
  { status, source }: ItemEvidence,
  all: readonly ItemEvidence[],
  page: PageFacts,
): boolean {
  if (status !== "unavailable") return true;
  const lines = new Map(page.sources.map(({ id, span }) => [id, lineAt(page.lineStarts, span[0])]));
  const line = lines.get(source.source);
  return all.some((other) => other.status === "absent" && lines.get(other.source.source) === line);
}

/** A section that links to a source file in its text cites more than the page's lists say. */
function linksToMore(wiki: WikiFacts, { page, statement }: ResolvedStatement): boolean {
  return page.links.some((link) => {
    if (link.section !== statement.section || link.kind === "autolink") return false;
    const target = wiki.linkTarget(page, link);
    return target.kind === "file" && wiki.sourceFacts.has(target.path);
  });
}

function namesOf(found: readonly ItemEvidence[]): string {
  const names = found.map(({ path }) => (path ?? "").slice((path ?? "").lastIndexOf("/") + 1));
  return [...new Set(names)].join(", ");
}

function nearestPlace(wiki: WikiFacts, { path, nearest }: ItemEvidence): readonly RelatedReport[] {
  const start = wiki.sourceFacts.get(path ?? "")?.lineStarts[(nearest?.line ?? 0) - 1];
  if (path === null || nearest === undefined || start === undefined) return [];
  const from = start + nearest.column - 1;
  return [{ path, span: [from, from + nearest.text.length], message: nearest.quote }];
}
