import type { Parser } from "../../markdown/parse.ts";
import type { PageResult } from "../../model/page-facts.ts";
import type { KeptWikis } from "../cache/kept-wikis.ts";
import { isPageResult } from "../cache/memory.ts";
import type { Entry } from "../cache/segment.ts";
import { readPages } from "../read-pages.ts";
import type { Request } from "../request.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { WikiSettings } from "../wiki-settings.ts";

interface Given {
  readonly wikis: KeptWikis;
  readonly settings: WikiSettings;
  readonly parser: Parser;
  readonly request: Request;
}

/** Reads pages of a snapshot; what is kept of the same bytes needs not even be read. Else why one cannot be. */
export async function readKnown(
  snapshot: Snapshot,
  paths: readonly string[],
  { wikis, settings, parser, request }: Given,
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
