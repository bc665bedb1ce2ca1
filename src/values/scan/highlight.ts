import type { Cut } from "./cuts.ts";

/**
 * The signs of `==85.3==`, as Obsidian marks with a colour, at an offset; null if nothing is marked here. A comparison
 * (`x == y`, `a==b`) opens nothing.
 */
export function highlightAt(
  raw: string,
  at: number,
): { readonly cuts: readonly Cut[]; readonly end: number } | null {
  if (/[\w!<>=]/.test(raw.charAt(at - 1)) || /[\s=]/.test(raw.charAt(at + 2))) return null;
  const close = raw.indexOf("==", at + 2);
  if (close < 0 || /[\s!<>]/.test(raw.charAt(close - 1)) || /[\w=]/.test(raw.charAt(close + 2))) return null;
  return { cuts: [at, close].map((start) => ({ start, end: start + 2, insert: "" })), end: at + 2 };
}
