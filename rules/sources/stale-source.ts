import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts, Statement } from "../../src/model/page-facts.ts";
import { daysBetween } from "../../src/values/date/days.ts";
import { type Citation, citationsOf, otherCitations, writtenAs } from "../parts/source/citations.ts";
import { sourceDay } from "../parts/source/source-day.ts";

export const staleSource = wikiRule({
  id: "stale-source",
  since: "0.1.0",
  group: "sources",
  severity: "info",
  recommended: true,
  summary: {
    en: "Values that change, such as prices, rest on a source that was fetched long ago.",
    zh: "价格之类会变的值依据的来源获取已久。",
  },
  messages: {
    old: {
      en: "“{text}” was fetched on {day}, {age} days ago, and {property} may have changed since; fetch it again, or say as of when the values hold.",
      zh: "“{text}”获取于 {day}，已有 {age} 天，{property} 可能已变；请重新获取，或写明数值的日期。",
    },
    expired: {
      en: "“{text}” says that it holds until {day}, which has passed; fetch it again, or cite another source.",
      zh: "“{text}”写明有效期到 {day}，现已过期；请重新获取，或改引别的来源。",
    },
  },
  options: {
    type: "object",
    properties: { days: { type: "integer", minimum: 1 } },
    additionalProperties: false,
  },
  defaults: { days: 365 },
  check: ({ wiki, options }, report) => {
    const most = typeof options.days === "number" ? options.days : 365;
    for (const [path, cited] of citationsOf(wiki)) {
      const facts = wiki.sourceFacts.get(path);
      const day = facts === undefined ? null : sourceDay(facts);
      if (day === null) continue;
      const today = wiki.surroundings.today();
      const age = daysBetween(day.day, today);
      const stale =
        day.kind === "expires" ? (age > 0 ? cited.map(asIs) : []) : age > most ? cited.flatMap(ofChange) : [];
      const [first, ...others] = stale;
      if (first === undefined) continue;
      const { page, source } = first.citation;
      report(page, {
        message: day.kind === "expires" ? "expired" : "old",
        data: { text: writtenAs(source), day: day.day, age, property: first.property },
        span: source.span,
        key: path,
        placeless: true,
        related: otherCitations(others.map(({ citation }) => citation)),
      });
    }
  },
});

interface Stale {
  readonly citation: Citation;
  readonly property: string;
}

function asIs(citation: Citation): Stale {
  return { citation, property: "" };
}

/** Only where something that changes rests on it: the day of a release is as true as it was. */
function ofChange(citation: Citation): Stale[] {
  const changing = volatileOf(citation.page, citation.source.id);
  return changing === undefined ? [] : [{ citation, property: changing.property.text }];
}

function volatileOf({ statements }: PageFacts, source: string): Statement | undefined {
  return statements.find(
    ({ policy, reading, qualifiers, sources }) =>
      policy.change === "volatile" &&
      reading.state === "value" &&
      !qualifiers.some(({ property }) => property === "as-of") &&
      sources.some((attached) => attached.source === source),
  );
}
