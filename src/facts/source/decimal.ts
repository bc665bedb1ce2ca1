/** `6`, `7`, power 9 -> `6700000000`: digits before and after the point, scaled by a power of ten; exact. */
export function decimal(whole: string, fraction: string, power: number): string {
  if (power === 0) return trimmed(whole, fraction);
  const digits = whole + fraction;
  const point = whole.length + power;
  if (point <= 0) return trimmed("0", "0".repeat(-point) + digits);
  if (point >= digits.length) return trimmed(digits + "0".repeat(point - digits.length), "");
  return trimmed(digits.slice(0, point), digits.slice(point));
}

function trimmed(whole: string, fraction: string): string {
  let from = 0;
  while (from < whole.length - 1 && whole.charCodeAt(from) === 48) from++;
  let to = fraction.length;
  while (to > 0 && fraction.charCodeAt(to - 1) === 48) to--;
  return to === 0 ? whole.slice(from) : `${whole.slice(from)}.${fraction.slice(0, to)}`;
}

const STEPS: readonly string[] = Array.from({ length: 45 }, (_, at) => decimal("1", "", at - 20));

/** Ten to a power, as a decimal string. */
export function powerOfTen(power: number): string {
  return STEPS[power + 20] ?? decimal("1", "", power);
}

/** A decimal string times a power of ten. */
export function shifted(amount: string, power: number): string {
  const sign = amount.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = amount.slice(sign.length).split(".");
  return sign + decimal(whole, fraction, power);
}
