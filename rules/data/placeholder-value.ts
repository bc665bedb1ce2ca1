import { pageRule } from "../../src/check/rule.ts";
import { slug } from "../../src/values/slug.ts";

/** What templates leave behind; folded. Not `TBD` or `?`: these say that a value is not known. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "todo",
  "fixme",
  "xxx",
  "xx",
  "x.x",
  "x.xx",
  "xx.x",
  "xx.xx",
  "xx亿",
  "xx万",
  "yyyy",
  "yyyy-mm",
  "yyyy-mm-dd",
  "yyyy/mm/dd",
  "mm/dd/yyyy",
  "dd/mm/yyyy",
  "xx%",
  "xx.x%",
  "lorem ipsum",
  "insert here",
  "fill in",
  "placeholder",
  "example",
  "value",
  "sample",
  "changeme",
  "change me",
  "待填",
  "待补",
  "待补充",
  "待填写",
  "占位",
  "示例",
  "待添加",
  "填写",
]);

export const placeholderValue = pageRule({
  id: "placeholder-value",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A cell still holds what a template put there.",
    zh: "单元格里还是模板留下的占位文字。",
  },
  messages: {
    left: {
      en: "“{text}” is a placeholder that nobody filled in; write the value, or `—` if there is none.",
      zh: "“{text}”是没有填写的占位文字；请写上值，没有就写 `—`。",
    },
  },
  check: ({ facts }, report) => {
    for (const table of facts.tables) {
      for (const row of table.rows) {
        row.cells.forEach(({ text, span }, column) => {
          if (isPlaceholder(text, table.columns[column]?.header.name ?? ""))
            report({ message: "left", data: { text }, span });
        });
      }
    }
  },
});

/** None begins with a digit, and most cells do. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `header`: in a template's brackets a cell's own header stands for what is to be written there. */
function isPlaceholder(text: string, header: string): boolean {
  if (text.length < 2 || text.length > 40 || isDigit(text.charCodeAt(0))) return false;
  const bare = text.replace(/^[*_`<[{(（【$\s]+|[*_`>\]})）】.:：…\s]+$/g, "").toLowerCase();
  if (/^(?:todo|fixme)\b/i.test(bare) || /^\{\{[^{}]+\}\}$/.test(text)) return true;
  const isBracketed = /^(?:\[[^\]()]+\]|<[^>]+>|\{[^{}]+\}|【[^】]+】)$/.test(text);
  if (isBracketed && bare !== "" && slug(bare) === slug(header)) return true;
  return PLACEHOLDERS.has(bare) && (isBracketed || !COMMON.has(bare));
}

/** Words that are cells in their own right unless a template's brackets stand round them. */
const COMMON: ReadonlySet<string> = new Set(["value", "example", "sample", "示例", "placeholder"]);
