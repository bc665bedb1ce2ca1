import { MOST_CELLS_REMEMBERED, MOST_HEADS_REMEMBERED } from "../../limits.ts";
import type { Language } from "../../model/page-facts.ts";
import type { HeaderReading, Reading } from "../../model/reading.ts";
import { type CellContext, columnOf, plainCell, readCell, readColumnCell } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";
import { Recent } from "./recent.ts";
import type { TableContext } from "./table-context.ts";

export type CellReader = (raw: string) => Reading;

/** Of one header, by language and type; few. */
interface Reader {
  readonly language: Language;
  readonly type: string | undefined;
  readonly read: CellReader;
}

/**
 * Cells repeat as headers do (`128K`, `✔`): a reading is pure in its context and is remembered with header and lexicon. A page's
 * facts hold its headers, so what hung on them would stay as long as the facts.
 */
const remembered = new WeakMap<Lexicon, Recent<HeaderReading | null, Reader[]>>();

/** Reads the cells of one column. A legend is of its page, so nothing read with one is remembered. */
export function cellReader(
  { language, lexicon, legend }: Pick<TableContext, "language" | "lexicon" | "legend">,
  header: HeaderReading | undefined,
  type: string | undefined,
): CellReader {
  if (legend !== "") {
    const context = { header, type, legend, language, lexicon };
    return (raw) => readCell(raw, context);
  }
  const readers = readersOf(header, lexicon);
  for (const each of readers) if (each.language === language && each.type === type) return each.read;
  const read = remembering({ header, type, legend: undefined, language, lexicon });
  readers.push({ language, type, read });
  return read;
}

function readersOf(header: HeaderReading | undefined, lexicon: Lexicon): Reader[] {
  let byHeader = remembered.get(lexicon);
  if (byHeader === undefined) {
    byHeader = new Recent(MOST_HEADS_REMEMBERED);
    remembered.set(lexicon, byHeader);
  }
  const known = byHeader.get(header ?? null);
  if (known !== undefined) return known;
  const readers: Reader[] = [];
  byHeader.set(header ?? null, readers);
  return readers;
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
