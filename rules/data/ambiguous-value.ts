import { pageRule } from "../../src/check/rule.ts";
import type { PageFacts, Statement } from "../../src/model/page-facts.ts";
import type { Item } from "../../src/model/reading.ts";
import { statedIn } from "../parts/walk/stated.ts";

type Doubt = "comma" | "grouping" | "currency" | "range";

/** What the reader of cells remarks, and as what it is reported. */
const NOTED: ReadonlyMap<string, Doubt> = new Map([
  ["comma-ambiguous", "comma"],
  ["irregular-grouping", "grouping"],
  ["currency-sign-ambiguous", "currency"],
  ["range-or-list-ambiguous", "range"],
]);

export const ambiguousValue = pageRule({
  id: "ambiguous-value",
  since: "0.1.0",
  group: "data",
  severity: "info",
  recommended: true,
  summary: { en: "A value can be read in two ways.", zh: "一个值可以有两种读法。" },
  messages: {
    date: {
      en: "“{text}” may be {one} or {other}; write the date as year-month-day.",
      zh: "“{text}”可能是 {one}，也可能是 {other}；请按年-月-日书写。",
    },
    comma: {
      en: "“{text}” may be one number with a decimal comma or two numbers (read as two); write a point, or a space after the comma.",
      zh: "“{text}”可能是带小数逗号的一个数，也可能是两个数（按两个数读）；请用小数点，或在逗号后加空格。",
    },
    grouping: {
      en: "“{text}” has digits in groups that are not thousands, so a digit may be missing; write it in groups of three, or without commas.",
      zh: "“{text}”的数字分组不是千位，可能少写了一位；请按三位分组，或不用逗号。",
    },
    currency: {
      en: "“{text}” has a sign that several currencies share; name the currency in the cell or in the header.",
      zh: "“{text}”的符号为几种货币共用；请在单元格或表头写明货币。",
    },
    range: {
      en: "“{text}” may be a range or a list of two values; write “to” or a comma.",
      zh: "“{text}”可能是一个范围，也可能是两个值；请写“至”或逗号。",
    },
  },
  check: ({ facts, text }, report) => {
    let cell = -1;
    const { all, noted } = statedIn(facts);
    for (const statement of HAS_SLASHED.test(text) ? all : noted) {
      const { reading, span } = statement;
      if (span[0] === cell) continue;
      cell = span[0];
      // On a Chinese page ¥ is the yuan.
      for (const note of reading.notes) {
        const message = NOTED.get(note);
        if (message === "currency" && facts.language === "zh") continue;
        if (message !== undefined) report({ message, data: { text: text.slice(...span) }, span });
      }
      for (const item of reading.items) {
        const days = item.kind === "date" ? twofold(item, statement, text, facts) : null;
        if (days !== null) report(days);
      }
    }
  },
});

/** `04/05/2024`: a day in April, or in May; not where another date of the column says which comes first. */
function twofold(item: Item, { span, table, column }: Statement, text: string, facts: PageFacts) {
  const at = [item.span[0] + span[0], item.span[1] + span[0]] as const;
  const written = text.slice(...at);
  const [, first = "", second = "", year] = SLASHED.exec(written) ?? [];
  if (year === undefined || first === second || Number(first) > 12 || Number(second) > 12) return null;
  const rows = facts.tables[table ?? -1]?.rows ?? [];
  if (rows.some(({ cells }) => tells(cells[column ?? -1]?.text ?? ""))) return null;
  const iso = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const data = { text: written, one: iso(first, second), other: iso(second, first) };
  return { message: "date" as const, data, span: at };
}

const SLASHED = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const HAS_SLASHED = /\d[./-]\d{1,2}[./-]\d{4}/;

function tells(text: string): boolean {
  const [, first, second] = SLASHED.exec(text.trim()) ?? [];
  return first !== undefined && (Number(first) > 12 || Number(second) > 12);
}
