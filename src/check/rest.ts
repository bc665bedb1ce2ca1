import { digestOf } from "../facts/digest.ts";
import { numberKeeper } from "../facts/number-keeper.ts";
import { RestingPage, type Wake } from "../facts/resting-page.ts";
import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Rule, WikiRule } from "./rule.ts";

/** Lets pages rest, each with a note of which rules will look at its statements. */
export function restingPages(rules: readonly Rule[], wake: Wake): (facts: PageFacts) => RestingPage {
  const keep = numberKeeper();
  const looking = rules.filter(isLooking);
  const known = new Map<string, readonly string[]>();
  const once = (ids: readonly string[]) => {
    const key = ids.join(" ");
    const same = known.get(key) ?? ids;
    known.set(key, same);
    return same;
  };
  return (facts) => new RestingPage(facts, digestOf(facts), once(concernsOf(facts, looking)), wake, keep);
}

/** A rule that tells of a statement whether it will look at it. */
type LookingRule = WikiRule & Required<Pick<WikiRule, "concerns">>;

function isLooking(rule: Rule): rule is LookingRule {
  return rule.scope === "wiki" && rule.concerns !== undefined;
}

function concernsOf(page: PageFacts, looking: readonly LookingRule[]): readonly string[] {
  const ids: string[] = [];
  for (const { id, concerns, concernsPage } of looking)
    if (concernsPage?.(page) ?? concernsAny(page.statements, concerns)) ids.push(id);
  return ids;
}

function concernsAny(statements: readonly Statement[], concerns: LookingRule["concerns"]): boolean {
  for (const statement of statements) if (concerns(statement)) return true;
  return false;
}
