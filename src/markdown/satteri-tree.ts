import type { Field, Tree } from "./parse.ts";

/**
 * satteri's tree in the bytes that its binary hands over (satteri 0.10.5, `dist/generated/arena-layout.js` and
 * `dist/mdast/generated/layout.js`): a header, nodes of equal size, the numbers of their children, what each kind has
 * besides, and the strings. All numbers are little-endian words of 32 bits.
 */
export class SatteriTree implements Tree {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #words: Uint32Array;
  /** Words. */
  readonly #nodes: number;
  readonly #children: number;
  /** Bytes. */
  readonly #data: number;
  readonly #strings: number;

  constructor(given: Uint8Array) {
    // Words are read where they lie, and so must lie at a multiple of four.
    const { buffer, byteOffset, byteLength } = given.byteOffset % 4 === 0 ? given : given.slice();
    this.#bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.#view = new DataView(buffer, byteOffset, byteLength);
    this.#words = new Uint32Array(buffer, byteOffset, byteLength >> 2);
    if (this.#words[HEADER.magic] !== MAGIC || this.#words[HEADER.nodeSize] !== NODE_WORDS * 4)
      throw new Error(
        "satteri hands over a tree that is laid out in another way; install its version 0.10.5",
      );
    this.#nodes = this.#word(HEADER.nodes) >> 2;
    this.#children = this.#word(HEADER.children) >> 2;
    this.#data = this.#word(HEADER.data);
    this.#strings = this.#word(HEADER.strings);
  }

  #word(at: number): number {
    return this.#words[at] ?? 0;
  }

  kind(node: number): string {
    return KINDS[this.#word(this.#nodes + node * NODE_WORDS + NODE.kind) & 0xff] ?? "";
  }

  start(node: number): number {
    const at = this.#nodes + node * NODE_WORDS;
    return this.#word(at + NODE.startLine) === 0 ? 0 : this.#word(at + NODE.start);
  }

  end(node: number): number {
    const at = this.#nodes + node * NODE_WORDS;
    return this.#word(at + NODE.startLine) === 0 ? 0 : this.#word(at + NODE.end);
  }

  size(node: number): number {
    return this.#word(this.#nodes + node * NODE_WORDS + NODE.childCount);
  }

  child(node: number, index: number): number {
    return this.#word(this.#children + this.#word(this.#nodes + node * NODE_WORDS + NODE.firstChild) + index);
  }

  depth(node: number): number {
    return this.kind(node) === "heading" ? (this.#bytes[this.#dataOf(node)] ?? 1) : 0;
  }

  field(node: number, name: Field): string {
    const offset = FIELDS[this.kind(node)]?.[name];
    const at = this.#nodes + node * NODE_WORDS;
    if (offset === undefined || offset + 8 > this.#word(at + NODE.dataLength)) return "";
    const string = this.#dataOf(node) + offset;
    const from = this.#strings + this.#view.getUint32(string, true);
    return this.#bytes.toString("utf8", from, from + this.#view.getUint32(string + 4, true));
  }

  #dataOf(node: number): number {
    return this.#data + this.#word(this.#nodes + node * NODE_WORDS + NODE.data);
  }
}

const MAGIC = 0x5241444d;
const NODE_WORDS = 13;
/** Words of the header; what follows is said in bytes. */
const HEADER = { magic: 0, nodeSize: 2, nodes: 4, children: 6, data: 8, strings: 10 } as const;
/** Words of a node. */
const NODE = {
  kind: 1,
  start: 3,
  end: 4,
  startLine: 5,
  firstChild: 9,
  childCount: 10,
  data: 11,
  dataLength: 12,
} as const;

/** By number. */
const KINDS = [
  ...["root", "paragraph", "heading", "thematicBreak", "blockquote", "list", "listItem", "html", "code"],
  ...["definition", "text", "emphasis", "strong", "inlineCode", "break", "link", "image", "linkReference"],
  ...[
    "imageReference",
    "footnoteDefinition",
    "footnoteReference",
    "table",
    "tableRow",
    "tableCell",
    "delete",
  ],
];

/** Where among a node's own data the place and length of a string stand. */
const FIELDS: Readonly<Record<string, Partial<Readonly<Record<Field, number>>>>> = {
  html: { value: 0 },
  text: { value: 0 },
  inlineCode: { value: 0 },
  code: { value: 16 },
  definition: { url: 0, identifier: 16, label: 24 },
  link: { url: 0 },
  image: { url: 0, alt: 8 },
  linkReference: { identifier: 0, label: 8 },
  imageReference: { identifier: 0, label: 8, alt: 20 },
  footnoteDefinition: { identifier: 0, label: 8 },
  footnoteReference: { identifier: 0, label: 8 },
};
