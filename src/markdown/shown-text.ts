import type { PhrasingContent } from "mdast";

/** What a reader sees: text and code, markup and HTML left out. */
export function shownText(children: readonly PhrasingContent[]): string {
  let text = "";
  for (const node of children) {
    if (node.type === "text" || node.type === "inlineCode") text += node.value;
    else if (node.type === "break") text += " ";
    else if (node.type === "image" || node.type === "imageReference") text += node.alt ?? "";
    else if ("children" in node) text += shownText(node.children);
  }
  return text;
}
