import type { SourceFacts, SourcesByPath } from "../../model/source-facts.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import { isPageResult } from "../cache/memory.ts";

/** The sources of a kept wiki, of which a change asks for few. */
export interface KeptSources extends SourcesByPath {
  /** Why, where one was asked for that is not kept any more. */
  lacking(): string | null;
}

export function keptSources({ index }: KeptWiki, { facts }: KeptWikis): KeptSources {
  const hashes = new Map(index.read);
  const known = new Map<string, SourceFacts>();
  let lacking: string | null = null;
  const find = (path: string): SourceFacts | undefined => {
    const sha256 = hashes.get(path);
    if (sha256 === undefined) return undefined;
    const found = facts.find({ path, name: path, settings: "source", sha256 });
    if (found !== undefined && !isPageResult(found)) return found;
    lacking = `what ${path} holds is not kept`;
    return undefined;
  };
  return {
    lacking: () => lacking,
    has: (path) => hashes.has(path),
    keys: () => hashes.keys(),
    get(path) {
      const source = known.get(path) ?? find(path);
      if (source !== undefined) known.set(path, source);
      return source;
    },
  };
}
