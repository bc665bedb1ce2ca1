import { digestOf } from "../facts/digest.ts";
import { newHolder } from "../facts/holder.ts";
import { RestingPage, type Wake } from "../facts/resting-page.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { Rule } from "./rule.ts";

/** Lets pages rest, each with a note of which rules will look at its statements. */
export function restingPages(rules: readonly Rule[], wake: Wake): (facts: PageFacts) => RestingPage {
  const holder = newHolder();
  const known = new Map<string, readonly string[]>();
  const once = (ids: readonly string[]) => {
    const key = ids.join(" ");
    const same = known.get(key) ?? ids;
    known.set(key, same);
    return same;
  };
  return (facts) => new RestingPage(facts, digestOf(facts), once(concernsOf(facts, rules)), wake, holder);
}

function concernsOf({ statements }: PageFacts, rules: readonly Rule[]): readonly string[] {
  return rules.flatMap((rule) =>
    rule.scope === "wiki" && rule.concerns !== undefined && statements.some(rule.concerns) ? rule.id : [],
  );
}
