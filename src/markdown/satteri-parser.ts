// The package shows only functions that make an object of every node. The build finds this file beside its main one.
import { createMdastHandle, dropHandle, serializeHandle } from "../../node_modules/satteri/index.js";
import { MAX_TANGLED_LENGTH } from "../limits.ts";
import type { Parser, Tree } from "./parse.ts";
import { SatteriTree } from "./satteri-tree.ts";
import { isTangled, Tangled } from "./tangled.ts";

/** Of satteri's options: tables, footnotes, strikethrough, task lists and the rest of GFM; no front matter. */
const GFM = (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 11);

/**
 * The fast one. Its binary may be absent: then this module does not load; or another's, which one parse shows.
 * @param other reads what would hold the binary up: it gives an equal tree, and it can be stopped
 */
export function satteriParser(other: () => Parser): Parser {
  parse("");
  return {
    name: "satteri",
    parse: (text) => {
      if (!isTangled(text)) return parse(text);
      if (text.length > MAX_TANGLED_LENGTH) throw new Tangled(TANGLED);
      return other().parse(text);
    },
  };
}

const TANGLED = {
  en: "Has more marks (`*`, `_`, `[`, `&` and the like) in one paragraph than can be read in a minute; put blank lines between its parts, or take out what is no text",
  zh: "一个段落中的标记（`*`、`_`、`[`、`&` 等）过多，一分钟内读不完；请用空行分开，或删去不是正文的内容",
};

function parse(text: string): Tree {
  const handle = createMdastHandle(text, GFM);
  try {
    return new SatteriTree(serializeHandle(handle));
  } finally {
    dropHandle(handle);
  }
}
