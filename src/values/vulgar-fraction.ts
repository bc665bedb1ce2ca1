/** `½` and the like, by what stands behind the decimal point; those without an end there are no decimal number. */
const FRACTIONS: ReadonlyMap<number, string> = new Map(
  Object.entries({
    "½": "5",
    "¼": "25",
    "¾": "75",
    "⅕": "2",
    "⅖": "4",
    "⅗": "6",
    "⅘": "8",
    "⅛": "125",
    "⅜": "375",
    "⅝": "625",
    "⅞": "875",
    "⅒": "1",
    "⅓": "",
    "⅔": "",
    "⅙": "",
    "⅚": "",
    "⅐": "",
    "⅑": "",
  }).map(([sign, digits]) => [sign.charCodeAt(0), digits] as const),
);

/** The decimal digits of the fraction that this sign is; empty where it has no last one, null where it is no fraction. */
export function fractionDigits(code: number): string | null {
  return code < 0xbc || code > 0x215e || (code > 0xbe && code < 0x2150)
    ? null
    : (FRACTIONS.get(code) ?? null);
}
