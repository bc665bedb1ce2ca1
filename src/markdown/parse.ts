export type ParserName = "satteri" | "remark";

/** Text (front matter cut off) to its tree. Both parsers give equal trees; a test over every fixture keeps them so. */
export interface Parser {
  readonly name: ParserName;
  readonly parse: (text: string) => Tree;
}

/**
 * mdast, read where the parser left it: a page has thousands of nodes, and most are only counted over. A node is a
 * number, the root is 0.
 */
export interface Tree {
  /** mdast's `type`. */
  kind(node: number): string;
  /** Offsets; 0 for a node that stands nowhere. */
  start(node: number): number;
  end(node: number): number;
  size(node: number): number;
  child(node: number, index: number): number;
  /** Level of a heading. */
  depth(node: number): number;
  /** Empty where the node has none. */
  field(node: number, name: Field): string;
}

export type Field = "value" | "url" | "alt" | "identifier" | "label";
