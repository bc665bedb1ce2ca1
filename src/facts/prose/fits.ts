import type { SourceDate, SourceNumber } from "../../model/source-facts.ts";
import type { Kind } from "./cues.ts";

/** Whether a number can be a property's value, by unit and size. */
export function numberFits(kind: Kind, number: SourceNumber, written: string): boolean {
  const value = Number(number.amount);
  const { unit } = number;
  switch (kind) {
    case "tokens":
      return (unit === "{token}" || (unit === undefined && isScaled(written))) && value >= 500;
    case "size":
      return (unit === undefined || unit === "{parameter}") && isScaled(written) && value >= 1_000_000;
    case "corpus":
      return (unit === "{token}" || unit === undefined) && isScaled(written) && value >= 1_000_000_000;
    case "money":
      return unit !== undefined && /^[A-Z]{3}$/.test(unit);
    case "bytes":
      return unit === "By" && value >= 1_000_000;
    case "power":
      return unit === "W";
    case "count":
      return unit === undefined && number.label !== true && !number.amount.includes(".");
    case "score":
      return (
        (unit === "%" || (unit === undefined && number.label !== true && number.amount.includes("."))) &&
        value <= 100
      );
    case "date":
      return false;
  }
}

export function dateFits(kind: Kind, date: SourceDate): boolean {
  return kind === "date" && !date.min.startsWith("--");
}

/** Written with a magnitude, or with thousands separators. */
function isScaled(written: string): boolean {
  return /[A-Za-z万亿千百]|[,_ ]\d{3}/.test(written);
}
