import type { Finding, Severity } from "../model/finding.ts";

/** Findings of one rule with one cause. */
export interface Group {
  readonly rule: string;
  readonly severity: Severity;
  readonly cause: string | null;
  readonly findings: readonly Finding[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Worst first; among equals, what names one cause for many before what has many causes, then the larger group. */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${RANK[finding.severity]}\n${finding.rule}\n${finding.cause ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap(toGroup).sort(worstFirst);
}

function toGroup(findings: readonly Finding[]): Group[] {
  const [first] = findings;
  if (first === undefined) return [];
  return [{ rule: first.rule, severity: first.severity, cause: first.cause ?? null, findings }];
}

function worstFirst(a: Group, b: Group): number {
  const size = b.findings.length - a.findings.length;
  return RANK[a.severity] - RANK[b.severity] || size || compare(a.rule, b.rule) || compare(a.cause, b.cause);
}

function compare(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
