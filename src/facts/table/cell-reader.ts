import { MOST_CELLS_REMEMBERED } from "../../limits.ts";
import type { Language } from "../../model/page-facts.ts";
import type { HeaderReading, Reading } from "../../model/reading.ts";
import { type CellContext, columnOf, plainCell, readCell, readColumnCell } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";
import { Recent } from "./recent.ts";
import type { TableContext } from "./table-context.ts";

export type CellReader = (raw: string) => Reading;

/** Of one header, by language and type; few. */
export interface Reader {
  readonly language: Language;
  readonly type: string | undefined;
  readonly read: CellReader;
}

/** How cells are read that no header speaks for. */
const unheaded = new WeakMap<Lexicon, Reader[]>();

type Around = Pick<TableContext, "language" | "lexicon" | "legend">;

/** Reads cells by what stands in them and the type alone. */
export function bareCellReader(around: Around, type: string | undefined): CellReader {
  let readers = unheaded.get(around.lexicon);
  if (readers === undefined) {
    readers = [];
    unheaded.set(around.lexicon, readers);
  }
  return cellReader(around, undefined, type, readers);
}

/**
 * Reads the cells under one header. Cells repeat as headers do (`✔`): a reading is pure in its context, and is remembered
 * with the head that the header was read as. A legend is of its page, so nothing read with one is remembered.
 *
 * @param readers those made for this header before
 */
export function cellReader(
  { language, lexicon, legend }: Around,
  header: HeaderReading | undefined,
  type: string | undefined,
  readers: Reader[],
): CellReader {
  if (legend !== "") {
    const context = { header, type, legend, language, lexicon };
    return (raw) => readCell(raw, context);
  }
  for (const each of readers) if (each.language === language && each.type === type) return each.read;
  const read = remembering({ header, type, legend: undefined, language, lexicon });
  readers.push({ language, type, read });
  return read;
}

function remembering(context: CellContext): CellReader {
  const memory = new Recent<string, Reading>(MOST_CELLS_REMEMBERED);
  const column = columnOf(context);
  return (raw) => {
    // Names, shares and dates are read at once: finding them again would cost more.
    const plain = plainCell(raw, column);
    if (plain !== null) return plain;
    const known = memory.get(raw);
    if (known !== undefined) return known;
    const reading = readColumnCell(raw, column);
    memory.set(raw, reading);
    return reading;
  };
}
