import type { Finding } from "../../model/finding.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { FaultKind, SuppressionFault } from "../rule.ts";
import { type Directive, directivesOf, type Word } from "./directive.ts";
import { faultOf } from "./fault.ts";
import { reachOf } from "./reach.ts";

/** What is known of a rule on a page; `not-run`: switched off there, or it lacked pages, so silence says nothing. */
export type RuleState = "ran" | "not-run" | "unknown" | "not-suppressible";

export interface Suppressed {
  /** All findings; accepted ones are marked, not dropped. */
  readonly findings: readonly Finding[];
  readonly faults: readonly SuppressionFault[];
}

/** One directive for one of its rules. */
interface Active {
  readonly directive: Directive;
  readonly rule: Word;
  readonly reach: Span;
  used: boolean;
  shadowed: boolean;
}

/**
 * Marks the findings that their pages accept, and says what is wrong with what accepts them.
 * @param today an ISO day; asked only where a suppression has an end
 */
export function applySuppressions(
  findings: readonly Finding[],
  pages: readonly PageFacts[],
  stateOf: (rule: string, path: string) => RuleState,
  today: () => string,
): Suppressed {
  const faults: SuppressionFault[] = [];
  const activeOn = new Map<string, readonly Active[]>();
  for (const facts of pages) {
    if (facts.suppressions.length === 0) continue;
    const state = (rule: string) => stateOf(rule, facts.path);
    activeOn.set(facts.path, activate(facts, state, today, faults));
  }
  const marked = findings.map((finding) => accept(finding, activeOn.get(finding.path) ?? []));
  for (const page of pages) {
    for (const { rule, used, shadowed } of activeOn.get(page.path) ?? []) {
      if (used || stateOf(rule.text, page.path) !== "ran") continue;
      faults.push({ page, kind: shadowed ? "shadowed" : "unused", ...rule });
    }
  }
  return { findings: marked, faults };
}

/** The narrowest that reaches a finding is the one that accepts it; wider ones are shadowed, there. */
function accept(finding: Finding, active: readonly Active[]): Finding {
  const { offset } = finding.start;
  const reaching = active
    .filter(({ rule, reach }) => rule.text === finding.rule && reach[0] <= offset && offset <= reach[1])
    .sort((a, b) => a.reach[1] - a.reach[0] - (b.reach[1] - b.reach[0]));
  const [nearest, ...wider] = reaching;
  if (nearest === undefined) return finding;
  nearest.used = true;
  for (const one of wider) one.shadowed = true;
  return { ...finding, suppressed: { kind: "comment", reason: nearest.directive.reason } };
}

function activate(
  page: PageFacts,
  stateOf: (rule: string) => RuleState,
  today: () => string,
  faults: SuppressionFault[],
): readonly Active[] {
  const all = directivesOf(page);
  return all.flatMap((directive): Active[] => {
    const add = (kind: FaultKind, about: Word) => {
      faults.push({ page, kind, ...about });
      return [];
    };
    const fault = faultOf(directive, all, today);
    if (fault !== null) return add(fault.kind, fault.about);
    return directive.rules.flatMap((rule): Active[] => {
      const state = stateOf(rule.text);
      if (state === "unknown") return add("unknown-rule", rule);
      if (state === "not-suppressible") return add("not-suppressible", rule);
      const reach = reachOf(directive, rule.text, all, page);
      return reach === null ? [] : [{ directive, rule, reach, used: false, shadowed: false }];
    });
  });
}
