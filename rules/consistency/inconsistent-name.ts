import { type Report, wikiRule } from "../../src/check/rule.ts";
import type { PageFacts, SubjectVia } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";
import type { NameOnPage } from "../../src/model/wiki-facts.ts";
import { addTo } from "../../src/text/group-by.ts";
import { bareName } from "../parts/cell/bare-name.ts";

/** Subjects as their author wrote them. */
const WRITTEN: ReadonlySet<SubjectVia> = new Set(["row", "column-header", "title"]);

export const inconsistentName = wikiRule({
  id: "inconsistent-name",
  since: "0.1.0",
  group: "consistency",
  severity: "warning",
  recommended: true,
  summary: {
    en: "One name is spelled in two ways.",
    zh: "同一名称有两种写法。",
  },
  messages: {
    split: {
      en: "“{text}” and “{usual}” differ only in spelling, but are taken as two things, so their facts are never compared; write one of them, or declare an alias in the config.",
      zh: "“{text}”与“{usual}”只是写法不同，却被当成两个对象，它们的事实不会互相比较；请统一写法，或在配置中声明别名。",
    },
    spelled: {
      en: "“{text}” is written “{usual}” elsewhere; write it the same way, so that a search finds both.",
      zh: "“{text}”在别处写作“{usual}”；请统一写法，以便搜索都能找到。",
    },
  },
  check: ({ wiki }, report) => {
    const byText = new Map<string, Spelling>();
    for (const page of wiki.pages) for (const name of wiki.namesOn(page)) add(page, name, byText);
    for (const spellings of groups(byText.values())) reportOthers(spellings, report);
  },
});

function reportOthers(
  spellings: readonly Spelling[],
  report: (page: PageFacts, finding: Report<"split" | "spelled">) => void,
): void {
  const usual = spellings.reduce((most, each) => (isMoreUsual(each, most) ? each : most));
  for (const spelling of spellings) {
    if (spelling === usual) continue;
    const { text, subject, page, span } = spelling;
    const isSplit = subject !== usual.subject;
    report(page, {
      message: isSplit ? "split" : "spelled",
      data: { text, usual: usual.text },
      span,
      severity: isSplit ? "warning" : "info",
      key: [text, usual.text].join("\u001f"),
      placeless: true,
      related: [{ path: usual.page.path, span: usual.span, message: usual.text }],
    });
  }
}

interface Spelling {
  readonly text: string;
  /** Id of what it is taken for. */
  readonly subject: string;
  /** Where it stands first. */
  readonly page: PageFacts;
  readonly span: Span;
  count: number;
}

/** Of two that are as common, the same one whatever order they stand in. */
function isMoreUsual(a: Spelling, b: Spelling): boolean {
  return a.count === b.count ? a.text < b.text : a.count > b.count;
}

function add(page: PageFacts, name: NameOnPage, byText: Map<string, Spelling>): void {
  const { text, via, span, subject, count } = name;
  if (!WRITTEN.has(via)) return;
  const known = byText.get(text);
  if (known === undefined) byText.set(text, { text, subject: subject.id, page, span, count });
  else known.count += count;
}

/** Spellings of one name, where there are several. */
function groups(all: Iterable<Spelling>): readonly (readonly Spelling[])[] {
  const byName = new Map<string, Spelling[]>();
  for (const spelling of all) {
    const name = bareName(spelling.text);
    if (name !== null) addTo(byName, name, spelling);
  }
  return [...byName.values()].filter((spellings) => spellings.length > 1);
}
