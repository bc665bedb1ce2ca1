/** An exact number: `digits` times ten to the `exponent`. Zeros at the end of `digits` are as written: they are precision. */
export interface Decimal {
  readonly negative: boolean;
  /** No leading zeros; `0` for zero. */
  readonly digits: string;
  readonly exponent: number;
}

export function decimal(digits: string, exponent: number, negative = false): Decimal {
  let start = 0;
  while (start < digits.length - 1 && digits.charCodeAt(start) === 48) start++;
  return { negative, digits: start === 0 ? digits : digits.slice(start), exponent };
}

/** Reads what `decimalText` writes; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const negative = text.startsWith("-");
  const start = negative ? 1 : 0;
  const point = text.indexOf(".", start);
  const digits = point < 0 ? text.slice(start) : text.slice(start, point) + text.slice(point + 1);
  if (digits === "") return null;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if (code < 48 || code > 57) return null;
  }
  return decimal(digits, point < 0 ? 0 : point + 1 - text.length, negative);
}

/** Plain notation without exponent, grouping or trailing zeros. */
export function decimalText({ negative, digits, exponent }: Decimal): string {
  let last = digits.length;
  let power = exponent;
  while (last > 1 && digits.charCodeAt(last - 1) === 48 && power < 0) {
    last--;
    power++;
  }
  const kept = last === digits.length ? digits : digits.slice(0, last);
  if (kept === "0") return "0";
  const sign = negative ? "-" : "";
  if (power >= 0) return power === 0 ? sign + kept : sign + kept + "0".repeat(power);
  const point = kept.length + power;
  if (point > 0) return `${sign}${kept.slice(0, point)}.${kept.slice(point)}`;
  return `${sign}0.${"0".repeat(-point)}${kept}`;
}

/** The unit of the last written digit. */
export function stepText(exponent: number): string {
  if (exponent >= 0) return exponent === 0 ? "1" : `1${"0".repeat(exponent)}`;
  return exponent === -1 ? "0.1" : `0.${"0".repeat(-exponent - 1)}1`;
}

/** Times a power of ten. */
export function shift(value: Decimal, power: number): Decimal {
  return power === 0 ? value : { ...value, exponent: value.exponent + power };
}

export function negate(value: Decimal): Decimal {
  return { ...value, negative: !value.negative };
}

export function times(a: Decimal, b: Decimal): Decimal {
  // Products below 2^53 are exact as doubles, and cheaper.
  const small = a.digits.length + b.digits.length <= SAFE_DIGITS;
  const digits = small
    ? String(Number(a.digits) * Number(b.digits))
    : String(BigInt(a.digits) * BigInt(b.digits));
  return { negative: a.negative !== b.negative, digits, exponent: a.exponent + b.exponent };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return fromInteger(integerAt(a, exponent) + integerAt(b, exponent), exponent);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  if (fitsDouble(a) && fitsDouble(b) && !a.negative && !b.negative) {
    const [low, high] = a.exponent < b.exponent ? [a, b] : [b, a];
    const scaled = Number(high.digits) * 10 ** (high.exponent - low.exponent);
    const rest = Number(low.digits) - scaled;
    return low === a ? rest : 0 - rest;
  }
  const exponent = Math.min(a.exponent, b.exponent);
  const left = integerAt(a, exponent);
  const right = integerAt(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Few digits and a small exponent: differences of such numbers are exact as doubles. */
function fitsDouble({ digits, exponent }: Decimal): boolean {
  return digits.length <= 4 && exponent >= -3 && exponent <= 8;
}

const SAFE_DIGITS = 15;

function integerAt(value: Decimal, exponent: number): bigint {
  const integer = BigInt(value.digits) * 10n ** BigInt(value.exponent - exponent);
  return value.negative ? -integer : integer;
}

function fromInteger(integer: bigint, exponent: number): Decimal {
  const negative = integer < 0n;
  return { negative, digits: (negative ? -integer : integer).toString(), exponent };
}
