/** UCUM's prefixes: metric ones, and binary ones of bytes. */
const PREFIXES: readonly (readonly [prefix: string, factor: number])[] = [
  ["", 1],
  ["n", 1e-9],
  ["u", 1e-6],
  ["m", 1e-3],
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["T", 1e12],
  ["P", 1e15],
  ["E", 1e18],
  ["Ki", 2 ** 10],
  ["Mi", 2 ** 20],
  ["Gi", 2 ** 30],
  ["Ti", 2 ** 40],
];

/** How many of one unit another is: 1000 for `GBy` in `MBy`; null where they are no multiples of one unit. */
export function unitRatio(unit: string, of: string): number | null {
  if (unit === of) return 1;
  for (const [outer, divisor] of PREFIXES) {
    const base = of.slice(outer.length);
    if (base === "" || !of.startsWith(outer)) continue;
    const found = PREFIXES.find(([prefix]) => unit === prefix + base);
    if (found !== undefined) return found[1] / divisor;
  }
  return null;
}
