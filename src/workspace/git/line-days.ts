import type { Texts } from "../page-texts.ts";
import { ASK_FOR_FILTERS, withoutFilters } from "./filters.ts";
import { type GitPlace, runGitNow } from "./run-git.ts";

/** Since when lines stand as they stand, asked of git only when a rule asks. */
export interface LineDays {
  /** ISO day (UTC); null where git does not know: no repository, not committed yet. */
  dayOf(path: string, line: number): string | null;
  /** Then what was found depends on HEAD. */
  asked(): boolean;
}

type Days = readonly (string | null)[];

/** @param texts of the pages, as they were read: they need not be what lies on the disk or in HEAD */
export function lineDays(place: GitPlace, texts: Texts): LineDays {
  const known = new Map<string, Days>();
  let isRepository: boolean | null = null;
  let settings: readonly string[] = [];
  const blamed = (path: string): Days => {
    if (isRepository === null) {
      isRepository = runGitNow(place, ["rev-parse", "--is-inside-work-tree"]).ok;
      settings = withoutFilters(runGitNow(place, ASK_FOR_FILTERS));
    }
    const text = texts.get(path);
    if (!isRepository || text === undefined) return [];
    // Padding a table anew renews no mark.
    const args = [...settings, "blame", "-w", "--porcelain", "--no-textconv", "--contents", "-", "--", path];
    const { ok, out } = runGitNow(place, args, text);
    return ok ? daysOf(out.toString("utf8")) : [];
  };
  return {
    asked: () => isRepository !== null,
    dayOf(path, line) {
      const days = known.get(path) ?? blamed(path);
      known.set(path, days);
      return days[line - 1] ?? null;
    },
  };
}

const HEAD = /^([0-9a-f]{40,64}) \d+ (\d+)/;
const NOT_COMMITTED = /^0+$/;

/** https://git-scm.com/docs/git-blame#_the_porcelain_format: a commit's fields stand only where it first occurs. */
function daysOf(porcelain: string): Days {
  const days: (string | null)[] = [];
  const dayOf = new Map<string, string>();
  let commit = "";
  let at = 0;
  for (const line of porcelain.split("\n")) {
    if (line.startsWith("\t")) {
      days[at - 1] = NOT_COMMITTED.test(commit) ? null : (dayOf.get(commit) ?? null);
      continue;
    }
    const [, id, final] = HEAD.exec(line) ?? [];
    if (id !== undefined && final !== undefined) {
      commit = id;
      at = Number(final);
    } else if (line.startsWith("author-time ")) {
      dayOf.set(commit, new Date(Number(line.slice(12)) * 1000).toISOString().slice(0, 10));
    }
  }
  return days;
}
