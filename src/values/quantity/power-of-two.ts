import type { Quantity } from "../../model/reading.ts";

/** What a careful reader would remark of a token count written out: one off a power of two, its digits swapped, cut to thousands. */
export function tokenCountNotes({ unit, magnitude, amount }: Quantity, notes: string[]): void {
  if (unit !== "{token}" || magnitude !== undefined || amount === undefined || amount.length > 12) return;
  const count = Number(amount);
  if (!Number.isInteger(count) || count < 4096) return;
  const power = 2 ** Math.round(Math.log2(count));
  if (Math.abs(count - power) === 1) notes.push("off-by-one-of-power-of-two");
  else if (count % 1000 === 0) {
    if (power > 65535 && Math.floor(power / 1000) * 1000 === count) notes.push("rounded-power-of-two");
  } else if (isTransposition(amount, String(power))) notes.push(`digit-transposition-of-${power}`);
}

/** Two neighbouring digits changed places. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at + 1 >= a.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
