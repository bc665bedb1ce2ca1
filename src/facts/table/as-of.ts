/** The date in a heading or caption that what stands under it is of: `Pricing (2025-04)`, `2026年4月价格`. */
export function asOf(text: string): string | null {
  const found = /(?<![\d.])((?:19|20)\d\d)(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2}))?)?(?![\d.]*\d)/.exec(
    text,
  );
  if (found === null) return null;
  const [, year, month, day] = found;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")]
    .filter((part) => part !== undefined)
    .join("-");
}
