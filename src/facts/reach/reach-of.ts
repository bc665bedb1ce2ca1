import { folderOf } from "../../text/paths.ts";
import { changedTies } from "./changed-ties.ts";
import type { KnownWiki, Reach, Reached, ReachInput } from "./known-wiki.ts";
import { leadsTo } from "./leads.ts";
import { pathIndexes } from "./path-indexes.ts";
import { isSited, listingOf, namesOf, same } from "./said.ts";
import { newlySplit } from "./split-names.ts";
import { namesOn, type Tie, token } from "./ties.ts";

/** The pages that have to be looked at together for what a change brings and takes to come out as from the whole wiki. */
export function reachOf(input: ReachInput): Reach {
  const { changes, known, settings, most } = input;
  const sides = changes.flatMap(({ before, after }) => [before, after]).filter((page) => page !== null);
  const changed = new Set(sides.map(({ path }) => path));
  if (changes.some(({ before, after }) => !same(before?.taxonomy ?? [], after?.taxonomy ?? [])))
    return { kind: "whole", why: "the tags of the wiki changed" };
  if (movesFolders(input, changed)) return { kind: "whole", why: "a folder came or went" };
  const indexes = pathIndexes(input);
  const split = newlySplit(changes, known, settings);
  const pages = growing(known, changed, split);
  for (const change of changes) {
    const { before, after } = change;
    const sites = before === null ? [] : known.sitesOn(before.path);
    for (const [tie, keys] of changedTies(change, sites, settings, indexes)) pages.reachAll(tie, keys);
    const { within, to } = leadsTo(change, indexes);
    for (const path of within) pages.reach(path, "linking");
    for (const path of to) pages.name(path);
    const isNamed = !same(namesOf(before), namesOf(after));
    if (isNamed) pages.reachAll("missing", [""]);
    const isListed =
      isNamed || !same(listingOf(before), listingOf(after)) || isSited(before?.title.span, sites);
    // Only to a list of pages it matters which there are.
    if (isListed && (sides.some(({ kind }) => kind === "index") || pages.isAny("index"))) {
      pages.reachAll("index", [""]);
      for (const path of known.pages.keys()) pages.name(path);
    }
  }
  for (const page of sides) pages.close(namesOn(page, settings));
  pages.reachAll("taxonomy", [""]);
  const { reached, named, subjects, linking, intact } = pages;
  if (reached.size > most) return { kind: "whole", why: `the change reaches ${reached.size} pages` };
  for (const path of [...reached, ...changed]) named.delete(path);
  return { kind: "pages", paths: reached, subjects, linking, intact, named, split, indexes, settings };
}

type Part = "saying" | "linking" | "intact";

/** What of a page is needed where it is reached by a tie. */
const PART_OF: Readonly<Record<Tie, Part>> = {
  subject: "saying",
  open: "saying",
  spelling: "saying",
  spelled: "saying",
  link: "linking",
  anchor: "linking",
  index: "linking",
  taxonomy: "linking",
  missing: "linking",
  // What rests on a file, and what tables of a schema name, is asked of all that a page says.
  source: "intact",
  references: "intact",
};

function growing(known: KnownWiki, changed: ReadonlySet<string>, split: Reached["split"]) {
  const reached = new Set<string>();
  const subjects = new Set<string>();
  const parts = { linking: new Set<string>(), intact: new Set<string>() };
  const named = new Set<string>();
  const reach = (path: string, part: Part) => {
    if (changed.has(path) || !known.pages.has(path)) return;
    reached.add(path);
    if (part !== "saying") parts[part].add(path);
  };
  const reachWith = (tie: Tie, key: string) => {
    for (const path of known.pagesWith(token(tie, key))) reach(path, PART_OF[tie]);
  };
  const isAny = (tie: Tie, key = "") => {
    for (const _ of known.pagesWith(token(tie, key))) return true;
    return false;
  };
  /** Names of one family each, unless the name stands for itself somewhere, or all are looked at for how they spell it. */
  const isOne = (key: string) => split.has(key) || isAny("spelled", key) || isAny("subject", key);
  const reachAll = (tie: Tie, keys: Iterable<string>) => {
    for (const key of keys) {
      if (tie === "open" && !isOne(key)) continue;
      if (tie !== "subject" && tie !== "open") reachWith(tie, key);
      else {
        subjects.add(key);
        reachWith("subject", key);
        reachWith("open", key);
      }
    }
  };
  const meetsIntact = (key: string) =>
    (["subject", "open"] as const).some((tie) =>
      [...known.pagesWith(token(tie, key))].some((path) => parts.intact.has(path)),
    );
  return {
    reached,
    named,
    subjects,
    ...parts,
    reach,
    reachAll,
    isAny,
    name(path: string) {
      if (known.pages.get(path)?.isInTable) reach(path, "linking");
      named.add(path);
    },
    /** Where an intact page meets the changed ones, all must be there that do, or half of what they say together is judged. */
    close({ own, open }: Pick<ReturnType<typeof namesOn>, "own" | "open">) {
      if (parts.intact.size === 0) return;
      reachAll("subject", [...own].filter(meetsIntact));
      reachAll("open", [...open].filter(meetsIntact));
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
