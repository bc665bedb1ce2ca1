import type { Grid } from "../../markdown/page.ts";
import type { Cell } from "../../model/page-facts.ts";
import type { Qualifier } from "../../model/reading.ts";
import { HEADING_WORDS } from "../schema/heading-words.ts";
import type { Head } from "./head.ts";
import { headOf } from "./heads.ts";
import { byCells, type Line, readAs } from "./heads-by-cells.ts";
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

/** What heads the rows of a matrix or of keys and values, their cells and what the table is about included. */
export function rowsHeads(
  heads: readonly Head[],
  rows: Grid["rows"],
  axis: number,
  context: TableContext,
): readonly Head[] {
  return heads.map((head, row) => {
    if (!head.hangs) return head;
    const cells = rows[row]?.cells.slice(axis + 1).map(({ text }) => text) ?? [];
    return byCells(head, { cells, heads: heads.map(({ shown }) => shown) }, context);
  });
}

function columnLine({ header, rows }: Grid, column: number): Line {
  return {
    cells: rows.map(({ cells }) => cells[column]?.text ?? ""),
    heads: header.map(({ text }) => text),
  };
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
    return head.hangs ? byCells(head, columnLine(grid, column), context) : head;
  }
  const own = headOf(label, context);
  const group = second?.groups[column] ?? "";
  return group === "" ? own : underGroup(own, headOf(group, context));
}

/** A group that is a property takes its label for what narrows it: Price over Input; else it narrows the label. */
function underGroup(own: Head, group: Head): Head {
  if (group.reading.known && !own.reading.known) {
    const narrowed = own.reading.qualifiers;
    return readAs(own, group.reading, narrowed.length > 0 ? narrowed : [named(own)]);
  }
  if (group.reading.property === own.reading.property)
    return readAs(own, group.reading, own.reading.qualifiers);
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
