import type { Row } from "../../model/page-facts.ts";

/** What a cell looks like, told without reading it; null for one that says nothing of it. */
const KINDS: readonly (readonly [kind: string, looks: RegExp])[] = [
  ["answer", /^(?:yes|no|true|false|required|optional|[✓✔✅✗✘❌×]|是|否|支持|不支持)$/iu],
  ["code", /^`[^`]*`$/],
  ["figure", /^[~≈<>≤≥+\-−($€£¥]*\s*\d/],
  ["words", /^\p{L}/u],
];

function kindOf(text: string): string | null {
  if (!/[\p{L}\p{N}✓✔✅✗✘❌×]/u.test(text)) return null;
  return KINDS.find(([, looks]) => looks.test(text))?.[0] ?? null;
}

/** Of pairs that stand beside each other, one in so many may differ. */
const MOST_UNLIKE = 0.2;

/**
 * Whether what stands in these columns is alike down each of them and differs along the rows. Rows of a matrix are of
 * one property each, and so of one kind; rows of things differ from column to column.
 */
export function isAlikeDown(rows: readonly Row[], columns: readonly number[]): boolean {
  if (rows.length < 2 || columns.length < 2) return false;
  const down = { pairs: 0, unlike: 0 };
  const along = { pairs: 0, unlike: 0 };
  const above: (string | null)[] = [];
  for (const { cells } of rows) {
    let before: string | null = null;
    for (const column of columns) {
      const kind = kindOf(cells[column]?.text ?? "");
      if (kind === null) continue;
      count(down, above[column] ?? null, kind);
      count(along, before, kind);
      above[column] = before = kind;
    }
  }
  if (down.pairs === 0 || along.pairs === 0) return false;
  const unlike = along.unlike / along.pairs;
  return down.unlike / down.pairs <= MOST_UNLIKE && unlike >= 0.5;
}

function count(tally: { pairs: number; unlike: number }, one: string | null, other: string): void {
  if (one === null) return;
  tally.pairs++;
  if (one !== other) tally.unlike++;
}
