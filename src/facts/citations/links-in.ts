import type { Link } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";

/** Links come in page order: the first within a span is found by bisection, so that a page of such lines takes linear time. */
export function linksIn(links: readonly Link[], [from, to]: Span): readonly Link[] {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.span[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((links[end]?.span[1] ?? Number.POSITIVE_INFINITY) <= to) end++;
  return links.slice(low, end);
}
