import { MOST_CELLS_REMEMBERED } from "../../limits.ts";
import type { HeaderReading, Reading } from "../../model/reading.ts";
import { type CellContext, readCell } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";

type Memory = Map<string, Reading>;

/** Cells repeat as headers do (`128K`, `✔`): a reading is pure in its context and is remembered with header and lexicon. */
const byHeader = new WeakMap<HeaderReading, Map<string, Memory>>();
const withoutHeader = new WeakMap<Lexicon, Map<string, Memory>>();

/** Reads the cells of one column. A legend is of its page, so nothing read with one is remembered. */
export function cellReader(context: CellContext): (raw: string) => Reading {
  if (context.legend !== undefined && context.legend !== "") return (raw) => readCell(raw, context);
  const memory = memoryOf(context);
  return (raw) => {
    const known = memory.get(raw);
    if (known !== undefined) return known;
    const reading = readCell(raw, context);
    if (memory.size < MOST_CELLS_REMEMBERED) memory.set(raw, reading);
    return reading;
  };
}

function memoryOf({ header, lexicon, type, language }: CellContext): Memory {
  const key = `${language}\u001f${type ?? ""}`;
  const kinds =
    (header === undefined ? withoutHeader.get(lexicon) : byHeader.get(header)) ?? new Map<string, Memory>();
  if (kinds.size === 0) {
    if (header === undefined) withoutHeader.set(lexicon, kinds);
    else byHeader.set(header, kinds);
  }
  const memory = kinds.get(key) ?? new Map<string, Reading>();
  kinds.set(key, memory);
  return memory;
}
