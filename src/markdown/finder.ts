/**
 * Tells whether a few characters can stand in a span. Most cells and paragraphs hold no such; spans asked for in rising
 * order, as a walk does, search no stretch of the text twice.
 */
export function finder(text: string, wanted: string): Finder {
  let searched = 0;
  let next = -1;
  return (from, to) => {
    if (from >= to) return false;
    if (next < from || from < searched) {
      const found = text.indexOf(wanted, from);
      next = found < 0 ? text.length : found;
      searched = from;
    }
    return next < to;
  };
}

export type Finder = (from: number, to: number) => boolean;
