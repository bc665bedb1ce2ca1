import type { Row } from "../../../src/model/page-facts.ts";
import { isSpace } from "../../../src/text/white-space.ts";

export const SUM = /^(?:(?:grand |sub)?total|sum|overall total|合计|总计|总和|共计|总共)$/i;
export const MEAN = /^(?:avg\.?|average|mean|平均|均值|平均值|平均分)$/i;

/** Two letters of each with which it begins. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  ["to", "gr", "su", "ov", "合计", "总计", "总和", "共计", "总共", "av", "me", "平均", "均值"].map((word) =>
    pair(word.charCodeAt(0), word.charCodeAt(1)),
  ),
);

/** Whether it holds totals or means, by its first cell that holds anything. */
export function isSummary({ cells }: Row): boolean {
  for (const { text } of cells) if (text !== "") return maySumUp(text) && isLabel(bare(text));
  return false;
}

function isLabel(text: string): boolean {
  return SUM.test(text) || MEAN.test(text);
}

export function labelOf({ cells }: Row): string {
  for (const { text } of cells) if (text !== "") return bare(text);
  return "";
}

function bare(text: string): string {
  return text.replace(/[*_:：]/g, "").trim();
}

const MARKS: ReadonlySet<number> = new Set([..."*_:："].map((mark) => mark.charCodeAt(0)));

/** Nearly no row begins as a label does. */
function maySumUp(text: string): boolean {
  let first = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code) || (first === 0 && isSpace(code))) continue;
    if (first > 0) return BEGINNINGS.has(pair(first, code));
    first = code;
  }
  return false;
}

/** As one number, without case. */
function pair(first: number, second: number): number {
  return (first | 32) * 0x10000 + (second | 32);
}
