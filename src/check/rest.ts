import { digestOf } from "../facts/digest.ts";
import { RestingPage, type Wake } from "../facts/resting-page.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { Rule } from "./rule.ts";

/** Lets a page rest, with a note of which rules will look at its statements. */
export function restingPage(facts: PageFacts, rules: readonly Rule[], wake: Wake): RestingPage {
  return new RestingPage(facts, digestOf(facts), concernsOf(facts, rules), wake);
}

const NONE: readonly string[] = [];

function concernsOf({ statements }: PageFacts, rules: readonly Rule[]): readonly string[] {
  const looking = rules.flatMap((rule) =>
    rule.scope === "wiki" && rule.concerns !== undefined && statements.some(rule.concerns) ? rule.id : [],
  );
  return looking.length === 0 ? NONE : looking;
}
