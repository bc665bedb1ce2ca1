import { MAX_NEAREST_LENGTH } from "../limits.ts";

/** The known name a slip of the pen meant, or null when none is near: at most a third of its letters differ. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  if (name.length > MAX_NEAREST_LENGTH) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.length > MAX_NEAREST_LENGTH) continue;
    const distance = slips(name.toLowerCase(), candidate.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** A beginning is one slip, however much is missing: `warn` for `warning`. */
function slips(name: string, candidate: string): number {
  if (name.length >= SHORTEST_BEGINNING && candidate.startsWith(name) && candidate !== name) return 1;
  return editDistance(name, candidate);
}

const SHORTEST_BEGINNING = 3;

/** Levenshtein with a swap of neighbours as one step (`rulse` is one slip from `rules`). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
