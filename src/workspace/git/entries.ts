import { splitNul } from "./run-git.ts";

/** A file as git knows it; `other` is a commit of another repository (a submodule). */
export interface GitEntry {
  readonly path: string;
  readonly oid: string;
  readonly kind: "file" | "link" | "other";
}

/** `<mode> SP <type> SP <oid> TAB <path>`, as `git ls-tree -r -z` lists them. */
export function revisionEntries(out: Buffer): readonly GitEntry[] {
  return splitNul(out).flatMap((line) => {
    const tab = line.indexOf("\t");
    const [mode = "", , oid = ""] = line.slice(0, tab).split(" ");
    return tab < 0 ? [] : [{ path: line.slice(tab + 1), oid, kind: kindOf(mode) }];
  });
}

export interface IndexEntries {
  readonly entries: readonly GitEntry[];
  /** Paths with several versions. */
  readonly unmerged: readonly string[];
}

/** `<mode> SP <oid> SP <stage> TAB <path>`, as `git ls-files --stage -z` lists them. */
export function indexEntries(out: Buffer): IndexEntries {
  const entries: GitEntry[] = [];
  const unmerged = new Set<string>();
  for (const line of splitNul(out)) {
    const tab = line.indexOf("\t");
    if (tab < 0) continue;
    const [mode = "", oid = "", stage = ""] = line.slice(0, tab).split(" ");
    const path = line.slice(tab + 1);
    if (stage === "0") entries.push({ path, oid, kind: kindOf(mode) });
    else unmerged.add(path);
  }
  return { entries, unmerged: [...unmerged] };
}

/** A mode is octal: 100644 and 100755 are files, 120000 a symbolic link, 160000 a commit. */
export function kindOf(mode: string): GitEntry["kind"] {
  if (mode.startsWith("100")) return "file";
  return mode === "120000" ? "link" : "other";
}
