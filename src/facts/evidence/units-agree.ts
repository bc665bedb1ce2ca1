import type { SourceNumber } from "../../model/source-facts.ts";
import { isUpper } from "../../text/characters.ts";
import type { NumberNeed } from "./need.ts";

/** Whether a source's number can be the value that is looked for, as far as both write a unit. */
export function unitsAgree(need: NumberNeed, number: SourceNumber, inTable: boolean): boolean {
  const wanted = need.unit;
  const given = number.unit;
  if (wanted === given) return true;
  const long = need.digits >= 3;
  if (given === undefined) return inTable || long || bareWillDo(wanted, number);
  // `7.5` under a head that says no unit may be a price, or a share
  if (wanted === undefined)
    return ((given === "%" || isCurrency(given)) && need.bare !== true) || long || inTable;
  // a unit the scanner does not know may be what the source wrote
  return wanted === null && given !== "%" && !isCurrency(given);
}

/** Outside tables a bare number stands for a count or a large amount, not for a percentage or a price. */
function bareWillDo(wanted: string | null | undefined, number: SourceNumber): boolean {
  if (wanted === "%") return number.step.includes(".");
  return wanted === null || wanted === undefined || wanted.startsWith("{") || number.step.length > 3;
}

function isCurrency(unit: string): boolean {
  return unit.length === 3 && isUpper(unit.charCodeAt(0));
}
