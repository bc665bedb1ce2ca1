import type { Tree } from "./parse.ts";

/** What a reader sees of what a node holds: text and code, markup and HTML left out. */
export function shownText(tree: Tree, node: number): string {
  let text = "";
  const size = tree.size(node);
  for (let index = 0; index < size; index++) {
    const child = tree.child(node, index);
    const kind = tree.kind(child);
    if (kind === "text" || kind === "inlineCode") text += tree.field(child, "value");
    else if (kind === "break") text += " ";
    else if (kind === "image" || kind === "imageReference") text += tree.field(child, "alt");
    else text += shownText(tree, child);
  }
  return text;
}
