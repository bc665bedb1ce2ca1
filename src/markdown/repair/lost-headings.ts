import type { Span } from "../../model/place.ts";
import { bareHeading, COMMON_HEADINGS } from "./heading-words.ts";
import { type LineKind, lineKinds } from "./line-kinds.ts";
import type { Lines } from "./lines.ts";
import { numberedHeadings } from "./numbered-headings.ts";

export interface LostHeading {
  readonly line: number;
  /** 1 for the page's title, 2 for a section, 3 for `2.1 …`, 0 for the site's chrome over the title. */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * Lines of a page without heading marks that were headings before it was rendered: they stand alone before a table, a
 * list or a paragraph, are short and have no closing punctuation. One such line may be an author's; the page is taken
 * for rendered text when there are two and one of them heads a table or a list.
 */
export function lostHeadings(
  lines: Lines,
  first: number,
  code: readonly Span[],
  isInTable: (line: number) => boolean,
): readonly LostHeading[] {
  const kinds = lineKinds(lines, first, code, isInTable).slice();
  for (const line of numberedHeadings(lines, kinds, first)) kinds[line] = "candidate";
  const opening = openingOf(kinds, first);
  const found = [...opening];
  for (let line = (opening.at(-1) ?? first - 1) + 1; line < lines.count; line++) {
    const end = runEnd(kinds, line);
    if (end === line) continue;
    found.push(...headingsOf(line, end, kinds, lines, found.at(-1) ?? -1));
    line = end - 1;
  }
  const heads = withoutItems(found, opening.length, kinds, lines).filter(
    (line) => nextBlock(kinds, line) !== "end",
  );
  const isHead = heads.some((line) => STRUCTURAL.has(nextBlock(kinds, line)));
  return heads.length < 2 || !isHead ? [] : levels(heads, opening.length, lines);
}

const STRUCTURAL: ReadonlySet<LineKind | "end"> = new Set(["table", "list", "code"] as const);
const PHRASES: ReadonlySet<LineKind> = new Set(["candidate", "labelled", "link"] as const);

/** Site, title and section: more short lines at the top are something else. */
const MOST_OPENING = 3;

/** The short lines that open the page, whatever blank lines stand between. */
function openingOf(kinds: readonly LineKind[], first: number): readonly number[] {
  const found: number[] = [];
  for (let line = first; line < kinds.length; line++) {
    if (kinds[line] === "candidate") found.push(line);
    else if (kinds[line] !== "blank" && kinds[line] !== "chrome") break;
  }
  return found.length > MOST_OPENING ? found.slice(0, 1) : found;
}

/** Where short lines right below each other end. */
function runEnd(kinds: readonly LineKind[], from: number): number {
  let end = from;
  while (PHRASES.has(kinds[end] ?? "blank")) end++;
  return end;
}

/**
 * One short line is a heading. Of several the first is, unless a heading stands above the blank line before; the last is,
 * where what it heads follows; those between are items that lost their marks, but for what heads every page or a list of links.
 */
function headingsOf(
  from: number,
  end: number,
  kinds: readonly LineKind[],
  lines: Lines,
  above: number,
): readonly number[] {
  const next = kinds[end] ?? "blank";
  const heads = next !== "blank" && next !== "chrome";
  const isUnderHeading = kinds[from - 1] === "blank" && previousWritten(kinds, from) === above;
  const found: number[] = [];
  for (let line = from; line < end; line++) {
    const isLast = line === end - 1;
    if (
      kinds[line] === "labelled"
        ? !(isLast && (next === "table" || next === "list"))
        : kinds[line] !== "candidate"
    )
      continue;
    const isFirst = line === from && (isLast || !isUnderHeading) && standsAlone(kinds, line);
    const headsLinks =
      line > from && kinds[line - 1] !== "link" && kinds[line + 1] === "link" && !isUnderHeading;
    if (isFirst || (isLast && line > from && heads) || headsLinks || isCommon(lines.text(line)))
      found.push(line);
  }
  return found;
}

/** Not a line in the middle of wrapped prose. */
function standsAlone(kinds: readonly LineKind[], line: number): boolean {
  const before = line === 0 ? "blank" : (kinds[line - 1] ?? "blank");
  return before !== "prose" || kinds[line + 1] === "table" || kinds[line + 1] === "list";
}

function previousWritten(kinds: readonly LineKind[], line: number): number {
  let at = line - 1;
  while (kinds[at] === "blank" || kinds[at] === "chrome") at--;
  return at;
}

function isCommon(text: string): boolean {
  return COMMON_HEADINGS.has(bareHeading(text));
}

/** Title, section and subsection may follow upon each other; of more, set apart by blank lines, those between are items. */
const MOST_IN_A_ROW = 3;

function withoutItems(
  found: readonly number[],
  opening: number,
  kinds: readonly LineKind[],
  lines: Lines,
): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < found.length; ) {
    let end = at + 1;
    while (end < found.length && end >= opening && previousWritten(kinds, found[end] ?? 0) === found[end - 1])
      end++;
    const row = found.slice(at, end);
    const heads = !["end", "candidate"].includes(nextBlock(kinds, row.at(-1) ?? 0));
    kept.push(
      ...(row.length <= MOST_IN_A_ROW
        ? row
        : row.filter(
            (line, index) => index === 0 || (index === row.length - 1 && heads) || isCommon(lines.text(line)),
          )),
    );
    at = end;
  }
  return kept;
}

function nextBlock(kinds: readonly LineKind[], line: number): LineKind | "end" {
  let next = line + 1;
  while (kinds[next] === "blank" || kinds[next] === "chrome") next++;
  return kinds[next] ?? "end";
}

/** The last of the lines that open the page heads its first section, the one before it is the title. */
function levels(found: readonly number[], opening: number, lines: Lines): LostHeading[] {
  let chapter = "";
  return found.map((line, index) => {
    const [, major, minor] = /^\s*(\d{1,2})(\.\d+)?/.exec(lines.text(line)) ?? [];
    const isBelow = minor !== undefined && major === chapter;
    if (minor === undefined) chapter = major ?? "";
    if (index >= opening) return { line, level: isBelow ? 3 : 2 };
    if (opening === 1) return { line, level: 1 };
    return { line, level: index === opening - 1 ? 2 : index === opening - 2 ? 1 : 0 };
  });
}
