import type { PageFacts } from "../../../src/model/page-facts.ts";

/**
 * What several rules ask of a page, of its facts or its text, is worked out once, since most of them walk the same statements. Page rules run page
 * after page, so only the last page's answer is kept.
 */
export function onceAPage<T, Page = PageFacts>(read: (page: Page) => T): (page: Page) => T {
  let last: { readonly page: Page; readonly answer: T } | null = null;
  return (page) => {
    if (last?.page !== page) last = { page, answer: read(page) };
    return last.answer;
  };
}
