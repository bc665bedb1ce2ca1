import type { Side } from "../../check/change-phase.ts";
import { type LiveWiki, liveWiki, type ResultChange } from "../../check/live-wiki.ts";
import { reachSettings } from "../../facts/reach/atoms.ts";
import { MAX_SOURCE_BYTES, MOST_PAGES_CHANGED, MOST_PAGES_REACHED } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { PageResult } from "../../model/page-facts.ts";
import type { SourceFacts } from "../../model/source-facts.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import { isPageResult } from "../cache/memory.ts";
import type { Entry } from "../cache/segment.ts";
import type { LineDays } from "../git/line-days.ts";
import { type PageSet, pageSet } from "../page-set.ts";
import { readPages } from "../read-pages.ts";
import { citedFiles } from "../read-sources.ts";
import type { Request } from "../request.ts";
import { sha256 as hashOf } from "../snapshot/sha256.ts";
import type { Snapshot, Tree } from "../snapshot/snapshot.ts";
import { surroundings } from "../surroundings.ts";
import { type WikiSettings, wikiSide } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";

/** A wiki as it was kept, on its way to another state. */
export interface KnownWiki {
  readonly kept: KeptWiki;
  readonly live: LiveWiki;
  setOf(state: Snapshot): PageSet;
  /** @param state null stands for what was kept */
  sideOf(state: Snapshot | null): Side;
  /** Pages that differ between two states, read; or why they cannot be told. Null stands for what was kept. */
  changes(from: Snapshot | null, to: Snapshot): Promise<readonly ResultChange[] | string>;
  /** A rule asked since when a line stands: that hangs on HEAD, and is nothing that can be kept. */
  asksHistory(): boolean;
}

interface Given {
  readonly source: WikiSource;
  readonly request: Request;
  readonly kept: KeptWikis;
  readonly settings: WikiSettings;
  readonly parser: Parser;
  readonly today: () => string;
}

