import { wikiRule } from "../../src/check/rule.ts";
import type { Item } from "../../src/model/reading.ts";
import { DATE_KEYS } from "../parts/front-matter/date-keys.ts";

/** What can only be said of a day that has come. */
const PAST: ReadonlySet<string> = new Set([
  "released",
  "announced",
  "updated",
  "founded",
  "knowledge-cutoff",
]);

export const futureDate = wikiRule({
  id: "future-date",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "Something is said to have happened on a day that has not come.",
    zh: "把还没有到来的日子写成了已经发生的日期。",
  },
  messages: {
    ahead: {
      en: "“{text}” has not come yet, but stands as the date of {property}: correct it, or mark it as expected.",
      zh: "“{text}”还没有到来，却写成了“{property}”的日期：请更正，或标明是预计。",
    },
  },
  concerns: ({ property, derived, certainty, reading }) => {
    if (derived || certainty.length > 0 || reading.certainty.length > 0) return false;
    for (const item of reading.items) if (isPlain(item) && mayBeAhead(item.min)) return PAST.has(property.id);
    return false;
  },
  checkStatements: ({ wiki }, report) => ({
    each: ({ page, statement }) => {
      for (const item of statement.reading.items) {
        if (!isPlain(item) || item.min === undefined || !isAhead(item.min, wiki.surroundings)) continue;
        const span = [item.span[0] + statement.span[0], item.span[1] + statement.span[0]] as const;
        const data = { text: statement.raw.slice(...item.span), property: statement.property.text };
        report(page, { message: "ahead", data, span });
      }
    },
  }),
  check: ({ wiki }, report) => {
    for (const page of wiki.pages) {
      for (const { key, value, valueSpan } of page.frontMatter?.entries ?? []) {
        if (typeof value !== "string" || !DATE_KEYS.has(key.toLowerCase())) continue;
        const day = DAY.exec(value)?.[0];
        if (day === undefined || !isAhead(day, wiki.surroundings)) continue;
        report(page, { message: "ahead", data: { text: value, property: key }, span: valueSpan });
      }
    }
  },
});

const DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** Asked only of days that may lie ahead: a run that knows the day is not cached beyond it. */
function isAhead(day: string, { today }: { readonly today: () => string }): boolean {
  return mayBeAhead(day) && day > today();
}

function mayBeAhead(day: string | undefined): boolean {
  return day !== undefined && day > EARLIEST_TODAY;
}

/** No run of this rule is older. */
const EARLIEST_TODAY = "2026-01-01";

/** Expected and doubtful dates say so themselves. */
function isPlain(item: Item): item is Item & { readonly kind: "date" } {
  return item.kind === "date" && item.certainty.length === 0 && item.qualifiers.length === 0;
}
