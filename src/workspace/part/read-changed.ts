import type { Rule } from "../../check/rule.ts";
import { wikiFacts } from "../../facts/wiki-facts.ts";
import { MAX_WIKI_SECONDS } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { PageSize } from "../../model/wiki-facts.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import { finishedWiki } from "../finished-wiki.ts";
import type { Request } from "../request.ts";
import type { SeenFile } from "../snapshot/snapshot.ts";
import type { Stamp } from "../snapshot/stamp.ts";
import { localDay, oneDay } from "../surroundings.ts";
import type { Counts, Wiki } from "../wiki.ts";
import { wikiSettings } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";
import { withinTime } from "../within-time.ts";
import type { KeepAs } from "./keep-wiki.ts";
import { knownWiki } from "./known-wiki.ts";
import { textsOf } from "./texts-of.ts";
import { stateOf } from "./wiki-state.ts";

/** The wiki on the disk, told by the pages that changed since it was kept; or why all of it has to be compared. */
export async function readChangedPart(
  { wikis, key }: KeepAs,
  source: WikiSource,
  request: Request,
  rules: readonly Rule[],
  parser: Parser,
): Promise<Wiki | string> {
  const { snapshot } = source;
  const settings = await wikiSettings(source, request, rules, parser);
  const day = oneDay(request.today ?? (() => localDay(new Date())));
  const given = { source, request, wikis, settings, parser, today: day.today };
  const kept = wikis.open(key);
  if (typeof kept === "string") return kept;
  const state = stateOf(snapshot, kept);
  const known = await knownWiki(kept, given, [state]);
  if (typeof known === "string") return known;
  const { live } = known;
  const changes = await known.changes(null, state);
  if (typeof changes === "string") return changes;
  const side = known.sideOf(state);
  if (changes.length > 0) {
    const moved = withinTime(MAX_WIKI_SECONDS, () => live.change(changes, known.sideOf(null), side));
    if (moved.kind === "whole") return moved.why;
  }
  if (known.asksHistory()) return "a rule asks since when lines stand";
  const now = changes.flatMap(({ after }) => after ?? []);
  const changed = new Set(
    changes.flatMap((one) => [one.before, one.after].flatMap((page) => page?.facts.path ?? [])),
  );
  const hashes = new Map(kept.hashes());
  for (const path of changed) hashes.delete(path);
  const files = new Map([...seenBefore(kept, hashes), ...(snapshot.seen ?? [])]);
  for (const { facts } of now) hashes.set(facts.path, facts.sha256);
  const nothing = wikiFacts({ ...side, pages: [] });
  const wiki = await finishedWiki(source, request, settings, parser, {
    set: known.setOf(state),
    result: { wiki: nothing, found: [], findings: live.findings(), change: null },
    complete: true,
    problems: [],
    texts: new Map(),
    today: day.today,
    counts: recounted(
      kept.counts,
      [...changed].flatMap((path) => kept.pages.get(path) ?? []),
      now.map(({ facts }) => nothing.sizeOf(facts)),
    ),
    hashes,
  });
  const texts = new Map([...wiki.texts, ...(await textsOf(snapshot, wiki.findings))]);
  return { ...wiki, texts, seen: { tree: snapshot.tree, files, today: kept.today ?? day.asked() } };
}

/** What there is of the pages once some went and others came. */
function recounted(
  { pages, tables, claims }: Counts,
  gone: readonly PageSize[],
  come: readonly PageSize[],
): Counts {
  const sum = (sizes: readonly PageSize[], of: keyof PageSize) =>
    sizes.reduce((all, size) => all + size[of], 0);
  return {
    pages: pages - gone.length + come.length,
    tables: tables - sum(gone, "tables") + sum(come, "tables"),
    claims: claims - sum(gone, "claims") + sum(come, "claims"),
  };
}

/**
 * Files that were read when the wiki was kept, and have the stamps that they had.
 * @param pages that did not change
 */
function* seenBefore(
  { tree, ids, read }: KeptWiki,
  pages: ReadonlyMap<string, string>,
): Generator<readonly [string, SeenFile]> {
  const isRead = new Set([...pages.keys(), ...read.map(([path]) => path)]);
  for (const [at, path] of tree.files.entries()) {
    if (!isRead.has(path)) continue;
    const [modified = 0, changed = 0, size = 0, inode = 0] = (ids()[at] ?? "").split(" ").map(Number);
    const stamp: Stamp = [modified, changed, size, inode];
    yield [path, { stamp, racy: false, sha256: null }];
  }
}
