import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { mdastTree } from "./mdast-tree.ts";
import type { Parser } from "./parse.ts";

/** remark-parse with GFM: slow on purpose-made input, always there. */
export function remarkParser(): Parser {
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  return { name: "remark", parse: (text) => mdastTree(processor.parse(text)) };
}
