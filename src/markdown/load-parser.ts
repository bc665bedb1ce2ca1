import type { Root } from "mdast";
import { unified } from "unified";
import { type Parser, type ParserName, remarkParser } from "./parse.ts";

/** The fast parser where its binary loads, remark otherwise and whenever it is asked for. */
export async function loadParser(wanted?: ParserName): Promise<Parser> {
  if (wanted === "remark") return remarkParser();
  try {
    return await satteriParser();
  } catch (error) {
    if (wanted === "satteri") throw error;
    return remarkParser();
  }
}

async function satteriParser(): Promise<Parser> {
  const { markdownToMdast } = await import("satteri");
  const features = { frontmatter: false, gfm: true } as const;
  const processor = unified()
    .use(function satteri() {
      this.parser = (text) => markdownToMdast(text, { features }) as Root;
    })
    .freeze();
  return { name: "satteri", parse: (text) => processor.parse(text) as Root };
}
