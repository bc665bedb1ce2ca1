import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../text/group-by.ts";

/** Two lists of findings as multisets of whole findings: what only one side has. */
export interface Difference {
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

export function difference(before: readonly Finding[], after: readonly Finding[]): Difference {
  const left = counted(before);
  const come = after.filter((finding) => !take(left, finding));
  return { gone: [...left.values()].flat(), come };
}

/** Null where what is to go is not there: then the two were not found in the same wiki. */
export function applied(findings: readonly Finding[], { gone, come }: Difference): readonly Finding[] | null {
  const left = counted(gone);
  const kept = findings.filter((finding) => !take(left, finding));
  return left.size > 0 ? null : [...kept, ...come];
}

function counted(findings: readonly Finding[]): Map<string, Finding[]> {
  return groupBy(findings, (finding) => JSON.stringify(finding));
}

function take(groups: Map<string, Finding[]>, finding: Finding): boolean {
  if (groups.size === 0) return false;
  const key = JSON.stringify(finding);
  const same = groups.get(key);
  if (same === undefined) return false;
  same.pop();
  if (same.length === 0) groups.delete(key);
  return true;
}
