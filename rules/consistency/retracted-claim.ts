import { type Report, wikiRule } from "../../src/check/rule.ts";
import type { PageFacts, Statement } from "../../src/model/page-facts.ts";
import type { Item, Reading } from "../../src/model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../../src/model/wiki-facts.ts";
import { compareReadings } from "../../src/values/comparison/index.ts";

export const retractedClaim = wikiRule({
  id: "retracted-claim",
  since: "0.1.0",
  group: "consistency",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A value that the wiki took back still stands elsewhere.",
    zh: "已被撤回的值在别处仍然存在。",
  },
  messages: {
    repeated: {
      en: "“{text}” is still given as the {property} of {subject}, though {where} takes it back; remove it here too, or restore it there with its source.",
      zh: "这里仍把“{text}”写作 {subject} 的 {property}，而 {where} 已将其撤回；请在此一并删去，或在那里附上来源恢复它。",
    },
  },
  concerns: hasStruck,
  checkStatements: ({ wiki }, report) => {
    const taken: TakenBack[] = [];
    const each = (at: ResolvedStatement) => {
      const { reading } = at.statement;
      taken.push({ at, reading: asStated({ ...reading, items: struckIn(at.statement) }) });
    };
    const end = () => {
      const retracted = wiki.retracted.map((at) => ({ at, reading: asStated(at.statement.reading) }));
      reportRepeated([...taken, ...retracted], wiki, report);
    };
    return { each, end };
  },
});

function reportRepeated(
  taken: readonly TakenBack[],
  wiki: WikiFacts,
  report: (page: PageFacts, finding: Report<"repeated">) => void,
): void {
  const stated = statedOf(taken, wiki);
  for (const { at, reading } of taken) {
    const { statement } = at;
    const repeats = (stated.get(at.scope) ?? []).filter((site) => repeated(site, at, reading));
    const [first, ...others] = repeats;
    if (first === undefined) continue;
    const data = {
      text: first.statement.raw,
      property: first.statement.property.text,
      subject: first.subject.name,
      where: at.page.path,
    };
    const related = [at, ...others].map((site) => ({
      path: site.page.path,
      span: site.statement.span,
      message: site.statement.raw,
    }));
    const key = [first.subject.id, statement.property.id, statement.raw].join("\u001f");
    report(first.page, { message: "repeated", data, span: first.statement.span, key, related });
  }
}

interface TakenBack {
  readonly at: ResolvedStatement;
  /** What is taken back, as if it were stated. */
  readonly reading: Reading;
}

function hasStruck({ reading, derived }: Statement): boolean {
  if (derived || reading.state !== "value" || reading.items.length === 0) return false;
  if (isStruck(reading)) return true;
  for (const item of reading.items) if (isStruck(item)) return true;
  return false;
}

/** What is struck through in a cell; besides, what stands under a heading that takes it back is taken back. */
function struckIn({ reading, derived }: Statement): readonly Item[] {
  if (derived || reading.state !== "value") return [];
  return isStruck(reading) ? reading.items : reading.items.filter(isStruck);
}

function isStruck({ certainty }: Pick<Item, "certainty">): boolean {
  return certainty.length > 0 && certainty.includes("retracted");
}

/** Statements of the scopes in which something was taken back. */
function statedOf(
  taken: readonly TakenBack[],
  wiki: WikiFacts,
): ReadonlyMap<string, readonly ResolvedStatement[]> {
  const found = new Map<string, ResolvedStatement[]>(taken.map(({ at }) => [at.scope, []]));
  const subjects = new Set(taken.map(({ at }) => at.subject.id));
  for (const site of wiki.statementsAbout(subjects)) found.get(site.scope)?.push(site);
  return found;
}

function asStated(reading: Reading): Reading {
  return {
    ...reading,
    certainty: [],
    items: reading.items.map((item) => ({ ...item, certainty: [] })),
  };
}

/** Stated plainly; a doubt on it says as much as striking it. */
function repeated(site: ResolvedStatement, at: ResolvedStatement, reading: Reading): boolean {
  const { statement, certainty } = site;
  if (isSame(site, at) || statement.subject.via === "mention" || statement.reading.state !== "value")
    return false;
  if (certainty.length > 0 || statement.reading.certainty.length > 0) return false;
  return compareReadings(statement.reading, reading, statement.policy) === "agree";
}

/** One statement, though it may have been made anew since. */
function isSame(a: ResolvedStatement, b: ResolvedStatement): boolean {
  return a.page === b.page && a.statement.span[0] === b.statement.span[0] && a.scope === b.scope;
}
