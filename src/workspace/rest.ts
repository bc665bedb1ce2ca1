import { restingPages } from "../check/rest.ts";
import type { Rule } from "../check/rule.ts";
import type { Wake } from "../facts/resting-page.ts";
import { MOST_PAGES_AWAKE } from "../limits.ts";
import type { PageFacts, PageResult } from "../model/page-facts.ts";

/** Which pages of a wiki are held in facts. */
export interface Holding {
  readonly rests: boolean;
  /** Characters of those that will be asked for all the same. */
  readonly most: number;
  willBeAsked(page: PageResult): boolean;
}

export const HOLD_ALL: Holding = { rests: false, most: 0, willBeAsked: () => true };

/** Lets a page rest as soon as it is read: V8 puts what is held for long where it is not looked at for long. */
export function resting({ rests, most, willBeAsked }: Holding, rules: readonly Rule[], wake: Wake) {
  let held = 0;
  const rested = restingPages(rules, wake);
  return (page: PageResult): PageResult => {
    const { facts, findings } = page;
    if (!rests) return page;
    if (held + facts.length <= most && willBeAsked(page)) {
      held += facts.length;
      return page;
    }
    return { facts: rested(facts), findings };
  };
}

/** A page is asked for again and again by one rule, and then by the next. */
export function waking(read: Wake): Wake {
  const awake = new Map<string, PageFacts>();
  return (page) => {
    const facts = awake.get(page.path) ?? read(page);
    awake.delete(page.path);
    awake.set(page.path, facts);
    const [oldest] = awake.keys();
    if (awake.size > MOST_PAGES_AWAKE && oldest !== undefined) awake.delete(oldest);
    return facts;
  };
}
