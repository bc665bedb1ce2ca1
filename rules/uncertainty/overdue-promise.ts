import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { daysBetween, isIsoDay } from "../../src/values/date/days.ts";

export const overduePromise = wikiRule({
  id: "overdue-promise",
  since: "0.1.0",
  group: "uncertainty",
  severity: "warning",
  recommended: true,
  supersedes: ["hedged-statement", "estimated-value"],
  summary: {
    en: "Something is announced for a day that has passed.",
    zh: "页面预告的日期已经过去。",
  },
  messages: {
    passed: {
      en: "“{text}” was still to come when this was written, and {day} has passed ({age} days ago); say whether it came, and when.",
      zh: "写下“{text}”时它还没有发生，而 {day} 已经过去（{age} 天前）；请写明是否发生、何时发生。",
    },
  },
  options: {
    type: "object",
    properties: { days: { type: "integer", minimum: 0 } },
    additionalProperties: false,
  },
  defaults: { days: 0 },
  check: ({ wiki, options }, report) => {
    const grace = typeof options.days === "number" ? options.days : 0;
    for (const page of wiki.pages) {
      if (page.promises.length === 0) continue;
      const today = wiki.surroundings.today();
      for (const { text, span, day: written } of page.promises) {
        const day = withYear(written, writtenOn(page) ?? today);
        const age = day === null ? 0 : daysBetween(day, today);
        if (day === null || age <= grace) continue;
        report(page, { message: "passed", data: { text, day, age }, span });
      }
    }
  },
});

/** A day without its year is the one nearest to when it was written. */
function withYear(day: string, near: string): string | null {
  if (!day.startsWith("--")) return isIsoDay(day) ? day : null;
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => `${each}-${day.slice(2)}`).filter(isIsoDay);
  const apart = (each: string) => Math.abs(daysBetween(each, near));
  return days.sort((a, b) => apart(a) - apart(b))[0] ?? null;
}

const WRITTEN = ["updated", "last_updated", "modified", "lastmod", "date", "created", "更新"];

function writtenOn({ frontMatter }: PageFacts): string | null {
  for (const key of WRITTEN) {
    const value = frontMatter?.entries.find((entry) => entry.key.toLowerCase() === key)?.value;
    const day = typeof value === "string" ? value.slice(0, 10) : "";
    if (isIsoDay(day)) return day;
  }
  return null;
}
