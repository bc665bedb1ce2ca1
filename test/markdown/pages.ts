import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../architecture/house.ts";

export interface Page {
  readonly path: string;
  readonly text: string;
}

function pagesUnder(folder: string): Page[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), "utf8") }));
}

export const fixturePages = pagesUnder(join(ROOT, "fixtures"));
export const wikiPages = pagesUnder(join(ROOT, "wiki"));

/** Real wikis, where they lie beside the project. */
export function corpus(name: string): Page[] {
  return pagesUnder(join(ROOT, "../shared/corpora", name));
}

/** The same page as other editors would have saved it. */
export function variants(text: string): readonly (readonly [name: string, text: string])[] {
  const lf = text.replaceAll("\r\n", "\n");
  return [
    ["LF", lf],
    ["CRLF", lf.replaceAll("\n", "\r\n")],
    ["no final newline", lf.replace(/\n+$/, "")],
    ["front matter", lf.startsWith("---") ? lf : `---\nadded: yes\n---\n\n${lf}`],
  ];
}
