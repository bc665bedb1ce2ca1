const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  m: -3,
  u: -6,
  n: -9,
  c: -2,
};

const BASES: ReadonlySet<string> = new Set([
  "By",
  "bit",
  "s",
  "W",
  "W.h",
  "J",
  "V",
  "A",
  "Hz",
  "m",
  "g",
  "Pa",
  "N",
  "By/s",
  "bit/s",
  "L",
]);

/** UCUM's metric prefix of a unit, as a power of ten, and the unit without it. */
export function metricBase(unit: string): { readonly base: string; readonly power: number } {
  if (BASES.has(unit)) return { base: unit, power: 0 };
  const power = POWERS[unit.charAt(0)];
  const base = unit.slice(1);
  return power !== undefined && BASES.has(base) ? { base, power } : { base: unit, power: 0 };
}

/** The power of ten from one unit to another of the same base; null if they measure different things. */
export function prefixShift(from: string, to: string): number | null {
  const a = metricBase(from);
  const b = metricBase(to);
  return a.base === b.base ? a.power - b.power : null;
}