/** Why not, where what is kept is of no use for these states. */
export async function knownWiki(
  key: string,
  given: Given,
  states: readonly Snapshot[],
): Promise<KnownWiki | string> {
  const { source, request, kept: wikis, settings, parser, today } = given;
  const { config, problems, from: configName, text } = settings.loaded;
  if (config.asserts.length > 0) return "asserts ask all pages";
  if (problems.length > 0) return "the config has errors";
  const kept = wikis.open(key);
  if (typeof kept === "string") return kept;
  if (kept.today !== null && kept.today !== today()) return "the day has changed";
  if (configName !== kept.config[0] || text !== kept.config[1]) return "the config has changed";
  const idNow = new Map(kept.files.map((path, at) => [path, kept.ids[at] ?? ""]));
  const pages = new Map(kept.pages.map((page) => [page.path, page]));
  const keptState = (path: string) => idNow.get(path) ?? null;
  for (const { tree, idOf, bytes } of states) {
    if (tree.problems.length > 0) return "not all can be read";
    if (JSON.stringify(tree.links) !== JSON.stringify(kept.links)) return "links came or went";
    if (!isSameList([...tree.folders].sort(), kept.folders)) return "folders came or went";
    for (const [path, sha256] of kept.read) {
      if (idOf(path) !== "" && idOf(path) === keptState(path)) continue;
      const now = await bytes(path, MAX_SOURCE_BYTES);
      if ("why" in now || hashOf(now) !== sha256) return `${path} has changed`;
    }
  }
  const sources: SourceFacts[] = [];
  for (const [path, sha256] of kept.read) {
    const facts = wikis.facts.find({ path, name: path, settings: "source", sha256 });
    if (facts === undefined || isPageResult(facts)) return `what ${path} holds is not kept`;
    sources.push(facts);
  }
  const isKnownSource = new Set(sources.map(({ path }) => path));
  const live = liveWiki(
    {
      cards: pages,
      page: (path) => {
        const page = pages.get(path);
        const facts = page && wikis.facts.find({ ...page, name: path });
        return facts !== undefined && isPageResult(facts) ? facts : undefined;
      },
      pagesWith: kept.pagesWith,
      foundOn: kept.foundOn,
      foundPaths: kept.foundPaths,
    },
    reachSettings(config.entities, config.tables),
    MOST_PAGES_REACHED,
  );
  const keptSet: PageSet = {
    pages: [...pages.keys()],
    reported: new Set(pages.keys()),
    sources: kept.sources,
    leftOut: kept.leftOut,
  };
  const setOf = ({ tree }: Snapshot) =>
    isSameList(tree.files, kept.files) ? keptSet : pageSet(tree, config, []);
  let isHistoryAsked = false;
  const history: LineDays = {
    dayOf: () => {
      isHistoryAsked = true;
      return null;
    },
    asked: () => isHistoryAsked,
  };
  const keptTree: Tree = {
    files: kept.files,
    folders: new Set(kept.folders),
    links: kept.links,
    problems: [],
  };
  const around = (tree: Tree) => surroundings(tree, today, new Map(), history);
  return {
    kept,
    live,
    setOf,
    sideOf: (state) =>
      wikiSide(source, settings, {
        sources,
        surroundings: around(state?.tree ?? keptTree),
        complete: true,
      }),
    asksHistory: history.asked,
    async changes(from, to) {
      const before = new Set(from === null ? pages.keys() : setOf(from).pages);
      const after = new Set(setOf(to).pages);
      const idBefore = from?.idOf ?? ((path: string) => keptState(path) ?? "");
      const stray = strayFile(from?.tree.files ?? kept.files, to.tree.files, before, after);
      if (stray !== null) return `${stray} came or went`;
      const gone = [...before].filter((path) => !after.has(path));
      const changed = [...after].filter((path) => {
        const id = to.idOf(path);
        return !before.has(path) || id === "" || id !== idBefore(path);
      });
      if (gone.length + changed.length > MOST_PAGES_CHANGED)
        return `${gone.length + changed.length} pages changed`;
      const now = await read(to, changed);
      if (typeof now === "string") return now;
      const there = around(to.tree);
      for (const page of now.values()) {
        for (const path of citedFiles(page, there))
          if (!after.has(path) && !isKnownSource.has(path)) return `${path} is cited and was not read`;
      }
      const sides: ResultChange[] = [];
      for (const path of [...gone, ...changed]) {
        const old = before.has(path) ? live.page(path) : null;
        if (old === undefined) return `what ${path} held is not kept`;
        const page = now.get(path) ?? null;
        if (old?.facts.sha256 !== page?.facts.sha256) sides.push({ before: old, after: page });
      }
      return sides;
    },
  };

  /** What is kept of the same bytes needs not even be read. */
  async function read(
    snapshot: Snapshot,
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, PageResult> | string> {
    const results = new Map<string, PageResult>();
    for (const path of paths) {
      const { key: under } = settings.pageOf(path);
      const isOf = (entry: Entry) =>
        entry.oid === snapshot.idOf(path) && entry.settings === under && entry.name === path;
      const entry = wikis.facts.of(path).find(isOf);
      const facts = entry === undefined ? undefined : wikis.facts.load(entry);
      if (facts !== undefined && isPageResult(facts)) results.set(path, facts);
    }
    const unknown = paths.filter((path) => !results.has(path));
    if (unknown.length === 0) return results;
    const { pages: fresh, problems: unread } = await readPages(
      { snapshot },
      unknown,
      settings.pageOf,
      parser,
      settings.rules,
      request,
    );
    const [problem] = unread;
    if (problem !== undefined) return `${problem.path ?? ""}: ${problem.message}`;
    for (const page of fresh) results.set(page.facts.path, page);
    return results;
  }
}

/** A file that is no page on either side, and that one side does not have. */
function strayFile(
  before: Tree["files"],
  after: Tree["files"],
  ...pages: readonly ReadonlySet<string>[]
): string | null {
  if (isSameList(before, after)) return null;
  const [old, now] = [new Set(before), new Set(after)];
  const moved = [...before.filter((path) => !now.has(path)), ...after.filter((path) => !old.has(path))];
  return moved.find((path) => !pages.some((side) => side.has(path))) ?? null;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
