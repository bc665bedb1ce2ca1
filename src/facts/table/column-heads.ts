import type { Grid } from "../../markdown/page.ts";
import type { Cell } from "../../model/page-facts.ts";
import type { HeaderReading, Qualifier } from "../../model/reading.ts";
import { HEADING_WORDS, PRICE_WORDS } from "../schema/heading-words.ts";
import type { Head } from "./head.ts";
import { headOf } from "./heads.ts";
import { moneyUnit } from "./money-unit.ts";
import type { SecondHeader } from "./second-header.ts";
import type { TableContext } from "./table-context.ts";

/** What heads each column, second header rows and what the table is about included. */
export function columnHeads(grid: Grid, second: SecondHeader | null, context: TableContext): readonly Head[] {
  return inMoneyUnit(
    grid.header.map((cell, column) => headAt(cell, column, grid, second, context)),
    "",
    context,
  );
}

/**
 * What heads a table's columns, or the rows of a matrix, in the money that is said above or below it.
 *
 * @param corner what heads the rows' heads, which may say it too: `($ in millions)`
 */
export function inMoneyUnit(heads: readonly Head[], corner: string, context: TableContext): readonly Head[] {
  if (!heads.some(({ reading }) => reading.type === "money")) return heads;
  const unit = moneyUnit(`${corner}\n${context.around}\n${context.above}\n${context.legend}`);
  return unit === null ? heads : heads.map((head) => inUnit(head, unit, context));
}

/** A bare amount of money is in what stands above the table: `营收` under `（单位：亿元）`. */
function inUnit(head: Head, said: string, context: TableContext): Head {
  const { type, unit, currency, magnitude, denominator } = head.reading;
  if (type !== "money") return head;
  if ([unit, currency, magnitude, denominator].some((own) => own !== undefined)) return head;
  const read = headOf(`${head.shown} (${said})`, context).reading;
  if (read.currency === undefined || read.unit === undefined) return head;
  const reading = { ...head.reading, unit: read.unit, currency: read.currency };
  return head.readAs(read.magnitude === undefined ? reading : { ...reading, magnitude: read.magnitude });
}

function headAt(
  cell: Cell,
  column: number,
  grid: Grid,
  second: SecondHeader | null,
  context: TableContext,
): Head {
  const label = second?.labels[column] ?? "";
  if (label === "") {
    const head = headOf(cell.text, context);
    return head.hangs ? byCells(head, column, grid, context) : head;
  }
  const own = headOf(label, context);
  const group = second?.groups[column] ?? "";
  return group === "" ? own : underGroup(own, headOf(group, context));
}

/** A head whose meaning hangs on what stands under it and around. */
function byCells(head: Head, column: number, grid: Grid, context: TableContext): Head {
  const counted = ofTokens(head, column, grid, context);
  const priced = ofPrices(counted, column, grid, context);
  return inCurrency(ofLimits(priced, column, grid, context), column, grid);
}

/** A group that is a property takes its label for what narrows it: Price over Input; else it narrows the label. */
function underGroup(own: Head, group: Head): Head {
  if (group.reading.known && !own.reading.known) {
    const narrowed = own.reading.qualifiers;
    return as(own, group.reading, narrowed.length > 0 ? narrowed : [named(own)]);
  }
  if (group.reading.property === own.reading.property) return as(own, group.reading, own.reading.qualifiers);
  if (
    HEADING_WORDS.has(group.word) ||
    (group.reading.known && own.reading.known && group.reading.role !== "entity")
  )
    return own;
  const qualifiers = [...own.reading.qualifiers, named(group)];
  return own.readAs({ ...own.reading, qualifiers });
}

function named({ reading }: Head): Qualifier {
  return { property: "group", value: reading.name };
}

/** The head of a column read as a property that another text names; its own unit and currency hold before the other's. */
export function as(own: Head, reading: HeaderReading, qualifiers: readonly Qualifier[]): Head {
  const { unit, currency, magnitude, denominator, name, certainty, marks } = own.reading;
  return own.readAs({
    ...reading,
    name,
    certainty,
    marks,
    qualifiers: [...reading.qualifiers, ...qualifiers],
    ...(unit === undefined ? {} : { unit }),
    ...(currency === undefined ? {} : { currency }),
    ...(magnitude === undefined ? {} : { magnitude }),
    ...(denominator === undefined ? {} : { denominator }),
  });
}

