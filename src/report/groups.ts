import type { Finding, Severity } from "../model/finding.ts";
import { groupBy } from "../text/group-by.ts";

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
  const shared = sharedCauses(findings);
  const groups = groupBy(findings, (finding) => {
    const cause = causeKey(finding);
    return shared.has(cause) ? cause : ruleKey(finding);
  });
  return [...groups].flatMap(([key, group]) => toGroup(group, shared.has(key))).sort(worstFirst);
}

/** A cause of one finding only is no group: seventeen such would fill the screen with one rule. */
function sharedCauses(findings: readonly Finding[]): ReadonlySet<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const finding of findings) {
    if (finding.cause === undefined) continue;
    const key = causeKey(finding);
    (once.has(key) ? shared : once).add(key);
  }
  return shared;
}

function ruleKey({ severity, rule }: Finding): string {
  return `${RANK[severity]}\n${rule}\n`;
}

function causeKey(finding: Finding): string {
  return ruleKey(finding) + (finding.cause ?? "");
}

function toGroup(findings: readonly Finding[], isCause: boolean): Group[] {
  const [first] = findings;
  if (first === undefined) return [];
  const cause = isCause ? (first.cause ?? null) : null;
  return [{ rule: first.rule, severity: first.severity, cause, findings }];
}

function worstFirst(a: Group, b: Group): number {
  const size = b.findings.length - a.findings.length;
  return RANK[a.severity] - RANK[b.severity] || size || compare(a.rule, b.rule) || compare(a.cause, b.cause);
}

function compare(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
