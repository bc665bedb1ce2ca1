/** Wikis to measure on: made from a seed, so that every run and machine has the same pages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mixedPage } from "./mixed-page.mjs";
import { tablePage } from "./table-page.mjs";

const PAGES = { tables: tablePage, mixed: mixedPage };

/** mulberry32: small, seeded, good enough to vary pages. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes `count` pages of one kind (`tables` or `mixed`) into folder/wiki, a hundred a folder as real wikis have it. */
export function writeWiki(folder, kind, count, seed = 1) {
  const next = random(seed);
  const wiki = join(folder, "wiki");
  for (let index = 0; index < count; index++) {
    const part = join(wiki, `part${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `model${index}.md`), PAGES[kind](index, count, next));
  }
  return wiki;
}
