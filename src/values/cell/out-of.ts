import type { HeaderReading } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import { parseDecimal } from "../decimal.ts";
import type { Draft } from "../draft.ts";
import type { Separator } from "./separator.ts";

/** `35/42`, `4.5 / 5` under a score, `3/120` under a rank: so much of so much, and no two scores. */
export function outOf(
  drafts: readonly Draft[],
  separators: readonly Separator[],
  { frame, context }: Cursor,
): readonly Draft[] {
  const scored = frame.unit === "1" || context.header?.role === "rank" || isRated(drafts, context.header);
  if (!scored || frame.components > 0 || separators.length !== drafts.length - 1) return drafts;
  const out: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    const total = drafts[i + 1];
    if (draft === undefined) continue;
    if (total === undefined || separators[i]?.kind !== "slash" || !isPart(draft, total)) out.push(draft);
    else {
      const value = total.value.kind === "quantity" ? (total.value.amount ?? "") : "";
      const qualifiers = [{ property: "outOf", value }, ...total.qualifiers];
      out.push({ ...draft, end: total.end, qualifiers, marks: [...draft.marks, ...total.marks] });
      i++;
    }
  }
  return out;
}

/** `88/100`, `7.5/10` under a header that nobody knows; `10/100` are speeds of a network. */
function isRated(drafts: readonly Draft[], header: HeaderReading | undefined): boolean {
  if (header === undefined || header.known || header.unit !== undefined || drafts.length !== 2) return false;
  const [first, total] = drafts.map(bare);
  return (total === 10 || total === 100) && first !== 1 && first !== 10;
}

/** The second is whole, not less than the first, and what papers and ratings are marked out of. */
function isPart(draft: Draft, total: Draft): boolean {
  const first = bare(draft);
  const second = bare(total);
  if (first === null || second === null || draft.qualifiers.length + draft.marks.length > 0) return false;
  if (!Number.isInteger(second) || first > second || second < 2) return false;
  return second <= MOST_QUESTIONS || second >= 100 || second % 10 === 0;
}

/** Between them and a hundred a whole number is rather a second score. */
const MOST_QUESTIONS = 50;

function bare({ value, measured }: Draft): number | null {
  if (value.kind !== "quantity" || value.relation !== "=" || measured === null || measured.tolerance !== null)
    return null;
  const { magnitude, currency } = measured.first;
  // 92 / 100 分.
  const unit = measured.first.unit === "{point}" ? null : measured.first.unit;
  const exact = parseDecimal(value.amount ?? "");
  return magnitude === null && unit === null && currency === null && exact !== null && !exact.negative
    ? (value.number ?? null)
    : null;
}
