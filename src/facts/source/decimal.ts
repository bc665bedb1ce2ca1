/** `6`, `7`, power 9 -> `6700000000`: digits before and after the point, scaled by a power of ten; exact. */
export function decimal(whole: string, fraction: string, power: number): string {
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

/** A decimal string times a power of ten. */
export function shifted(amount: string, power: number): string {
  const sign = amount.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = amount.slice(sign.length).split(".");
  return sign + decimal(whole, fraction, power);
}
