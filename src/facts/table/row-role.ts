import type { Cell, Row } from "../../model/page-facts.ts";
import { hasLetter } from "../../text/letters.ts";
import { bareCellReader } from "./cell-reader.ts";
import type { Shape } from "./shape.ts";
import type { TableContext } from "./table-context.ts";

const ELIDED: ReadonlySet<string> = new Set(["…", "……", "...", "......", "⋮", "..."]);

/**
 * What a row is that states nothing; undefined for one that does.
 *
 * @param fewest columns of a table in which a name alone in its row is a label, and no value that is missing
 */
export function roleOfRow(row: Row, shape: Shape, fewest: number, context: TableContext): Row["role"] {
  const { cells } = row;
  let written = 0;
  let elided = 0;
  for (const { text } of cells) {
    if (text === "") continue;
    written++;
    if (text.length <= LONGEST_ELISION && ELIDED.has(text)) elided++;
    else if (text !== cells[0]?.text) return undefined;
  }
  if (written === 0) return undefined;
  if (written === elided) return "elided";
  return cells.length >= fewest && shape.kind !== "key-value" && isGroupLabel(cells, context)
    ? "group"
    : undefined;
}

const LONGEST_ELISION = Math.max(...[...ELIDED].map((text) => text.length));

/** Two columns in which several names, and only these, are emphasised and have nothing beside them. */
export function hasNarrowGroups(rows: readonly Row[]): boolean {
  let alone = 0;
  for (const { cells } of rows) {
    const [name, value] = cells;
    if (cells.length !== 2 || name === undefined || value === undefined) return false;
    if (!EMPHASISED.test(name.text)) continue;
    if (value.text !== "") return false;
    alone++;
  }
  return alone >= 2 && alone * 2 <= rows.length;
}

/** Of one sign: a run of them, tried at every length, would take the square of its length. */
const EMPHASISED = /^([*_]).+\1$/;

/** A name alone in its row that is emphasised or ends with a colon, or one name over all columns. */
function isGroupLabel([first, ...rest]: readonly Cell[], context: TableContext): boolean {
  const name = first?.text ?? "";
  if (rest.every((cell) => cell.text === "")) return EMPHASISED.test(name) || /[:：]$/.test(name);
  return hasLetter(name) && rest.every((cell) => cell.text === name) && isLabel(name, context);
}

/** `TBD`, `N/A` and `7B` in every cell are what each of them says. */
function isLabel(name: string, context: TableContext): boolean {
  const { state, items } = bareCellReader(context, undefined)(name);
  return state === "value" && items.every(({ kind }) => kind === "text" || kind === "entity");
}
