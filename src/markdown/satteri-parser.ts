import type { Root } from "mdast";
import { markdownToMdast } from "satteri";
import { unified } from "unified";
import type { Parser } from "./parse.ts";

/** The fast one. Its binary may be absent: then this module does not load. */
export function satteriParser(): Parser {
  const features = { frontmatter: false, gfm: true } as const;
  const processor = unified()
    .use(function satteri() {
      this.parser = (text) => markdownToMdast(text, { features }) as Root;
    })
    .freeze();
  return { name: "satteri", parse: (text) => processor.parse(text) as Root };
}
