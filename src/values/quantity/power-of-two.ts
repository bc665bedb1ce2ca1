import type { Quantity } from "../../model/reading.ts";

/** What a careful reader would remark of a token count written out: one off a power of two, its digits swapped, cut to thousands. */
export function tokenCountNotes({ unit, magnitude, amount }: Quantity): readonly string[] {
  if (unit !== "{token}" || magnitude !== undefined || amount === undefined || amount.length > 12)
    return NONE;
  const count = Number(amount);
  if (!Number.isInteger(count) || count < 4096) return NONE;
  const power = 2 ** Math.round(Math.log2(count));
  if (count === power) return NONE;
  if (Math.abs(count - power) === 1) return ["off-by-one-of-power-of-two"];
  if (count % 1000 === 0)
    return power > 65535 && Math.floor(power / 1000) * 1000 === count ? ["rounded-power-of-two"] : NONE;
  return isTransposition(amount, String(power)) ? [`digit-transposition-of-${power}`] : NONE;
}

const NONE: readonly string[] = [];

/** Two neighbouring digits changed places. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
