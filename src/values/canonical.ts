import type { Item, Quantity, Relation } from "../model/reading.ts";
import { monthName, yearPartName } from "./date/names.ts";
import { type Decimal, decimalText, parseDecimal, shift, subtract } from "./decimal.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/**
 * One spelling of an item that reads as the same item again, with the item's kind as type: `7e9 {parameter}`,
 * `~2024-04`, `yes`. Names and texts are themselves; qualifiers are left out.
 */
export function renderCanonical(item: Item, lexicon: Lexicon): string {
  switch (item.kind) {
    case "quantity":
      return dress(quantityText(item, lexicon), item);
    case "date":
      return dress(dateText(item.edtf), item);
    case "boolean":
      return item.value ? "yes" : "no";
    case "entity":
      return item.name ?? "";
    case "text":
      return item.text;
  }
}

function dress(text: string, { certainty }: Item): string {
  const approximate = certainty.includes("approximate") ? "~" : "";
  const uncertain = certainty.includes("uncertain") ? "?" : "";
  const estimated = certainty.includes("estimated") ? " (estimated)" : "";
  return `${approximate}${text}${uncertain}${estimated}`;
}

const SIGNS: Readonly<Record<Relation, string>> = {
  "=": "",
  range: "",
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
};

function quantityText(quantity: Quantity, lexicon: Lexicon): string {
  const unit = quantity.unit === undefined || quantity.unit === "1" ? "" : ` ${quantity.unit}`;
  const write = (amount: string) => numberText(amount, quantity, lexicon);
  if (quantity.relation === "range")
    return `${write(quantity.lower ?? "0")} – ${write(quantity.upper ?? "0")}${unit}`;
  const { amount = "0" } = quantity;
  if (amount === "INF") return `${SIGNS[quantity.relation]}∞${unit}`;
  return `${SIGNS[quantity.relation]}${write(amount)}${marginText(quantity, write)}${unit}`;
}

/** ` ± 0.5`, or ` +5/-4` where the sides differ. */
function marginText(
  { amount, lower, upper, plusMinus }: Quantity,
  write: (amount: string) => string,
): string {
  if (plusMinus !== undefined) return ` ± ${write(plusMinus)}`;
  const [low, middle, high] = [lower, amount, upper].map((text) => parseDecimal(text ?? ""));
  if (low == null || middle == null || high == null) return "";
  return ` +${write(decimalText(subtract(high, middle)))}/-${write(decimalText(subtract(middle, low)))}`;
}

/** With as many digits as were written: `82.0`, `7e9`; a magnitude that has a second reading stays (`128K`). */
function numberText(amount: string, { magnitude, step }: Quantity, lexicon: Lexicon): string {
  const value = parseDecimal(amount);
  if (value === null) return amount;
  const power = magnitude === undefined ? 0 : (lexicon.words.longest(magnitude, 0)?.magnitude ?? 0);
  const kept = power > 0;
  const number = kept ? shift(value, -power) : value;
  const last = step === undefined ? lastDigit(number) : stepExponent(step) - (kept ? power : 0);
  if (last <= 0) return padded(decimalText(number), last) + (kept ? magnitude : "");
  const text = `${decimalText(shift(number, -last))}e${last}`;
  return kept ? `${text} ${magnitude}` : text;
}

/** Where a number's digits end: 9 for seven billion, -1 for 0.5. */
function lastDigit({ digits, exponent }: Decimal): number {
  let zeros = 0;
  while (digits.length - zeros > 1 && digits.charCodeAt(digits.length - 1 - zeros) === 48) zeros++;
  return exponent + zeros;
}

/** The power of ten of a step. */
function stepExponent(step: string): number {
  const point = step.indexOf(".");
  return point < 0 ? step.length - 1 : point + 1 - step.length;
}

/** Zeros at the end, down to the last written digit. */
function padded(text: string, exponent: number): string {
  const point = text.indexOf(".");
  const missing = -exponent - (point < 0 ? 0 : text.length - point - 1);
  if (missing <= 0) return text;
  return point < 0 ? `${text}.${"0".repeat(missing)}` : text + "0".repeat(missing);
}

/** EDTF as the grammar reads it, doubt left to `dress`: `2024-34` is `Q2 2024`, since people mean no month 34. */
function dateText(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return pointText(from);
  if (to === "..") return `since ${pointText(from)}`;
  return from === ".." ? `until ${pointText(to)}` : `${pointText(from)} to ${pointText(to)}`;
}

function pointText(edtf: string): string {
  const bare = "~?%".includes(edtf.charAt(edtf.length - 1)) ? edtf.slice(0, -1) : edtf;
  const [year = "", middle, day] = bare.split("-");
  if (year === "XXXX")
    return [monthName(Number(middle)), ...(day === undefined ? [] : [Number(day)])].join(" ");
  const code = Number(middle);
  return middle !== undefined && code > 12 ? `${yearPartName(code)} ${year}` : bare;
}
