import { extentOf } from "../date/calendar.ts";
import type { DateDraft, Draft } from "../draft.ts";

/** `April and July 2024`, `2024年4月或5月`: a date without a year is of the year its neighbour says. */
export function inheritYears(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(isYearless)) return drafts;
  return drafts.map((draft, i) => {
    if (!isYearless(draft)) return draft;
    const year = yearOf(drafts.slice(0, i).reverse()) ?? yearOf(drafts.slice(i + 1));
    return year === null ? draft : { ...draft, value: inYear(draft.value, year) };
  });
}

export function isYearless(draft: Draft): draft is Draft & { value: DateDraft } {
  return (
    draft.value.kind === "date" && draft.value.edtf.startsWith("XXXX-") && !draft.value.edtf.includes("/")
  );
}

/** The year of the nearest of these that says one. */
function yearOf(drafts: readonly Draft[]): number | null {
  for (const { value } of drafts) {
    const year = value.kind === "date" ? Number(value.edtf.slice(0, 4)) : Number.NaN;
    if (Number.isInteger(year)) return year;
  }
  return null;
}

export function inYear(date: DateDraft, year: number): DateDraft {
  const [, month = "", day] = date.edtf.split("-");
  const { edtf, level, min, max } = extentOf(
    day === undefined
      ? { kind: "month", year, month: Number(month) }
      : { kind: "day", year, month: Number(month), day: Number(day) },
  );
  const dated: DateDraft = { ...date, edtf, level };
  if (min !== undefined) dated.min = min;
  if (max !== undefined) dated.max = max;
  return dated;
}
