import type { Rule } from "../../check/rule.ts";
import { wikiFacts } from "../../facts/wiki-facts.ts";
import { MAX_WIKI_SECONDS } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import { finishedWiki, summed } from "../finished-wiki.ts";
import type { Request } from "../request.ts";
import type { SeenFile } from "../snapshot/snapshot.ts";
import type { Stamp } from "../snapshot/stamp.ts";
import { localDay, oneDay } from "../surroundings.ts";
import type { Wiki } from "../wiki.ts";
import { wikiSettings } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";
import { withinTime } from "../within-time.ts";
import type { KeepAs } from "./keep-wiki.ts";
import { knownWiki } from "./known-wiki.ts";
import { textsOf } from "./texts-of.ts";

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
  const given = { source, request, kept: wikis, settings, parser, today: day.today };
  const known = await knownWiki(key, given, [snapshot]);
  if (typeof known === "string") return known;
  const { kept, live } = known;
  const changes = await known.changes(null, snapshot);
  if (typeof changes === "string") return changes;
  const side = known.sideOf(snapshot);
  if (changes.length > 0) {
    const moved = withinTime(MAX_WIKI_SECONDS, () => live.change(changes, known.sideOf(null), side));
    if (moved.kind === "whole") return moved.why;
  }
  if (known.asksHistory()) return "a rule asks since when lines stand";
  const now = changes.flatMap(({ after }) => after ?? []);
  const changed = new Set(
    changes.flatMap((one) => [one.before, one.after].flatMap((page) => page?.facts.path ?? [])),
  );
  const same = kept.pages.filter(({ path }) => !changed.has(path));
  const nothing = wikiFacts({ ...side, pages: [] });
  const wiki = await finishedWiki(source, request, settings, parser, {
    set: known.setOf(snapshot),
    result: { wiki: nothing, found: [], findings: live.findings(), change: null },
    complete: true,
    problems: [],
    texts: new Map(),
    today: day.today,
    counts: summed([
      ...same.map(({ tables, claims }) => ({ pages: 1, tables, claims })),
      ...now.map(({ facts }) => ({ pages: 1, ...nothing.sizeOf(facts) })),
    ]),
    hashes: new Map([
      ...same.map(({ path, sha256 }) => [path, sha256] as const),
      ...now.map(({ facts }) => [facts.path, facts.sha256] as const),
    ]),
  });
  const texts = new Map([...wiki.texts, ...(await textsOf(snapshot, wiki.findings))]);
  const files = new Map([...seenBefore(kept, same), ...(snapshot.seen ?? [])]);
  return { ...wiki, texts, seen: { tree: snapshot.tree, files, today: kept.today ?? day.asked() } };
}

/** Files that were read when the wiki was kept, and have the stamps that they had. */
function* seenBefore(
  { files, ids, read }: KeptWiki,
  pages: KeptWiki["pages"],
): Generator<readonly [string, SeenFile]> {
  const idOf = new Map(files.map((path, at) => [path, ids[at] ?? ""]));
  for (const path of [...pages.map((page) => page.path), ...read.map(([one]) => one)]) {
    const [modified = 0, changed = 0, size = 0, inode = 0] = (idOf.get(path) ?? "").split(" ").map(Number);
    const stamp: Stamp = [modified, changed, size, inode];
    yield [path, { stamp, racy: false, sha256: null }];
  }
}
