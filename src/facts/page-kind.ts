import type { FrontMatter } from "../model/front-matter.ts";
import type { PageKind } from "../model/page-facts.ts";

/** Pages that list other pages or describe the wiki: read for what they list, they make no claims. */
const KIND_BY_NAME: ReadonlyMap<string, PageKind> = new Map([
  ["index.md", "index"],
  ["log.md", "log"],
  ["schema.md", "schema"],
]);

const REDIRECT = ["redirect", "redirect_to", "redirectto", "redirects_to"];

export function pageKind(path: string, frontMatter: FrontMatter | null, body: string): PageKind {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const known = KIND_BY_NAME.get(name);
  if (known !== undefined) return known;
  if (frontMatter?.entries.some((entry) => REDIRECT.includes(entry.key.toLowerCase()))) return "redirect";
  const first = body.trimStart().slice(0, 32).toLowerCase();
  return first.startsWith("#redirect") || first.startsWith("#重定向") ? "redirect" : "page";
}
