import { decimal, decimalText } from "../../values/decimal.ts";

/** `6`, `7`, power 9 -> `6700000000`: digits before and after the point, times a power of ten; exact. */
export function scaledText(whole: string, fraction: string, power: number): string {
  return decimalText(decimal(whole + fraction, power - fraction.length));
}
