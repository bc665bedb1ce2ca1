import type { Value } from "../../model/reading.ts";
import { metricBase } from "./prefix.ts";

/** Units that measure one thing without sharing a prefix. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  m: "length",
  "{chi}": "length",
  "{cun}": "length",
  "{li}": "length",
  g: "mass",
  t: "mass",
  "{jin}": "mass",
  s: "time",
  min: "time",
  h: "time",
  d: "time",
  wk: "time",
  mo: "time",
  a: "time",
  "W.h": "energy",
  J: "energy",
};

/** Whether two values of one cell can say the same, so that one in a bracket is a value and not a remark. */
export function comparable(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind !== "quantity" || b.kind !== "quantity") return true;
  if (a.currency !== undefined || b.currency !== undefined)
    return a.currency !== undefined && b.currency !== undefined;
  return dimension(a.unit) === dimension(b.unit);
}

/** UCUM's binary prefixes. */
const BINARY = /^[KMGT]i(?=By|bit)/;

function dimension(unit: string | undefined): string {
  if (unit === undefined || unit === "1") return "";
  const { base } = metricBase(unit.replace(BINARY, ""));
  return DIMENSIONS[base] ?? base;
}
