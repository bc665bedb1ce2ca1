/** A decimal string as an integer count of 10^-scale / 2: exact, and half a last digit is whole. */
export function scaled(decimal: string, scale: number): bigint {
  const negative = decimal.startsWith("-");
  const unsigned = negative ? decimal.slice(1) : decimal;
  const point = unsigned.indexOf(".");
  const whole = point < 0 ? unsigned : unsigned.slice(0, point);
  const fraction = point < 0 ? "" : unsigned.slice(point + 1, point + 1 + scale);
  const units = BigInt(whole + fraction.padEnd(scale, "0")) * 2n;
  return negative ? -units : units;
}

export function decimalPlaces(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}
