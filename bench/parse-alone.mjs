// parse-alone.mjs <folder> [remark]: reads and parses every page under a folder and walks the trees, nothing else: what a
// check with that parser cannot be faster than.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, name = "satteri"] = process.argv.slice(2);

/** Only the parser that is asked for is loaded, as in a check. */
const PARSERS = {
  async satteri() {
    const { markdownToMdast } = await import("satteri");
    return (text) => markdownToMdast(text, { features: { frontmatter: false, gfm: true } });
  },
  async remark() {
    const modules = await Promise.all([import("unified"), import("remark-parse"), import("remark-gfm")]);
    const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = modules;
    const processor = unified().use(remarkParse).use(remarkGfm).freeze();
    return (text) => processor.parse(text);
  },
};

const parse = await PARSERS[name]();
let nodes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
  walk(parse(readFileSync(join(entry.parentPath, entry.name), "utf8")));
}
console.log(nodes);

function walk(node) {
  nodes += node.position.start.offset >= 0 ? 1 : 0;
  for (const child of node.children ?? []) walk(child);
}
