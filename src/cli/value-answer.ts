import type { Language } from "../model/page-facts.ts";
import type { HeaderReading, Reading } from "../model/reading.ts";
import type { CellContext } from "../values/context.ts";
import { readCell, readEntityHeader, readHeader } from "../values/index.ts";
import { defaultLexicon } from "../values/lexicon/index.ts";

/** One question of `value`: a cell, and what is known about it. */
export interface Question {
  readonly raw: string;
  readonly header?: string | undefined;
  readonly type?: string | undefined;
  readonly legend?: string | undefined;
  readonly in?: "cell" | "header" | undefined;
}

export function answerCell({ raw, header, type, legend, in: place }: Question): Reading | HeaderReading {
  const language = languageOf([raw, header ?? "", legend ?? ""]);
  const words = { language, lexicon: defaultLexicon };
  // A header may name an entity, as the columns of a matrix do.
  if (place === "header") return type === "entity" ? readEntityHeader(raw, words) : readHeader(raw, words);
  const context: CellContext = {
    ...words,
    header: header === undefined ? undefined : readHeader(header, words),
    type,
    legend,
  };
  return readCell(raw, context);
}

/** Chinese as soon as one Han character stands anywhere: which `¥` is meant hangs on it. */
function languageOf(texts: readonly string[]): Language {
  return texts.some((text) => HAN.test(text)) ? "zh" : "en";
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
