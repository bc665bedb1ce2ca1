import { type LineKind, phraseKind } from "./line-kinds.ts";
import type { Lines } from "./lines.ts";

const NUMBERED = /^(\d{1,2})[.)]\s+(\S.*)$/;
/** Fewer may be a list whose items go on below. */
const FEWEST = 2;

/** Lines such as `2. Models` that Markdown takes for list items: they count up from 1, and text or tables stand between them. */
export function numberedHeadings(lines: Lines, kinds: readonly LineKind[], first: number): readonly number[] {
  const found: number[] = [];
  let isBetween = true;
  for (let line = first; line < lines.count; line++) {
    const text = lines.text(line);
    const [, number, words] = kinds[line] === "list" ? (NUMBERED.exec(text) ?? []) : [];
    if (Number(number) !== found.length + 1 || words === undefined) {
      isBetween ||= kinds[line] !== "blank" && kinds[line] !== "list" && !/^\s/.test(text);
      continue;
    }
    if (!isBetween || phraseKind(words) !== "candidate") return [];
    found.push(line);
    isBetween = false;
  }
  return found.length < FEWEST ? [] : found;
}
