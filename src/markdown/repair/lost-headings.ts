import { LONGEST_LOST_HEADING } from "../../limits.ts";
import type { Span } from "../../model/place.ts";
import { hasPipe, isDelimiterRow } from "../cells.ts";
import type { Lines } from "./repair-cuts.ts";

export interface LostHeading {
  readonly line: number;
  /** 1 for the page's title, 2 for a section, 0 for the site's chrome over the title. */
  readonly level: 0 | 1 | 2;
}

type LineKind = "blank" | "list" | "table" | "code" | "candidate" | "closed" | "prose";

/**
 * Lines of a page without heading marks that were headings before it was rendered: they stand alone before a table, a
 * list or a paragraph, are short and have no closing punctuation. One such line may be an author's; the page is taken
 * for rendered text when there are two and one of them heads a table or a list.
 */
export function lostHeadings(lines: Lines, first: number, code: readonly Span[]): readonly LostHeading[] {
  const kinds = kindsOf(lines, first, code);
  const found: number[] = [];
  let structural = 0;
  for (let line = first; line < lines.count; line++) {
    if (kinds[line] !== "candidate" || !standsAlone(kinds, line)) continue;
    const next = nextBlock(kinds, line);
    if (next === "end") continue;
    if (next === "table" || next === "list") structural++;
    found.push(line);
  }
  return found.length < 2 || structural === 0 ? [] : levels(found, kinds, first);
}

function kindsOf(lines: Lines, first: number, code: readonly Span[]): LineKind[] {
  const kinds: LineKind[] = new Array<LineKind>(first).fill("blank");
  let block = 0;
  for (let line = first; line < lines.count; line++) {
    const start = lines.start(line);
    while ((code[block]?.[1] ?? Number.POSITIVE_INFINITY) <= start) block++;
    const inCode = (code[block]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
    kinds.push(
      inCode ? "code" : kindOf(lines.text(line), line + 1 < lines.count ? lines.text(line + 1) : ""),
    );
  }
  return kinds;
}

const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,9}[.)])\s/;
const OTHER_BLOCK = /^\s*(?:>|<|```|~~~|!\[|\[[^\]]*\]:|---|\*\*\*|___|\$\$|:::)/;
const NOTE = /^\s*(?:注|备注|说明|附注|note|n\.b\.|\*|†|‡|※|~|\()/i;
const CLOSED = /[.。!！?？:：;；,，、…]["'”’」』)）]?\s*$/;

function kindOf(text: string, next: string): LineKind {
  const trimmed = text.trim();
  if (trimmed === "") return "blank";
  if (LIST_ITEM.test(text)) return "list";
  if (hasPipe(text) && (trimmed.startsWith("|") || isDelimiterRow(next) || isDelimiterRow(text)))
    return "table";
  if (OTHER_BLOCK.test(text) || /^ {4,}|^\t/.test(text)) return "code";
  if (CLOSED.test(trimmed) || NOTE.test(trimmed)) return "closed";
  return isShortPhrase(trimmed) ? "candidate" : "prose";
}

/** Clause marks outside brackets belong to a sentence: `API Pricing(via Meta, not public)` has none. */
function isShortPhrase(text: string): boolean {
  if (text.length > LONGEST_LOST_HEADING) return false;
  const outside = text.replace(/[(（[][^()（）[\]]*[)）\]]/g, "");
  return !/[,，;；。!！]|[.:：?？](?:\s|$)/.test(outside) && /[\p{L}\p{N}]/u.test(outside);
}

/** Not a line in the middle of wrapped prose. */
function standsAlone(kinds: readonly LineKind[], line: number): boolean {
  const before = line === 0 ? "blank" : (kinds[line - 1] ?? "blank");
  return before !== "prose" || kinds[line + 1] === "table" || kinds[line + 1] === "list";
}

function nextBlock(kinds: readonly LineKind[], line: number): LineKind | "end" {
  let next = line + 1;
  while (kinds[next] === "blank") next++;
  return kinds[next] ?? "end";
}

/** The last of the lines that open the page heads its first section, the one before it is the title. */
function levels(found: readonly number[], kinds: readonly LineKind[], first: number): LostHeading[] {
  let opening = 0;
  let line = first;
  while (kinds[line] === "blank") line++;
  while (found[opening] === line) {
    opening++;
    line++;
    while (kinds[line] === "blank") line++;
  }
  return found.map((at, index) => {
    if (index >= opening) return { line: at, level: 2 };
    if (opening === 1) return { line: at, level: 1 };
    return { line: at, level: index === opening - 1 ? 2 : index === opening - 2 ? 1 : 0 };
  });
}
