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
    for (const path of within) pages.reach(path, "linking");
    for (const path of to) pages.name(path);
    const isNamed = !same(namesOf(before), namesOf(after));
    if (isNamed) pages.reachAll("missing", [""]);
    if (isNamed || !same(listingOf(before), listingOf(after)) || isSited(before?.title.span, sites)) {
      pages.reachAll("index", [""]);
      for (const path of known.pages.keys()) pages.name(path);
    }
  }
  pages.close(new Set(sides.flatMap((page) => [...subjectsOf(page, settings)])));
  pages.reachAll("taxonomy", [""]);
  const { reached, named, subjects, linking, intact } = pages;
  if (reached.size > most) return { kind: "whole", why: `the change reaches ${reached.size} pages` };
  for (const path of [...reached, ...changed]) named.delete(path);
  return { kind: "pages", paths: reached, subjects, linking, intact, named, indexes, settings };
}

type Part = "saying" | "linking" | "intact";

/** What of a page is needed where it is reached by a tie. */
const PART_OF: Readonly<Record<Tie, Part>> = {
  subject: "saying",
  link: "linking",
  anchor: "linking",
  index: "linking",
  taxonomy: "linking",
  missing: "linking",
  // What rests on a file, and what tables of a schema name, is asked of all that a page says.
  source: "intact",
  references: "intact",
};

function growing(known: KnownWiki, changed: ReadonlySet<string>) {
  const reached = new Set<string>();
  const subjects = new Set<string>();
  const parts = { linking: new Set<string>(), intact: new Set<string>() };
  const named = new Set<string>();
  const reach = (path: string, part: Part) => {
    if (changed.has(path) || !known.pages.has(path)) return;
    reached.add(path);
    if (part !== "saying") parts[part].add(path);
  };
  const reachAll = (tie: Tie, keys: Iterable<string>) => {
    for (const key of keys) {
      if (tie === "subject") subjects.add(key);
      for (const path of known.pagesWith(token(tie, key))) reach(path, PART_OF[tie]);
    }
  };
  return {
    reached,
    named,
    subjects,
    ...parts,
    reach,
    reachAll,
    name(path: string) {
      if (known.pages.get(path)?.isInTable) reach(path, "linking");
      named.add(path);
    },
    /** Where an intact page meets the changed ones, all must be there that do, or half of what they say together is judged. */
    close(keys: ReadonlySet<string>) {
      for (const key of parts.intact.size === 0 ? [] : keys) {
        const meets = [...known.pagesWith(token("subject", key))].some((path) => parts.intact.has(path));
        if (meets) reachAll("subject", [key]);
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
