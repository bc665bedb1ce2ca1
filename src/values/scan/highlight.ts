/**
 * Where the `==` stands that closes one at an offset, as Obsidian marks with a colour: `==85.3==`; null if none does. A
 * comparison (`x == y`, `a==b`) opens nothing.
 * @param from what stands before it is closed already
 */
export function highlightAt(raw: string, at: number, from: number): number | null {
  if (at < from || /[\w!<>=]/.test(raw.charAt(at - 1)) || /[\s=]/.test(raw.charAt(at + 2))) return null;
  const close = raw.indexOf("==", at + 2);
  if (close < 0 || /[\s!<>]/.test(raw.charAt(close - 1)) || /[\w=]/.test(raw.charAt(close + 2))) return null;
  return close;
}
