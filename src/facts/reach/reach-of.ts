import { folderOf } from "../links/index.ts";
import { subjectsOf, type Tie, token } from "./atoms.ts";
import { changedTies } from "./changed-ties.ts";
import type { KnownWiki, Reach, ReachInput } from "./known-wiki.ts";
import { leadsTo } from "./leads.ts";
import { pathIndexes } from "./path-indexes.ts";
import { isSited, listingOf, namesOf, same } from "./said.ts";

/** The pages that have to be looked at together for what a change brings and takes to come out as from the whole wiki. */
export function reachOf(input: ReachInput): Reach {
  const { changes, known, settings, most } = input;
  const sides = changes.flatMap(({ before, after }) => [before, after]).filter((page) => page !== null);
  const changed = new Set(sides.map(({ path }) => path));
  if (changes.some(({ before, after }) => !same(before?.taxonomy ?? [], after?.taxonomy ?? [])))
    return { kind: "whole", why: "the tags of the wiki changed" };
  if (movesFolders(input, changed)) return { kind: "whole", why: "a folder came or went" };
  const indexes = pathIndexes(input);
  const pages = growing(known, changed);
  for (const change of changes) {
    const { before, after } = change;
    const sites = before === null ? [] : known.sitesOn(before.path);
    for (const [tie, keys] of changedTies(change, sites, settings, indexes)) pages.reachAll(tie, keys);
    const { within, to } = leadsTo(change, indexes);
    for (const path of within) pages.reach(path);
    for (const path of to) pages.name(path);
    const isNamed = !same(namesOf(before), namesOf(after));
    if (isNamed) for (const { path, hasMissing } of known.pages.values()) if (hasMissing) pages.reach(path);
    if (isNamed || !same(listingOf(before), listingOf(after)) || isSited(before?.title.span, sites)) {
      pages.reachAll("index", [""]);
      for (const path of known.pages.keys()) pages.name(path);
    }
  }
  pages.close(new Set(sides.flatMap((page) => [...subjectsOf(page, settings)])));
  for (const { path, hasTaxonomy } of known.pages.values()) if (hasTaxonomy) pages.reach(path);
  const { reached, named } = pages;
  if (reached.size > most) return { kind: "whole", why: `the change reaches ${reached.size} pages` };
  for (const path of [...reached, ...changed]) named.delete(path);
  return { kind: "pages", paths: reached, named, indexes };
}

function growing(known: KnownWiki, changed: ReadonlySet<string>) {
  const reached = new Set<string>();
  const named = new Set<string>();
  const reach = (path: string) => {
    if (!changed.has(path) && known.pages.has(path)) reached.add(path);
  };
  return {
    reached,
    named,
    reach,
    reachAll(tie: Tie, keys: Iterable<string>) {
      for (const key of keys) for (const path of known.pagesWith(token(tie, key))) reach(path);
    },
    name(path: string) {
      if (known.pages.get(path)?.isInTable) reach(path);
      named.add(path);
    },
    /** Where a page meets the changed ones, all must be there that do, or half of what they say together is judged. */
    close(keys: Set<string>) {
      for (let size = -1; size !== reached.size; ) {
        size = reached.size;
        for (const key of keys) {
          const others = [...known.pagesWith(token("subject", key))];
          if (!others.some((path) => reached.has(path))) continue;
          for (const path of others) reach(path);
          keys.delete(key);
        }
      }
    },
  };
}

/** A path that is looked for may be a folder's. */
function movesFolders({ changes, surroundings }: ReachInput, changed: ReadonlySet<string>): boolean {
  if (changes.every(({ before, after }) => before !== null && after !== null)) return false;
  const { before, after } = surroundings;
  return [...changed].some((path) => {
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder))
      if (before.exists(folder) !== after.exists(folder)) return true;
    return false;
  });
}
