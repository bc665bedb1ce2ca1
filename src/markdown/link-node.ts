import type { Link } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { Tree } from "./parse.ts";
import { shownText } from "./shown-text.ts";
import type { Unplaced } from "./tree-facts.ts";

/** A Markdown link, image, reference or definition with the place of its target; null for anything else. */
export function linkOf(
  tree: Tree,
  node: number,
  text: string,
  span: Span,
  definitions: ReadonlyMap<string, string>,
): Unplaced<Link> | null {
  switch (tree.kind(node)) {
    case "link": {
      const bare = text[span[0]] !== "[";
      return {
        kind: bare ? "autolink" : "markdown",
        target: tree.field(node, "url"),
        text: shownText(tree, node),
        span,
        targetSpan: bare ? bareTarget(text, span) : inlineTarget(text, span),
        section: 0,
      };
    }
    case "image":
      return {
        kind: "image",
        target: tree.field(node, "url"),
        text: tree.field(node, "alt"),
        span,
        targetSpan: inlineTarget(text, span),
        section: 0,
      };
    case "definition":
      return {
        kind: "reference",
        target: tree.field(node, "url"),
        text: tree.field(node, "label"),
        span,
        targetSpan: afterColon(text, span),
        section: 0,
      };
    case "linkReference": {
      const target = definitions.get(tree.field(node, "identifier"));
      return target === undefined
        ? null
        : { kind: "reference", target, text: shownText(tree, node), span, targetSpan: span, section: 0 };
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
  const start = wordStart(slice, open + 2);
  if (slice[start] === "<") {
    const close = slice.indexOf(">", start);
    return close < 0 ? span : [span[0] + start + 1, span[0] + close];
  }
  const end = Math.max(start, Math.min(wordEnd(slice, start), slice.length - 1));
  return [span[0] + start, span[0] + end];
}

/** The `](` that closes the text: brackets nest, escapes and code do not count. */
function targetOpen(slice: string): number {
  const plain = PLAIN_TEXT.exec(slice);
  if (plain !== null) return plain[0].length - 2;
  let depth = 0;
  for (let at = 0; at < slice.length; at++) {
    const character = slice[at];
    if (character === "\\") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0 && slice[at + 1] === "(") return at;
  }
  return slice.lastIndexOf("](");
}

/** Nearly all link texts: no bracket nests in them and none is escaped. */
const PLAIN_TEXT = /^!?\[[^[\]\\]*\]\(/;

function wordStart(text: string, from: number): number {
  NOT_SPACE.lastIndex = from;
  return NOT_SPACE.test(text) ? NOT_SPACE.lastIndex - 1 : text.length;
}

function wordEnd(text: string, from: number): number {
  SPACE.lastIndex = from;
  return SPACE.test(text) ? SPACE.lastIndex - 1 : text.length;
}

const NOT_SPACE = /\S/g;
const SPACE = /\s/g;

function afterColon(text: string, span: Span): Span {
  const slice = text.slice(span[0], span[1]);
  const colon = slice.indexOf("]:");
  if (colon < 0) return span;
  const start = wordStart(slice, colon + 2);
  return [span[0] + start, span[0] + wordEnd(slice, start)];
}
