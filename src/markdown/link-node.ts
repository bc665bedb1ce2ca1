import type { Definition, PhrasingContent } from "mdast";
import type { Link } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { shownText } from "./shown-text.ts";

/** A Markdown link, image, reference or definition with the place of its target; null for anything else. */
export function linkOf(
  node: PhrasingContent | Definition,
  text: string,
  span: Span,
  definitions: ReadonlyMap<string, string>,
): Omit<Link, "section"> | null {
  switch (node.type) {
    case "link": {
      const shown = shownText(node.children);
      const bare = text[span[0]] !== "[";
      const kind = bare ? "autolink" : "markdown";
      return {
        kind,
        target: node.url,
        text: shown,
        span,
        targetSpan: bare ? bareTarget(text, span) : inlineTarget(text, span),
      };
    }
    case "image":
      return {
        kind: "image",
        target: node.url,
        text: node.alt ?? "",
        span,
        targetSpan: inlineTarget(text, span),
      };
    case "definition":
      return {
        kind: "reference",
        target: node.url,
        text: node.label ?? "",
        span,
        targetSpan: afterColon(text, span),
      };
    case "linkReference": {
      const target = definitions.get(node.identifier);
      return target === undefined
        ? null
        : { kind: "reference", target, text: shownText(node.children), span, targetSpan: span };
    }
    default:
      return null;
  }
}

function bareTarget(text: string, span: Span): Span {
  return text[span[0]] === "<" ? [span[0] + 1, span[1] - 1] : span;
}

/** Inside the last `](…)`: from the parenthesis to the title or its end. */
function inlineTarget(text: string, span: Span): Span {
  const slice = text.slice(span[0], span[1]);
  const open = targetOpen(slice);
  if (open < 0) return span;
  let start = open + 2;
  while (/\s/.test(slice[start] ?? "")) start++;
  if (slice[start] === "<") {
    const close = slice.indexOf(">", start);
    return close < 0 ? span : [span[0] + start + 1, span[0] + close];
  }
  let end = start;
  while (end < slice.length - 1 && !/\s/.test(slice[end] ?? "")) end++;
  return [span[0] + start, span[0] + end];
}

/** The `](` that closes the text: brackets nest, escapes and code do not count. */
function targetOpen(slice: string): number {
  let depth = 0;
  for (let at = 0; at < slice.length; at++) {
    const character = slice[at];
    if (character === "\\") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0 && slice[at + 1] === "(") return at;
  }
  return slice.lastIndexOf("](");
}

function afterColon(text: string, span: Span): Span {
  const slice = text.slice(span[0], span[1]);
  const colon = slice.indexOf("]:");
  if (colon < 0) return span;
  let start = colon + 2;
  while (/\s/.test(slice[start] ?? "")) start++;
  let end = start;
  while (end < slice.length && !/\s/.test(slice[end] ?? "")) end++;
  return [span[0] + start, span[0] + end];
}
