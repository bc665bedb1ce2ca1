import { MAX_PAGE_CELLS, MAX_PAGE_INDENT, MAX_PAGE_LINES, MAX_PAGE_NESTING } from "../limits.ts";
import type { Message } from "./message.ts";

/** What of a page is more than any page has, before it is parsed; null for a page that may be read. */
export function excess(text: string): Message | null {
  return (text.length < SMALL ? null : countExcess(text)) ?? nestingExcess(text);
}

/** Of fewer characters there are not too many. */
const SMALL = Math.min(MAX_PAGE_LINES, MAX_PAGE_CELLS);

function countExcess(text: string): Message | null {
  let lines = 1;
  let pipes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 124) pipes++;
    else if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  if (lines > MAX_PAGE_LINES)
    return {
      en: `Has more than ${MAX_PAGE_LINES} lines (${lines})`,
      zh: `超过 ${MAX_PAGE_LINES} 行（${lines} 行）`,
    };
  if (pipes > MAX_PAGE_CELLS)
    return { en: `Has more than ${MAX_PAGE_CELLS} table cells`, zh: `表格单元格超过 ${MAX_PAGE_CELLS} 个` };
  return null;
}

/** Quotes, lists and notes within each other, by the marks and spaces that begin a line. */
function nestingExcess(text: string): Message | null {
  for (const [run] of text.matchAll(LEADING)) {
    const marks = run.match(MARK)?.length ?? 0;
    if (marks > MAX_PAGE_NESTING || run.length > MAX_PAGE_INDENT) {
      return {
        en: `Has more than ${MAX_PAGE_NESTING} levels of lists or quotes within each other`,
        zh: `列表或引用嵌套超过 ${MAX_PAGE_NESTING} 层`,
      };
    }
  }
  return null;
}

/** At least as long as the marks that are too many: of a page without such a line nothing is cut out. */
const LEADING = new RegExp(
  `^(?:[ \\t>*+-]|\\d{1,9}[.)][ \\t]|\\[\\^[^\\]\\r\\n]{1,64}\\]:){${MAX_PAGE_NESTING},${10 * MAX_PAGE_INDENT}}`,
  "gm",
);
const MARK = />|[*+-](?![*+-])|\d+[.)]|\]:/g;
