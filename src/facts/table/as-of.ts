import { scanFigures } from "../source/scan-figures.ts";

/** A bare year: 2048 is more likely a size. */
const YEAR = /^(?:19\d\d|20[0-3]\d)年?$/;

/** The date in a heading or caption that what stands under it is of: `Pricing (April 2025)`, `2026年4月价格`, `2024`. */
export function asOf(text: string): string | null {
  if (!/\d{4}/.test(text)) return null;
  const found = scanFigures(text).dates.find(({ min, span }) => {
    const written = text.slice(...span);
    const before = text.slice(0, span[0]);
    return /^\d{4}年?$/.test(written) ? YEAR.test(written) && !isNamed(before) : !min.startsWith("-");
  });
  return found === undefined ? null : commonPart(found.min, found.max);
}

/** A letter or a hyphen right before a bare year makes it part of a name: `CoNLL 2003`, `SemEval-2018`, `LDC2015`. */
function isNamed(before: string): boolean {
  return (
    /[\p{Script=Latin}\d][\s-]?$/u.test(before) &&
    !/(?:^|[^\p{L}])(?:as of|as at|in|since|until|by|for|from|updated?|year|fy|cy)[\s-]$/iu.test(before)
  );
}

/** A day, a month or a year; what lies between is said as an interval. */
function commonPart(min: string, max: string): string {
  if (min === max) return min;
  if (min.slice(0, 7) === max.slice(0, 7)) return min.slice(0, 7);
  return min.endsWith("-01-01") && max.endsWith("-12-31") ? min.slice(0, 4) : `${min}/${max}`;
}
