import type { SourceFacts } from "../../../src/model/source-facts.ts";
import { isIsoDay, isoDay } from "../../../src/values/date/days.ts";
import { sourceFields } from "./source-header.ts";

/** The day a source was had, or the last one that it says it holds on. */
export interface SourceDay {
  readonly kind: "fetched" | "expires";
  /** ISO. */
  readonly day: string;
}

const EXPIRES = new Set(["expires", "valid_until", "review_by", "expiry", "stale_after", "有效期至"]);
/** Best first: what was fetched again may have been published or created long before. */
const FETCHED = [
  "fetched",
  "refetched",
  "retrieved",
  "accessed",
  "ingested",
  "captured",
  "crawled",
  "downloaded",
  "clipped",
  "taken",
  "updated",
  "as_of",
  "fetched_at",
  "retrieved_at",
  "accessed_at",
  "ingested_at",
  "date_fetched",
  "date_accessed",
  "access_date",
  "fetch_date",
  "获取日期",
  "抓取日期",
  "访问日期",
];

export function sourceDay(facts: SourceFacts): SourceDay | null {
  const days = new Map<string, string>();
  for (const { key, value } of sourceFields(facts)) {
    const day = dayIn(value);
    if (day !== null && !days.has(key)) days.set(key, day);
  }
  for (const [key, day] of days) if (EXPIRES.has(key)) return { kind: "expires", day };
  for (const key of FETCHED) {
    const day = days.get(key);
    if (day !== undefined) return { kind: "fetched", day };
  }
  return null;
}

/** The last day that a value names: `2026-04-30 / 2026-05-06` was fetched twice. */
function dayIn(value: string): string | null {
  const days = [...value.matchAll(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/g)].map(([, year, month, day]) =>
    isoDay(Number(year), Number(month), Number(day)),
  );
  return days.filter(isIsoDay).sort().at(-1) ?? null;
}
