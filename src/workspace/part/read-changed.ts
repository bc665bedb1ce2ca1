import type { Rule } from "../../check/rule.ts";
import { wikiFacts } from "../../facts/wiki-facts.ts";
import { MAX_WIKI_SECONDS } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import { finishedWiki } from "../finished-wiki.ts";
import type { Request } from "../request.ts";
import type { SeenFile } from "../snapshot/snapshot.ts";
import type { Stamp } from "../snapshot/stamp.ts";
import { localDay, oneDay } from "../surroundings.ts";
import type { Wiki } from "../wiki.ts";
import { wikiSettings } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";
import { withinTime } from "../within-time.ts";
import { keepChange } from "./keep-change.ts";
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
  const nothing = wikiFacts({ ...side, pages: [] });
  if (changes.length > 0) {
    const moved = withinTime(MAX_WIKI_SECONDS, () =>
      live.change({ changes, before: known.sideOf(null), after: side }),
    );
    if (moved.kind === "whole") return moved.why;
  }
  const lacking = known.lacks();
  if (lacking !== null) return lacking;
  const now = keepChange(wikis, kept, settings, {
    ...{ state, commit: null, changes, moves: live.moves(), today: day.asked() },
    sizeOf: ({ facts }) => nothing.sizeOf(facts),
  });
  const wiki = await finishedWiki(source, request, settings, parser, {
    set: known.setOf(state),
    result: { wiki: nothing, found: [], untold: 0, findings: live.findings(), change: null },
    complete: true,
    problems: [],
    texts: new Map(),
    today: day.today,
    counts: now.index.counts,
    hashes: now.hashes(),
  });
  const texts = new Map([...wiki.texts, ...(await textsOf(snapshot, wiki.findings))]);
  const files = new Map([...seenBefore(now), ...(snapshot.seen ?? [])]);
  return { ...wiki, texts, seen: { tree: snapshot.tree, files, today: kept.index.today ?? day.asked() } };
}

/** Pages and sources, with the stamps that they had when they were read. */
function* seenBefore({ index, pages, tree, ids }: KeptWiki): Generator<readonly [string, SeenFile]> {
  const isRead = new Set([...pages.keys(), ...index.read.map(([path]) => path)]);
  for (const [at, path] of tree.files.entries()) {
    if (!isRead.has(path)) continue;
    const [modified = 0, changed = 0, size = 0, inode = 0] = (ids()[at] ?? "").split(" ").map(Number);
    const stamp: Stamp = [modified, changed, size, inode];
    yield [path, { stamp, racy: false, sha256: null }];
  }
}
