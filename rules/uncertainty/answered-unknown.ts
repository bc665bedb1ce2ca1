import { type RelatedReport, type Report, wikiRule } from "../../src/check/rule.ts";
import type { Statement } from "../../src/model/page-facts.ts";
import type { ResolvedStatement, WikiFacts } from "../../src/model/wiki-facts.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const answeredUnknown = wikiRule({
  id: "answered-unknown",
  since: "0.1.0",
  group: "uncertainty",
  severity: "warning",
  recommended: true,
  supersedes: ["unknown-value"],
  summary: {
    en: "A cell or a line says that a value is not known, and another page or a cited source has it.",
    zh: "单元格或某一行写着未知，而别的页面或引用的来源里有这个值。",
  },
  messages: {
    elsewhere: {
      en: "“{text}” says that the {property} of {subject} is not known, but {where} says “{value}”; take it over with its source, or say why it does not hold here.",
      zh: "“{text}”表示 {subject} 的 {property} 未知，而 {where} 写着“{value}”；请连同来源一起补上，或说明为何不适用。",
    },
    source: {
      en: "“{text}” says that the {property} of {subject} is not known, but its source {where} says “{value}” on line {line}; fill it in.",
      zh: "“{text}”表示 {subject} 的 {property} 未知，而它的来源 {where} 第 {line} 行写着“{value}”；请补上。",
    },
  },
  concerns: isUnknown,
  concernsPage: (page) => statedIn(page).unknown.length > 0,
  checkStatements: ({ wiki }, report) => {
    const answers = answersIn(wiki.scopes);
    const each = (resolved: ResolvedStatement) => {
      const answer = answers.get(resolved.scope);
      const finding = answer === undefined ? fromSource(wiki, resolved) : fromPage(resolved, answer);
      if (finding !== null) report(resolved.page, finding);
    };
    return { each };
  },
});

type Finding = Report<"elsewhere" | "source">;

function isUnknown({ reading, origin, derived }: Statement): boolean {
  return reading.state === "unknown" && origin !== "prose" && !derived;
}

/** An estimate answers no question: `not published` and `about 1.8T, it is said` are both right. */
function isAnswer({ statement, certainty }: ResolvedStatement): boolean {
  const { state, items, certainty: own } = statement.reading;
  const all = [...certainty, ...own, ...items.flatMap((item) => item.certainty)];
  return state === "value" && items.length > 0 && all.every((each) => each === "approximate");
}

/** By scope. */
function answersIn(scopes: WikiFacts["scopes"]): ReadonlyMap<string, ResolvedStatement> {
  const found = new Map<string, ResolvedStatement>();
  for (const statements of scopes) {
    if (!statements.some(({ statement }) => isUnknown(statement))) continue;
    const answer = statements.find(isAnswer);
    if (answer !== undefined) found.set(answer.scope, answer);
  }
  return found;
}

function dataOf({ statement, subject }: ResolvedStatement) {
  return { text: statement.raw, property: statement.property.text, subject: subject.name };
}

function fromPage(unknown: ResolvedStatement, answer: ResolvedStatement): Finding {
  const { page, statement } = answer;
  const related: RelatedReport = { path: page.path, span: statement.span, message: statement.raw };
  const data = { ...dataOf(unknown), where: page.path, value: statement.raw };
  return { message: "elsewhere", data, span: unknown.statement.span, related: [related] };
}

function fromSource(wiki: WikiFacts, unknown: ResolvedStatement): Finding | null {
  const answer = wiki.answerInSources(unknown);
  const start = wiki.sourceFacts.get(answer?.path ?? "")?.lineStarts[(answer?.line ?? 0) - 1];
  if (answer === null || start === undefined) return null;
  const { path, line, column, text, quote } = answer;
  const from = start + column - 1;
  return {
    message: "source",
    data: { ...dataOf(unknown), where: path.slice(path.lastIndexOf("/") + 1), value: text, line },
    span: unknown.statement.span,
    related: [{ path, span: [from, from + text.length], message: quote }],
  };
}
