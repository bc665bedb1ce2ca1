import { decimal } from "./decimal.ts";
import type { Frame } from "./frame.ts";
import type { Token } from "./tokens.ts";

/** `87,3` and `3,50 €`: where a cell holds one number, a comma before one or two digits is a decimal point. */
export function decimalCommas(
  tokens: readonly Token[],
  { kind, expected, single }: Frame,
  text: string,
): readonly Token[] {
  if (!expected || !single || kind === "date" || kind === "composite" || tokens.length < 3) return tokens;
  let at = 1;
  while (at < tokens.length && !(isComma(tokens[at], text) && isDecimal(tokens, at))) at++;
  const [whole, part] = [tokens[at - 1], tokens[at + 1]];
  if (at >= tokens.length || whole?.numeral == null || part?.numeral == null) return tokens;
  const { digits } = whole.numeral.value;
  const fraction = part.numeral.value.digits.padStart(part.numeral.width, "0");
  const value = decimal(digits + fraction, -part.numeral.width);
  const numeral = { ...whole.numeral, value, end: part.end, comma: true as const };
  return [...tokens.slice(0, at - 1), { ...whole, end: part.end, numeral }, ...tokens.slice(at + 2)];
}

/** A full-width comma divides, always. */
function isComma(token: Token | undefined, text: string): boolean {
  return token?.code === 44 && text.charCodeAt(token.start) === 44;
}

function isDecimal(tokens: readonly Token[], at: number): boolean {
  const whole = tokens[at - 1]?.numeral;
  const part = tokens[at + 1]?.numeral;
  if (whole == null || part == null || tokens[at]?.spaced === true || tokens[at + 1]?.spaced === true)
    return false;
  const more = tokens[at + 2]?.code === 44 || tokens[at - 2]?.code === 44;
  return !more && !whole.grouped && !whole.written && whole.value.exponent === 0 && isFraction(part);
}

function isFraction({ grouped, value, width }: NonNullable<Token["numeral"]>): boolean {
  return !grouped && value.exponent === 0 && width <= 2;
}
