import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

export type ParserName = "satteri" | "remark";

/** Text (front matter cut off) to mdast. Both parsers give equal trees; a test over every fixture keeps them so. */
export interface Parser {
  readonly name: ParserName;
  readonly parse: (text: string) => Root;
}

/** remark-parse with GFM: slow on purpose-made input, always there. */
export function remarkParser(): Parser {
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  return { name: "remark", parse: (text) => processor.parse(text) };
}
