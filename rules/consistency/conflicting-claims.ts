import { type Report, wikiRule } from "../../src/check/rule.ts";
import type { ResolvedStatement } from "../../src/model/wiki-facts.ts";
import { compareReadings } from "../../src/values/comparison/index.ts";
import { clashesIn } from "../clashes.ts";

export const conflictingClaims = wikiRule({
  id: "conflicting-claims",
  since: "0.1.0",
  group: "consistency",
  severity: "error",
  recommended: true,
  summary: {
    en: "Two statements of one property of one subject cannot both hold.",
    zh: "对同一对象同一属性的两个说法不能同时成立。",
  },
  messages: {
    onPage: {
      en: "“{text}” and {others} cannot both be the {property} of {subject}, and both stand on this page; keep the one its source supports, or say what each is of.",
      zh: "“{text}”与 {others} 不能同时是 {subject} 的 {property}，而它们都在本页；请保留有来源支持的一个，或写明各自的范围。",
    },
    acrossPages: {
      en: "“{text}” here and {others} elsewhere cannot both be the {property} of {subject}; keep the one its source supports, or say what each is of.",
      zh: "这里的“{text}”与别处的 {others} 不能同时是 {subject} 的 {property}；请保留有来源支持的一个，或写明各自的范围。",
    },
  },
  check: ({ wiki }, report) => {
    for (const statements of wiki.scopes.values()) {
      const clash = statements.length < 2 ? null : clashesIn(statements, compareReadings);
      const [first] = clash ?? [];
      if (clash !== null && first !== undefined) report(first.page, findingOf(clash, first));
    }
  },
});

function findingOf(
  clash: readonly ResolvedStatement[],
  first: ResolvedStatement,
): Report<"onPage" | "acrossPages"> {
  const others = clash.filter((site) => site !== first);
  const onPage = clash.some((a) => clash.some((b) => a !== b && a.page === b.page && differ(a, b)));
  const values = [...new Set(others.map((site) => site.statement.raw))].filter(
    (raw) => raw !== first.statement.raw,
  );
  const doubted =
    clash.filter((site) => isDoubted(site)).length > 0 && clash.some((site) => !isDoubted(site));
  const severity = onPage ? (doubted ? "warning" : "error") : doubted ? "info" : "warning";
  return {
    message: onPage ? "onPage" : "acrossPages",
    data: {
      text: first.statement.raw,
      others: values.map((value) => `“${value}”`).join(", "),
      property: first.statement.property.text,
      subject: first.subject.name,
    },
    span: first.statement.span,
    severity,
    key: [
      first.subject.id,
      first.statement.property.id,
      ...clash.map((site) => site.statement.raw).sort(),
    ].join("\u001f"),
    placeless: true,
    related: others.map((site) => ({
      path: site.page.path,
      span: site.statement.span,
      message: site.statement.raw,
    })),
  };
}

function differ(a: ResolvedStatement, b: ResolvedStatement): boolean {
  return compareReadings(a.statement.reading, b.statement.reading, a.statement.policy) === "conflict";
}

/** An estimate against an asserted value is reported one level lower. */
function isDoubted({ certainty, statement }: ResolvedStatement): boolean {
  const own = [
    ...certainty,
    ...statement.reading.certainty,
    ...statement.reading.items.flatMap((item) => item.certainty),
  ];
  return own.some((each) => each !== "approximate");
}
