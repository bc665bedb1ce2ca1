import type { Qualifier } from "../../model/reading.ts";
import { type Cursor, peek } from "../cursor.ts";
import { type Decimal, decimalText, parseDecimal, shift, stepText, subtract, times } from "../decimal.ts";
import type { Draft } from "../draft.ts";
import { nothingPending, type SegmentDraft } from "../segment/segment-draft.ts";
import type { QuantityDraft } from "./build.ts";
import type { Measured } from "./measured.ts";

const ONE: Decimal = { negative: false, digits: "1", exponent: 0 };

/**
 * `2.5折` and `75% off` after a price: under a condition they give a second price, else they say what was taken off.
 * False if the number just read is no discount.
 */
export function discountAt(
  cursor: Cursor,
  measured: Measured,
  segment: SegmentDraft,
  price: Draft | null,
): boolean {
  const share = shareLeft(cursor, measured);
  if (share === null || price === null || price.value.kind !== "quantity") return false;
  cursor.at++;
  const { pending } = segment;
  const condition = conditionAt(cursor);
  if (condition !== null) pending.qualifiers.push(condition);
  const end = peek(cursor, -1)?.end ?? measured.end;
  const text = cursor.scanned.text.slice(measured.start, end);
  if (pending.qualifiers.length === 0) {
    const off = decimalText(shift(subtract(ONE, share), 2));
    price.qualifiers.push({
      property: "discount",
      value: `${off}%`,
      ...(text === `${off}%` ? {} : { text }),
    });
    price.marks.push(...pending.marks);
  } else {
    const reduced = reduce(price.value, share);
    if (reduced === null) return false;
    segment.drafts.push({
      value: reduced,
      measured: null,
      start: measured.start,
      end,
      stage: "plain",
      stageText: "",
      qualifiers: pending.qualifiers,
      marks: pending.marks,
      bracketed: true,
    });
  }
  segment.discounts++;
  segment.pending = nothingPending();
  return true;
}

/** Whether what stands at the cursor makes the number before it a discount. */
export function isDiscount(cursor: Cursor): boolean {
  const roles = peek(cursor)?.word?.roles;
  return roles !== undefined && (roles.includes("tenths") || roles.includes("off"));
}

/** `50% off with batch`. */
function conditionAt(cursor: Cursor): Qualifier | null {
  const opens = peek(cursor)?.word?.roles?.includes("condition") === true ? 1 : 0;
  const said = peek(cursor, opens)?.word?.qualifier;
  if (said?.property !== "condition") return null;
  cursor.at += opens + 1;
  return { ...said };
}

/** The part of the price that is still to be paid. */
function shareLeft(cursor: Cursor, { first, last }: Measured): Decimal | null {
  const roles = peek(cursor)?.word?.roles ?? [];
  if (last !== null) return null;
  if (roles.includes("tenths")) {
    // 八五折 and 85折 are 85 %; 8折 and 8.5折 count tenths.
    return shift(first.value, first.value.digits.length === 2 && first.value.exponent === 0 ? -2 : -1);
  }
  return roles.includes("off") && first.unit === "%" ? subtract(ONE, shift(first.value, -2)) : null;
}

function reduce(price: QuantityDraft, share: Decimal): QuantityDraft | null {
  const amount = parseDecimal(price.amount ?? "");
  if (amount === null) return null;
  const text = decimalText(times(amount, share));
  const point = text.indexOf(".");
  return {
    ...price,
    amount: text,
    number: Number(text),
    step: stepText(point < 0 ? 0 : point + 1 - text.length),
    relation: "=",
  };
}
