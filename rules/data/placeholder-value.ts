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
        let column = -1;
        for (const { text, span } of row.cells) {
          column++;
          if (mayBePlaceholder(text) && isPlaceholder(text, table.columns[column]?.header.name ?? ""))
            report({ message: "left", data: { text }, span });
        }
      }
    }
  },
});

/** A longer cell says something. */
const LONGEST = 40;

/** How placeholders begin: with one of their words, or with a mark that is taken off first. Most cells begin otherwise. */
export function mayBePlaceholder(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST) return false;
  const first = text.charCodeAt(0);
  const isOfAWord = first < 128 ? !MARKS.has(first) : first >= 0x4e00 && first <= 0x9fa5;
  return !isOfAWord || BEGINNINGS.has(beginning(text));
}

/** Two letters as one number, without case. */
function beginning(text: string): number {
  return (text.charCodeAt(0) | 32) * 0x10000 + (text.charCodeAt(1) | 32);
}

/** Of ASCII. */
const MARKS: ReadonlySet<number> = new Set([..."*_`<[{($ \t\v\f\r\n"].map((mark) => mark.charCodeAt(0)));
const BEGINNINGS: ReadonlySet<number> = new Set([...PLACEHOLDERS].map(beginning));

/** `header`: in a template's brackets a cell's own header stands for what is to be written there. */
export function isPlaceholder(text: string, header: string): boolean {
  if (text.length < 2 || text.length > LONGEST) return false;
  const bare = text.replace(/^[*_`<[{(（【$\s]+|[*_`>\]})）】.:：…\s]+$/g, "").toLowerCase();
  if (/^(?:todo|fixme)\b/i.test(bare) || /^\{\{[^{}]+\}\}$/.test(text)) return true;
  const isBracketed = /^(?:\[[^\]()]+\]|<[^>]+>|\{[^{}]+\}|【[^】]+】)$/.test(text);
  if (isBracketed && bare !== "" && slug(bare) === slug(header)) return true;
  return PLACEHOLDERS.has(bare) && (isBracketed || !COMMON.has(bare));
}

/** Words that are cells in their own right unless a template's brackets stand round them. */
const COMMON: ReadonlySet<string> = new Set(["value", "example", "sample", "示例", "placeholder"]);
