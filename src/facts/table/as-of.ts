const DATE = /(?<![\d.])((?:19|20)\d\d)(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2}))?)?(?![\d.]*\d)/g;

/** Latin letters right before a bare year make it part of a name: `CoNLL 2003`, `SemEval-2018`. */
const NAME_BEFORE = /\p{Script=Latin}[\s-]$/u;
const DATING_WORD = /(?:^|[^\p{L}])(?:as of|as at|in|since|until|by|for|from|updated?|year|fy|cy)[\s-]$/iu;

/** The date in a heading or caption that what stands under it is of: `Pricing (2025-04)`, `2026年4月价格`. */
export function asOf(text: string): string | null {
  for (const found of text.matchAll(DATE)) {
    const [, year, month, day] = found;
    const before = text.slice(0, found.index);
    if (month === undefined && NAME_BEFORE.test(before) && !DATING_WORD.test(before)) continue;
    return [year, month?.padStart(2, "0"), day?.padStart(2, "0")]
      .filter((part) => part !== undefined)
      .join("-");
  }
  return null;
}
