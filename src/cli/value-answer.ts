import type { Language } from "../model/page-facts.ts";
import type { HeaderReading, Reading } from "../model/reading.ts";
import type { CellContext } from "../values/context.ts";
import { isType, readCell, readEntityHeader, readHeader } from "../values/index.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";

/** One question of `value`: a cell, and what is known about it. */
export interface Question {
  readonly raw: string;
  readonly header?: string | undefined;
  readonly type?: string | undefined;
  readonly legend?: string | undefined;
  readonly in?: "cell" | "header" | undefined;
}

export function answerCell(
  { raw, header, type, legend, in: place }: Question,
  lexicon: Lexicon,
): Reading | HeaderReading {
  const texts = [raw, header ?? "", legend ?? ""];
  const words = { language: languageOf(texts), lexicon };
  // A header may name an entity, as the columns of a matrix do.
  if (place === "header") return type === "entity" ? readEntityHeader(raw, words) : readHeader(raw, words);
  const column = header === undefined ? undefined : readColumn(texts, header, lexicon);
  const context: CellContext = { ...words, header: column, type, legend };
  const reading = readCell(raw, context);
  if (type === undefined || isType(type)) return reading;
  return { ...reading, notes: [...reading.notes, "unknown-type"] };
}

/** The header as the cell is read with it. */
export function readColumn(texts: readonly string[], header: string, lexicon: Lexicon): HeaderReading {
  return readHeader(header, { language: languageOf(texts), lexicon });
}

/** Chinese as soon as one Han character stands anywhere: which `¥` is meant hangs on it. */
function languageOf(texts: readonly string[]): Language {
  return texts.some((text) => HAN.test(text)) ? "zh" : "en";
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
