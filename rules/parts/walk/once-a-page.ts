import type { PageFacts } from "../../../src/model/page-facts.ts";

/**
 * What several rules ask of a page is worked out once, since most of them walk the same statements. Page rules run page
 * after page, so only the last page's answer is kept.
 */
export function onceAPage<T>(read: (facts: PageFacts) => T): (facts: PageFacts) => T {
  let last: { readonly facts: PageFacts; readonly answer: T } | null = null;
  return (facts) => {
    if (last?.facts !== facts) last = { facts, answer: read(facts) };
    return last.answer;
  };
}
