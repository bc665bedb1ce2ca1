import { MAX_SOURCE_BYTES } from "../../limits.ts";
import type { KeptWiki } from "../cache/kept-wiki.ts";
import { sha256 as hashOf } from "../snapshot/sha256.ts";
import type { WikiSettings } from "../wiki-settings.ts";
import { isSameList, type WikiState } from "./wiki-state.ts";

/** Why what is kept of a wiki is of no use for these states of it; null where it is. */
export async function whyWhole(
  kept: KeptWiki,
  { loaded: { config, problems, from, text } }: WikiSettings,
  states: readonly WikiState[],
  today: () => string,
): Promise<string | null> {
  if (config.asserts.length > 0) return "asserts ask all pages";
  if (problems.length > 0) return "the config has errors";
  if (kept.index.today !== null && kept.index.today !== today()) return "the day has changed";
  if (from !== kept.index.config[0] || text !== kept.index.config[1]) return "the config has changed";
  for (const state of states) {
    const moved =
      (state.moved === null ? movedFolders(state, kept) : null) ?? (await movedSource(state, kept));
    if (moved !== null) return moved;
  }
  return null;
}

/** Folders or links that a state has and another has not. */
function movedFolders({ tree }: WikiState, kept: KeptWiki): string | null {
  if (tree.problems.length > 0) return "not all can be read";
  if (JSON.stringify(tree.links) !== JSON.stringify(kept.index.links)) return "links came or went";
  return isSameList([...tree.folders].sort(), kept.index.folders) ? null : "folders came or went";
}

/** A file that was read and is no page. */
async function movedSource({ moved, idOf, bytes }: WikiState, kept: KeptWiki): Promise<string | null> {
  for (const [path, sha256] of kept.index.read) {
    const id = kept.idOf(path);
    if (id !== "" && (moved === null ? id === idOf(path) : !moved.has(path))) continue;
    const now = await bytes(path, MAX_SOURCE_BYTES);
    if ("why" in now || hashOf(now) !== sha256) return `${path} has changed`;
  }
  return null;
}
