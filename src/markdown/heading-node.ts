import type { Span } from "../model/place.ts";
import type { Tree } from "./parse.ts";
import type { Heading } from "./sections.ts";
import { shownText } from "./shown-text.ts";

/** A heading as it is shown, without the `{#anchor}` at its end. `base` is where the tree's text begins in the page. */
export function headingOf(tree: Tree, node: number, page: string, base: number): Heading {
  const whole: Span = [tree.start(node) + base, tree.end(node) + base];
  const size = tree.size(node);
  const span: Span =
    size === 0
      ? [whole[1], whole[1]]
      : [tree.start(tree.child(node, 0)) + base, tree.end(tree.child(node, size - 1)) + base];
  const shown = shownText(tree, node).trim();
  const anchor = shown.endsWith("}") ? /\s*\{#([^\s{}]+)\}$/.exec(shown) : null;
  const text = anchor === null ? shown : shown.slice(0, anchor.index);
  return {
    level: tree.depth(node),
    text,
    span: anchor === null ? span : [span[0], Math.max(span[0], page.lastIndexOf("{#", span[1]))],
    whole,
    ...(anchor?.[1] === undefined ? {} : { anchor: anchor[1] }),
  };
}
