import type { Change } from "../../model/change.ts";
import type { Finding, Problem } from "../../model/finding.ts";

/** What every format of `diff` is made of. */
export interface ChangeReport {
  readonly change: Change;
  /** Clashes that the change brought, and those that it settled. */
  readonly opened: readonly Finding[];
  readonly settled: readonly Finding[];
  readonly problems: readonly Problem[];
}

export function isChanged({ change, opened, settled }: ChangeReport): boolean {
  const { added, changed, removed, hedgesLost, rowsLost, sources } = change;
  return [
    added,
    changed,
    removed,
    hedgesLost,
    rowsLost,
    sources.added,
    sources.dropped,
    opened,
    settled,
  ].some((list) => list.length > 0);
}
