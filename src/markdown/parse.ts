import type { Root } from "mdast";

export type ParserName = "satteri" | "remark";

/** Text (front matter cut off) to mdast. Both parsers give equal trees; a test over every fixture keeps them so. */
export interface Parser {
  readonly name: ParserName;
  readonly parse: (text: string) => Root;
}
