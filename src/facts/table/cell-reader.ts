import { MOST_CELLS_REMEMBERED, MOST_HEADS_REMEMBERED } from "../../limits.ts";
import type { HeaderReading, Reading } from "../../model/reading.ts";
import { type CellContext, readCell } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";
import { Recent } from "./recent.ts";
import type { TableContext } from "./table-context.ts";

export type CellReader = (raw: string) => Reading;

/** By language and type. */
type Readers = Map<string, CellReader>;

/**
 * Cells repeat as headers do (`128K`, `✔`): a reading is pure in its context and is remembered with header and lexicon. A page's
 * facts hold its headers, so what hung on them would stay as long as the facts.
 */
const remembered = new WeakMap<Lexicon, Recent<HeaderReading | null, Readers>>();

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
  const key = `${language}\u001f${type ?? ""}`;
  const known = readers.get(key);
  if (known !== undefined) return known;
  const reader = remembering({ header, type, legend: undefined, language, lexicon });
  readers.set(key, reader);
  return reader;
}

function readersOf(header: HeaderReading | undefined, lexicon: Lexicon): Readers {
  let byHeader = remembered.get(lexicon);
  if (byHeader === undefined) {
    byHeader = new Recent(MOST_HEADS_REMEMBERED);
    remembered.set(lexicon, byHeader);
  }
  const known = byHeader.get(header ?? null);
  if (known !== undefined) return known;
  const readers: Readers = new Map();
  byHeader.set(header ?? null, readers);
  return readers;
}

function remembering(context: CellContext): CellReader {
  const memory = new Recent<string, Reading>(MOST_CELLS_REMEMBERED);
  return (raw) => {
    const known = memory.get(raw);
    if (known !== undefined) return known;
    const reading = readCell(raw, context);
    memory.set(raw, reading);
    return reading;
  };
}
