import type { Finding } from "../../model/finding.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { type Directive, directivesOf } from "./parse.ts";
import { reachOf } from "./reach.ts";

/** A suppression that itself needs saying something about. */
export interface SuppressionFault {
  readonly facts: PageFacts;
  readonly span: Span;
  readonly kind: "unused" | "no-reason" | "no-rule" | "unknown-rule" | "expired" | "bad-date" | "shadowed";
  readonly rule: string;
  readonly data: string;
}

export interface Suppressed {
  /** All findings; accepted ones are marked, not dropped. */
  readonly findings: readonly Finding[];
  readonly faults: readonly SuppressionFault[];
}

interface Active {
  readonly directive: Directive;
  readonly rule: string;
  readonly reach: Span;
  used: boolean;
  shadowedBy: Active | null;
}

/**
 * Marks the findings that their pages accept. `today` is asked only where a suppression has an end.
 * @param known whether a rule of this id exists, and whether it is on for the page
 */
export function applySuppressions(
  findings: readonly Finding[],
  pages: readonly PageFacts[],
  known: (rule: string, path: string) => "on" | "off" | "unknown",
  today: () => string,
): Suppressed {
  const faults: SuppressionFault[] = [];
  const active = new Map<string, Active[]>();
  for (const facts of pages) {
    if (facts.suppressions.length > 0) active.set(facts.path, activeOn(facts, known, today, faults));
  }
  const marked = findings.map((finding) => {
    const holding = (active.get(finding.path) ?? []).filter(
      (each) =>
        each.rule === finding.rule &&
        each.reach[0] <= finding.start.offset &&
        finding.start.offset <= each.reach[1],
    );
    const [nearest, ...others] = holding.sort((a, b) => a.reach[1] - a.reach[0] - (b.reach[1] - b.reach[0]));
    if (nearest === undefined) return finding;
    nearest.used = true;
    for (const other of others) other.shadowedBy ??= nearest;
    return { ...finding, suppressed: { kind: "comment" as const, reason: nearest.directive.reason } };
  });
  for (const facts of pages) {
    for (const each of active.get(facts.path) ?? []) {
      if (each.used || known(each.rule, facts.path) !== "on") continue;
      const kind = each.shadowedBy === null ? "unused" : "shadowed";
      faults.push({ facts, span: each.directive.span, kind, rule: each.rule, data: "" });
    }
  }
  return { findings: marked, faults };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function activeOn(
  facts: PageFacts,
  known: (rule: string, path: string) => "on" | "off" | "unknown",
  today: () => string,
  faults: SuppressionFault[],
): Active[] {
  const directives = directivesOf(facts);
  return directives.flatMap((directive) => {
    const reach = reachOf(directive, directives, facts);
    if (reach === null) return [];
    const fault = (kind: SuppressionFault["kind"], rule = "", data = ""): Active[] => {
      faults.push({ facts, span: directive.span, kind, rule, data });
      return [];
    };
    if (directive.reason === "") return fault("no-reason");
    if (directive.rules.length === 0) return fault("no-rule");
    if (directive.until !== null && !DAY.test(directive.until)) return fault("bad-date", "", directive.until);
    if (directive.until !== null && directive.until < today()) return fault("expired", "", directive.until);
    return directive.rules.flatMap((rule) =>
      known(rule, facts.path) === "unknown"
        ? fault("unknown-rule", rule, rule)
        : [{ directive, rule, reach, used: false, shadowedBy: null }],
    );
  });
}
