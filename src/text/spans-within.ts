import { isWithin, type Span } from "./span.ts";

/** Answers which of many spans lie within one, in the order given, without a look at all of them where that is page order. */
export function spansWithin<T extends { readonly span: Span }>(
  all: readonly T[],
): (outer: Span) => readonly T[] {
  const isInOrder = all.every(({ span }, index) => index === 0 || (all[index - 1]?.span[0] ?? 0) <= span[0]);
  if (!isInOrder) return (outer) => all.filter(({ span }) => isWithin(span, outer));
  return (outer) => {
    const found: T[] = [];
    for (let at = firstFrom(all, outer[0]); at < all.length; at++) {
      const one = all[at];
      if (one === undefined || one.span[0] > outer[1]) break;
      if (isWithin(one.span, outer)) found.push(one);
    }
    return found;
  };
}

function firstFrom(all: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
