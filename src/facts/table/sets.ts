import type { Span } from "../../model/place.ts";

/** A span within a cell at its place on the page. */
export function shift(span: Span, by: Span): Span {
  return [span[0] + by[0], span[1] + by[0]];
}

/** Sets here are small and mostly empty: then nothing new is made. */
export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])];
}

export function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}
