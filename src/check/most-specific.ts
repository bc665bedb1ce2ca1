import type { Finding } from "../model/finding.ts";
import { groupBy } from "../text/group-by.ts";
import type { Rule } from "./rule.ts";

/**
 * One place gives one finding for one problem: where a rule that supersedes others speaks of it, what these say of the
 * same characters is left out.
 */
export function mostSpecific(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const overruled = new Map<string, string[]>();
  for (const { id, supersedes = [] } of rules) {
    for (const general of supersedes) overruled.set(general, [...(overruled.get(general) ?? []), id]);
  }
  if (overruled.size === 0) return findings;
  const specific = new Set([...overruled.values()].flat());
  const placed = groupBy(
    findings.filter(({ rule }) => specific.has(rule)),
    (finding) => placeOf(finding.rule, finding),
  );
  if (placed.size === 0) return findings;
  return findings.filter((finding) => {
    const winners = overruled.get(finding.rule) ?? [];
    return !winners.some((id) => placed.get(placeOf(id, finding))?.some((other) => overlap(finding, other)));
  });
}

/** A line holds few findings of one rule, so none is compared with those of the whole page. */
function placeOf(rule: string, { path, start }: Finding): string {
  return `${rule}\n${path}\n${start.line}`;
}

function overlap(a: Finding, b: Finding): boolean {
  if (a.start.offset === b.start.offset) return true;
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}