/** `2.4T`, `约 36 万亿`, `7T+`. */
function isCorpus(cell: string): boolean {
  return /^[^\d\p{L}]*(?:约|超过|over |about )?\s*\d[\d.,]*\s*(?:[TB]\b|万亿|亿|trillion|billion)/iu.test(
    cell,
  );
}

/** 训练数据 says what a model was trained on, or, where most cells are such numbers, on how many tokens. */
function ofTokens(head: Head, column: number, grid: Grid, context: TableContext): Head {
  if (head.reading.property !== "training-data") return head;
  const cells = grid.rows.flatMap(({ cells }) => cells[column]?.text.trim() || []);
  const isCount = cells.filter(isCorpus).length * 2 > cells.length;
  return isCount ? as(head, headOf("training tokens", context).reading, head.reading.qualifiers) : head;
}

const MONEY = /[$¥￥€£]|\b(?:USD|CNY|RMB|EUR|GBP)\b|元/;

/** `Input | Output` are prices where the cells are money, or the heading or caption says so. */
function ofPrices(head: Head, column: number, grid: Grid, context: TableContext): Head {
  const { known, qualifiers } = head.reading;
  if (known || !qualifiers.some(({ property }) => property === "direction")) return head;
  const around = context.around.toLowerCase();
  const money = grid.rows.filter((row) => MONEY.test(row.cells[column]?.text ?? "")).length * 2;
  const isPrice =
    (money > 0 && money >= grid.rows.length) || PRICE_WORDS.some((word) => around.includes(word));
  return isPrice ? as(head, headOf("price", context).reading, qualifiers) : head;
}

/** `128K`, `≤ 8,192 tokens`. */
function isLimit(cell: string): boolean {
  return (
    /\d\s*(?:[KkM]|万|million)|\d,\d{3}|\d{4}/.test(cell) &&
    /^[^\d\p{L}$¥￥€£]*(?:up to |最大|最多|最高)?\s*\d[\d.,]*\s*(?:[KkM]|万|million)?\s*(?:tokens?)?\W*$/u.test(
      cell,
    )
  );
}

/** `Context | Output`: an output in thousands beside a context is what may be written at most. */
function ofLimits(head: Head, column: number, grid: Grid, context: TableContext): Head {
  const { known, qualifiers } = head.reading;
  const output = qualifiers.some(({ property, value }) => property === "direction" && value === "output");
  if (known || !output) return head;
  if (!grid.header.some((cell) => headOf(cell.text, context).reading.property === "context")) return head;
  const cells = grid.rows.flatMap(({ cells }) => cells[column]?.text.trim() || []);
  const limits = cells.filter(isLimit).length;
  return limits * 2 > cells.length ? as(head, headOf("max output", context).reading, []) : head;
}

const CODES: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };

/** Bare prices beside `$1.25` are dollars; beside `$1.25` and `¥4` they are in neither, and the page's language decides nothing. */
function inCurrency(head: Head, column: number, grid: Grid): Head {
  const { type, currency, unit } = head.reading;
  if (type !== "money" || currency !== undefined || unit !== undefined) return head;
  const codes = new Set<string>();
  for (const { cells } of grid.rows)
    for (const [, before, sign, code] of signsOf(cells[column]?.text ?? ""))
      codes.add(sign === "$" && before !== "" ? "other" : (code ?? CODES[sign ?? ""] ?? "CNY"));
  const [only = "", ...others] = codes;
  if (only === "") return head;
  return head.readAs({
    ...head.reading,
    bareCurrency: others.length > 0 || only === "other" ? "" : only,
  });
}

function signsOf(cell: string): Iterable<RegExpExecArray> {
  return cell.matchAll(/(\p{L}?)(?:([$€£])|[¥￥元]|\b(?:(USD|EUR|GBP)|CNY|RMB)\b)/gu);
}
