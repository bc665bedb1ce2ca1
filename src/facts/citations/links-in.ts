import type { Link } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { lowest } from "../../text/lowest.ts";

/** Links come in page order: the first within a span is found by bisection, so that a page of such lines takes linear time. */
export function linksIn(links: readonly Link[], [from, to]: Span): readonly Link[] {
  const first = lowest(links.length, (at) => (links[at]?.span[0] ?? 0) >= from);
  let end = first;
  while ((links[end]?.span[1] ?? Number.POSITIVE_INFINITY) <= to) end++;
  return links.slice(first, end);
}
