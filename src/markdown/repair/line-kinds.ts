import { LONGEST_LOST_HEADING } from "../../limits.ts";
import type { Span } from "../../model/place.ts";
import { isChrome } from "../../text/chrome-words.ts";
import { hasLetterOrDigit } from "../../text/letters.ts";
import { hasPipe, isDelimiterRow } from "../cells.ts";
import type { Lines } from "./lines.ts";
import { MAY_BE_ROW } from "./row-marks.ts";

/**
 * What a line of a page that may have lost its marks looks like: `candidate` may have been a heading, `labelled` too
 * where a table or list follows (`Input: $5` is an item), `link` is an address or a path, `closed` ends as sentences and
 * notes do.
 */
export type LineKind =
  | "blank"
  | "chrome"
  | "list"
  | "table"
  | "code"
  | "candidate"
  | "labelled"
  | "link"
  | "closed"
  | "prose";

/** @param isInTable whether a line stands in a table, seen by Markdown or not */
export function lineKinds(
  lines: Lines,
  first: number,
  code: readonly Span[],
  isInTable: (line: number) => boolean,
): readonly LineKind[] {
  const kinds: LineKind[] = new Array<LineKind>(first).fill("blank");
  let block = 0;
  let written = 0;
  for (let line = first; line < lines.count; line++) {
    const start = lines.start(line);
    const text = lines.text(line);
    if (text.trim() !== "") written++;
    while ((code[block]?.[1] ?? Number.POSITIVE_INFINITY) <= start) block++;
    if ((code[block]?.[0] ?? Number.POSITIVE_INFINITY) <= start) kinds.push("code");
    else if (isChrome(text, written)) kinds.push("chrome");
    else if (MAY_BE_ROW.test(text) && isInTable(line)) kinds.push("table");
    else kinds.push(kindOf(text, line + 1 < lines.count ? lines.text(line + 1) : ""));
  }
  return kinds;
}

const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,9}[.)])\s/;
const OTHER_BLOCK = /^\s*(?:>|<|```|~~~|!\[|\[[^\]]*\]:|---|\*\*\*|___|\$\$|:::)/;
const NOTE =
  /^\s*(?:注|备注|说明|附注|note|n\.b\.|\*|†|‡|※|~|[⚠ℹ]\uFE0F?|\((?!\d{1,2}\)|[一二三四五六七八九十]{1,3}[)）]))/i;
const CLOSED = /[.。!！?？:：;；,，、…]["'”’」』)）]?\s*$/;
const LINK =
  /^\s*(?:[[【]\d{1,3}(?:†[^\]】]*)?[\]】]|(?:[a-z]+:\/\/|www\.|\.{0,2}\/|raw\/|\^\[)\S|(?:arxiv|doi):)/i;

function kindOf(text: string, next: string): LineKind {
  const trimmed = text.trim();
  if (trimmed === "") return "blank";
  if (LIST_ITEM.test(text)) return "list";
  if (hasPipe(text) && (trimmed.startsWith("|") || isDelimiterRow(next) || isDelimiterRow(text)))
    return "table";
  if (OTHER_BLOCK.test(text) || /^ {4,}|^\t/.test(text)) return "code";
  if (LINK.test(trimmed)) return "link";
  if (CLOSED.test(trimmed) || NOTE.test(trimmed)) return "closed";
  return phraseKind(trimmed);
}

/** Clause marks outside brackets belong to a sentence: `API Pricing(via Meta, not public)` has none. */
export function phraseKind(text: string): "candidate" | "labelled" | "prose" {
  if (text.length > LONGEST_LOST_HEADING || !hasLetterOrDigit(text)) return "prose";
  const outside = text.replace(/[(（[][^()（）[\]]*[)）\]]/g, "");
  if (/[,，;；。!！|｜]|[.?？](?:\s|$)/.test(outside)) return "prose";
  return /[:：](?!\/\/)/.test(outside.replace(/\d:\d/g, "")) ? "labelled" : "candidate";
}
