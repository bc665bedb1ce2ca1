import { ASK_FOR_FILTERS, withoutFilters } from "./filters.ts";
import type { Repository } from "./repository.ts";
import { splitNul } from "./run-git.ts";

/** What changed between two trees. */
export interface Changes {
  /** Paths of the new tree: added, changed or renamed. */
  readonly touched: ReadonlySet<string>;
  /** New path by old one. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly deleted: ReadonlySet<string>;
}

/** Where the other side is: the work tree, the index, a commit. */
export type Against = "work-tree" | "index" | { readonly oid: string };

/** @param base null: there was nothing before */
export async function changesSince(
  repository: Repository,
  root: string,
  base: string | null,
  against: Against,
): Promise<Changes> {
  if (base === null) return { touched: new Set(), renamed: new Map(), deleted: new Set() };
  const other = against === "work-tree" ? [] : against === "index" ? ["--cached"] : [against.oid];
  const settings = against === "work-tree" ? withoutFilters(await repository.ask(root, ASK_FOR_FILTERS)) : [];
  const out = await repository.run(root, [...settings, "diff", ...OPTIONS, base, ...other, "--", "."]);
  return readChanges(splitNul(out));
}

const OPTIONS = [
  "--name-status",
  "-z",
  "--find-renames",
  "--relative",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=all",
];

/** `M NUL path`, `R087 NUL old NUL new`. */
function readChanges(fields: readonly string[]): Changes {
  const touched = new Set<string>();
  const renamed = new Map<string, string>();
  const deleted = new Set<string>();
  for (let at = 0; at < fields.length; ) {
    const status = fields[at] ?? "";
    const path = fields[at + 1] ?? "";
    if (status.startsWith("R") || status.startsWith("C")) {
      const to = fields[at + 2] ?? "";
      if (status.startsWith("R")) renamed.set(path, to);
      touched.add(to);
      at += 3;
      continue;
    }
    if (status === "D") deleted.add(path);
    else touched.add(path);
    at += 2;
  }
  return { touched, renamed, deleted };
}
