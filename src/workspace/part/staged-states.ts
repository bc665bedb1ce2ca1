import type { KeptWiki } from "../cache/kept-wiki.ts";
import type { GitEntry } from "../git/entries.ts";
import { gitSnapshot } from "../git/git-snapshot.ts";
import { gitObjects } from "../git/objects.ts";
import type { RawChange } from "../git/raw-changes.ts";
import type { GitPlace } from "../git/run-git.ts";
import { changesBetween, listStaged, readStaged } from "../git/staged.ts";
import { isLeftAlone } from "../snapshot/snapshot.ts";
import { movedState, stateOf, type WikiState } from "./wiki-state.ts";

/** Both sides of what is staged. */
export interface StagedStates {
  readonly kept: KeptWiki;
  /** That HEAD is. */
  readonly commit: string;
  readonly head: WikiState;
  readonly index: WikiState;
  /** Paths of the new tree: added or changed. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Both sides of what is staged, from the commit that was kept and how the others differ from it; all files are listed only
 * where some came or went. Answers why not, where git does not say all file by file.
 * @param open called once git is at work
 */
export async function stagedStates(
  place: GitPlace,
  open: () => KeptWiki | string,
): Promise<StagedStates | string> {
  const objects = gitObjects(place);
  const asked = readStaged(place, objects);
  const kept = open();
  const staged = await asked;
  if (typeof staged === "string") return staged;
  if (typeof kept === "string") return kept;
  const { head, changes } = staged;
  const past = await changesBetween(place, kept.index.commit ?? "", head);
  if (typeof past === "string") return past;
  const touched = new Set(changes.flatMap(({ path, after }) => (after === null ? [] : [path])));
  if ([...past, ...changes].every(isOfBytes)) {
    const before = movedBy(past);
    const after = new Map([...before, ...movedBy(changes)]);
    const state = (moved: ReadonlyMap<string, string>) => movedState(kept, moved, objects);
    return { kept, commit: staged.head, touched, head: state(before), index: state(after) };
  }
  const listed = await listStaged(place, changes);
  if (typeof listed === "string") return listed;
  const state = async (entries: readonly GitEntry[]) =>
    stateOf(await gitSnapshot(place, entries, [], objects), kept);
  return {
    kept,
    commit: staged.head,
    touched,
    head: await state(listed.head),
    index: await state(listed.index),
  };
}

/** The file is there on both sides, and a plain one. */
function isOfBytes({ before, after }: RawChange): boolean {
  return before?.kind === "file" && after?.kind === "file";
}

function movedBy(changes: readonly RawChange[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ path, after }): [string, string][] =>
      after === null || path.split("/").some(isLeftAlone) ? [] : [[path, after.oid]],
    ),
  );
}
