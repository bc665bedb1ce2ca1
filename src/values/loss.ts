import type { Item, Reading } from "../model/reading.ts";
import type { CellContext } from "./context.ts";
import { type Frame, isMoney } from "./frame.ts";

/** What of known properties may be below zero; of a price, a valuation or a score a bracket says something else. */
const MAY_BE_LOSS: ReadonlySet<string> = new Set([
  "net-income",
  "operating-income",
  "gross-profit",
  "ebitda",
  "free-cash-flow",
  "growth",
  "change",
]);

const SIGN = String.raw`(?:US\$|[$€£¥￥])?\s?`;
const LOSS = new RegExp(
  String.raw`^(${SIGN})\((${SIGN}\d[\d,.]*\s?[A-Za-z万亿]{0,8}%?)\)(\s?(?:[KMBT]|[a-z]{2,8}|[万亿]{1,2}元?|%)?)$`,
);

/** `(230)` in accounts: a loss, written as `-230` in as many characters; null where the cell says nothing of the kind. */
export function accountedLoss(raw: string, frame: Frame, { header }: CellContext): string | null {
  const open = raw.indexOf("(");
  if (open < 0 || open > 4 || header === undefined) return null;
  if (header.known ? !MAY_BE_LOSS.has(header.property) : !mayBeAccounts(raw, frame)) return null;
  return LOSS.test(raw) ? raw.replace(LOSS, "$1-$2 $3") : null;
}

/** Nobody said what stands here: money, a share or a figure too exact for a number of notes, of years or of a list. */
function mayBeAccounts(raw: string, frame: Frame): boolean {
  if (isMoney(frame)) return true;
  if (frame.unit === "1" || (frame.kind !== "auto" && frame.kind !== "quantity")) return false;
  return /%|\d\.\d|\d,\d{3}/.test(raw);
}

/** The reading of what stands for a loss, with the closing bracket in its range. */
export function asLoss(raw: string, reading: Reading): Reading {
  const close = raw.indexOf(")");
  const items = reading.items.map(
    (item): Item => (item.span[1] === close ? { ...item, span: [item.span[0], close + 1] } : item),
  );
  return { ...reading, items };
}
