import { changeRule } from "../../src/check/rule.ts";
import type { LostRow } from "../../src/model/change.ts";

export const truncatedTable = changeRule({
  id: "truncated-table",
  since: "0.1.0",
  group: "damage",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A change took rows out of a table.",
    zh: "修改使表格缺少了行。",
  },
  messages: {
    shrank: {
      en: "“{text}” heads a table that lost {count}: {names}; what an editor or a model left out by accident is gone for readers and exports; put the rows back, or accept this with the reason.",
      zh: "“{text}”所在的表格少了 {count}：{names}；若是误删，读者和导出都会缺失；请恢复，或注明理由后接受。",
    },
    gone: {
      en: "“{text}” had a table with {names} ({count}), and it is gone; what an editor or a model left out by accident is gone for readers and exports; put it back, or accept this with the reason.",
      zh: "“{text}”原有含 {names} 的表格（{count}），现已不见；若是误删，读者和导出都会缺失；请恢复，或注明理由后接受。",
    },
  },
  check: ({ change, wiki, language }, report) => {
    for (const rows of tables(change.rowsLost)) {
      const [first] = rows;
      const page = first === undefined ? undefined : wiki.byPath.get(first.pathNow);
      if (first === undefined || page === undefined) continue;
      const { after } = first;
      const [start, end] = after === null ? page.title.span : [after.start.offset, after.end.offset];
      const text = after === null ? page.title.text : after.text;
      report(page, {
        message: after === null ? "gone" : "shrank",
        data: { text, count: COUNTED[language](rows.length), names: named(rows) },
        span: [start, end],
        key: rows.map((row) => row.name).join("\u001f"),
      });
    }
  },
});

const COUNTED = {
  en: (count: number) => (count === 1 ? "a row" : `${count} rows`),
  zh: (count: number) => `${count} 行`,
} as const;

const MOST_NAMED = 5;

function named(rows: readonly LostRow[]): string {
  const names = rows.slice(0, MOST_NAMED).map((row) => `“${row.name}”`);
  return names.join(", ") + (rows.length > MOST_NAMED ? ", …" : "");
}

function tables(rows: readonly LostRow[]): readonly LostRow[][] {
  const found = new Map<string, LostRow[]>();
  for (const row of rows) {
    const key = [row.before.path, ...row.heading, "|", ...row.header].join("\u001f");
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}
