import type { PageFacts } from "../../model/page-facts.ts";
import { countsLinks, type PathIndex, resolveLink, resolveSource } from "../links/index.ts";
import type { PageChange, Reached } from "./known-wiki.ts";
import { hasAnchor } from "./link-keys.ts";

/** Pages that what changed speaks of: places within them; their kind, and whether any page links to them. */
export function leadsTo({ before, after }: PageChange, indexes: Reached["indexes"]) {
  const [old, now] = [leads(before, indexes.before), leads(after, indexes.after)];
  const links = [...old.links, ...now.links].filter((path) => !(old.links.has(path) && now.links.has(path)));
  return { within: [...old.within, ...now.within], to: [...links, ...old.cited, ...now.cited] };
}

function leads(page: PageFacts | null, index: PathIndex) {
  const links = new Set<string>();
  const within = new Set<string>();
  const cited = new Set<string>();
  for (const link of page?.links ?? []) {
    const target = page === null ? null : resolveLink(page, link, index);
    if (page === null || target?.kind !== "page" || target.path === page.path) continue;
    if (countsLinks(page)) links.add(target.path);
    if (hasAnchor(link)) within.add(target.path);
  }
  for (const source of page?.sources ?? []) {
    const target = page === null ? null : resolveSource(page, source, index);
    if (target?.kind === "page") cited.add(target.path);
  }
  return { links, within, cited };
}
