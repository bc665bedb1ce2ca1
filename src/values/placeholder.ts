import { slug } from "./slug.ts";

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
  "xxb",
  "xxk",
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
