/**
 * Tells whether a few characters can stand in a span. Most cells and paragraphs hold no such; spans asked for in rising
 * order, as a walk does, search no stretch of the text twice.
 */
export function finder(text: string, wanted: string | RegExp): Finder {
  const find =
    typeof wanted === "string"
      ? (from: number) => text.indexOf(wanted, from)
      : (from: number) => indexOf(text, wanted, from);
  let searched = 0;
  let next = -1;
  return (from, to) => {
    if (from >= to) return false;
    if (next < from || from < searched) {
      const found = find(from);
      next = found < 0 ? text.length : found;
      searched = from;
    }
    return next < to;
  };
}

/** @param wanted with the flag `g` */
function indexOf(text: string, wanted: RegExp, from: number): number {
  wanted.lastIndex = from;
  return wanted.exec(text)?.index ?? -1;
}

export type Finder = (from: number, to: number) => boolean;
