/** `单位：亿元`, `（百万美元）`: what bare amounts are in; a price per something is none. */
const HAN =
  /(?:单位\s*[:：]?\s*|[(（]\s*)((?:千|万|百万|千万|亿|十亿|万亿)?(?:美元|人民币|元|欧元|日元|港元|英镑))\s*(?=[)）,，;；。\s]|$)/m;

/** `(USD billions)`, `($M)`, `($ in millions)`, `(in EUR millions)`. */
const SIGNED =
  /[(（]\s*(?:in\s+)?((?:USD|EUR|GBP|CNY|RMB|US\$|[$€£])\s?(?:in\s)?(?:thousands?|millions?|billions?|trillions?|mn|bn|[KMBT](?![A-Za-z]))?)\s*(?=[)）,;])/i;

/** `in millions of US dollars`. */
const SPELLED = /\bin (thousands|millions|billions) of (?:US |U\.S\. )?(dollars|USD|euros?|EUR)/i;

/** What the heading, caption or notes of a table say that its amounts of money are in, as a header's bracket would; null if nothing. */
export function moneyUnit(around: string): string | null {
  const spelled = SPELLED.exec(around);
  if (spelled !== null) return `${/^eur/i.test(spelled[2] ?? "") ? "EUR" : "USD"} ${spelled[1]}`;
  return HAN.exec(around)?.[1] ?? SIGNED.exec(around)?.[1] ?? null;
}
