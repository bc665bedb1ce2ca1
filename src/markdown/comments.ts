import type { SuppressionComment } from "../model/page-facts.ts";

/** The tool's own comments in a stretch of HTML: `<!-- wikiproof-ignore … -->`. */
export function commentsIn(html: string, base: number): SuppressionComment[] {
  const found: SuppressionComment[] = [];
  for (let open = html.indexOf("<!--"); open >= 0; open = html.indexOf("<!--", open + 4)) {
    const close = html.indexOf("-->", open + 4);
    if (close < 0) break;
    const body = html.slice(open + 4, close);
    if (body.trimStart().startsWith("wikiproof-"))
      found.push({ span: [base + open, base + close + 3], body });
  }
  return found;
}
