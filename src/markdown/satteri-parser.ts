// The package shows only functions that make an object of every node. The build finds this file beside its main one.
import { createMdastHandle, dropHandle, serializeHandle } from "../../node_modules/satteri/index.js";
import type { Parser } from "./parse.ts";
import { SatteriTree } from "./satteri-tree.ts";

/** Of satteri's options: tables, footnotes, strikethrough, task lists and the rest of GFM; no front matter. */
const GFM = (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 11);

/** The fast one. Its binary may be absent: then this module does not load; or another's, which one parse shows. */
export function satteriParser(): Parser {
  parse("");
  return { name: "satteri", parse };
}

function parse(text: string): SatteriTree {
  const handle = createMdastHandle(text, GFM);
  try {
    return new SatteriTree(serializeHandle(handle));
  } finally {
    dropHandle(handle);
  }
}
