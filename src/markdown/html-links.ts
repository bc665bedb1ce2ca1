import type { Link } from "../model/page-facts.ts";
import type { Unplaced } from "./tree-facts.ts";

/** Addresses in `<a href>` and `<img src>`. */
export function htmlLinks(html: string, base: number): Unplaced<Link>[] {
  const found: Unplaced<Link>[] = [];
  for (const match of html.matchAll(
    /<(a|img)\s[^<>]{0,2000}?\b(?:href|src)\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)')/gi,
  )) {
    const target = match[2] ?? match[3] ?? "";
    const start = base + match.index;
    const end = start + match[0].length;
    found.push({
      kind: "html",
      target,
      text: match[0],
      span: [start, end],
      targetSpan: [end - 1 - target.length, end - 1],
      section: 0,
    });
  }
  return found;
}
