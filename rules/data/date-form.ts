import { pageRule } from "../../src/check/rule.ts";
import { itemsOf, type PlacedItem } from "../parts/cell/items.ts";

export const dateForm = pageRule({
  id: "date-form",
  since: "0.1.0",
  group: "data",
  severity: "info",
  recommended: false,
  summary: { en: "A date in a table that is not in ISO form.", zh: "表格中的日期不是 ISO 形式。" },
  messages: {
    other: {
      en: "“{text}” is not in ISO form, so it does not sort with the others; write {iso}.",
      zh: "“{text}”不是 ISO 形式，无法与其他日期一起排序；请写成 {iso}。",
    },
  },
  fix: "safe",
  check: ({ facts }, report) => {
    for (const placed of itemsOf(facts)) {
      const { span, text } = placed;
      const iso = isoOf(placed);
      if (iso === null || iso === text) continue;
      const fix = { safety: "safe", edits: [{ span, text: iso }] } as const;
      report({ message: "other", data: { text, iso }, span, key: text, fix });
    }
  },
});

/** Year, month or day, without EDTF's quarters (2024-34) and with what it adds for doubt left off. */
const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?=[?~%]?$)/;

/** Null for what ISO has no plain form for, what could be read in two ways, and where a mark would be lost. */
function isoOf({ item, text, cell }: PlacedItem): string | null {
  if (item.kind !== "date") return null;
  const iso = ISO.exec(item.edtf)?.[0] ?? null;
  const hasMark = cell.reading?.marks.some(({ span }) => item.span[0] <= span[0] && span[1] <= item.span[1]);
  return hasMark || isTwofold(text) ? null : iso;
}

/** 04/05/2024: a day in April, or in May. */
function isTwofold(text: string): boolean {
  const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(text.trim()) ?? [];
  return first !== undefined && second !== undefined && Number(first) <= 12 && Number(second) <= 12;
}
