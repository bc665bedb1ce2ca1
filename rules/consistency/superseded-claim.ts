import { type Report, wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { ResolvedStatement } from "../../src/model/wiki-facts.ts";
import { compareReadings } from "../../src/values/comparison/index.ts";
import { asOf } from "../parts/clash/clashes.ts";

export const supersededClaim = wikiRule({
  id: "superseded-claim",
  since: "0.1.0",
  group: "consistency",
  severity: "warning",
  recommended: true,
  summary: {
    en: "An older value is given as if it were the current one.",
    zh: "把旧值当作当前值。",
  },
  messages: {
    older: {
      en: "“{text}” is the {property} of {subject} as of {before}, given here as if it were current; as of {now} it is “{newer}”: update it, or say from when it is.",
      zh: "“{text}”是 {subject} 在 {before} 的 {property}，这里却像当前值一样；{now} 的值是“{newer}”：请更新，或写明它的时间。",
    },
  },
  check: ({ wiki }, report) => {
    for (const statements of wiki.series()) reportOlder(statements, report);
  },
});

function reportOlder(
  statements: readonly ResolvedStatement[],
  report: (page: PageFacts, finding: Report<"older">) => void,
): void {
  const dated = statements.flatMap((site) => datedAt(site) ?? []);
  const newest = dated.reduce(
    (late, each) => (late === null || each.day > late.day ? each : late),
    null as Dated | null,
  );
  if (newest === null || dated.length < 2) return;
  for (const site of statements) {
    const then = isCurrent(site) ? olderOf(site, dated, newest) : null;
    if (then === null) continue;
    const data = {
      text: site.statement.raw,
      property: site.statement.property.text,
      subject: site.subject.name,
      before: then.day,
      now: newest.day,
      newer: newest.site.statement.raw,
    };
    const related = [newest, then].flatMap(({ site: { page, statement } }) =>
      statement === site.statement ? [] : [{ path: page.path, span: statement.span, message: statement.raw }],
    );
    report(site.page, { message: "older", data, span: site.statement.span, related });
  }
}

interface Dated {
  readonly site: ResolvedStatement;
  readonly day: string;
}

function datedAt(site: ResolvedStatement): Dated | null {
  const day = /^(?:fy ?|[\d-]+\/)?((?:19|20)\d\d(?:-\d\d){0,2})$/i.exec(asOf(site) ?? "")?.[1];
  return day === undefined ? null : { site, day };
}

const CURRENT = /\b(?:current(?:ly)?|latest|now|today)\b|当前|目前|现价|最新|现在|如今/i;

/** Without a date, or under a word that says it holds today. */
function isCurrent(site: ResolvedStatement): boolean {
  const { page, statement } = site;
  if (asOf(site) === null) return true;
  return CURRENT.test(`${page.sections[statement.section]?.text ?? ""} ${statement.property.text}`);
}

/** The dated statement whose value the site still gives; null where it gives the newest, or one that no date is known of. */
function olderOf(site: ResolvedStatement, dated: readonly Dated[], newest: Dated): Dated | null {
  if (compare(site, newest.site) !== "conflict") return null;
  return dated.find((each) => each.day < newest.day && compare(site, each.site) === "agree") ?? null;
}

function compare(a: ResolvedStatement, b: ResolvedStatement) {
  return compareReadings(a.statement.reading, b.statement.reading, a.statement.policy);
}
