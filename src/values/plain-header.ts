import type { HeaderReading } from "../model/reading.ts";
import { splitUnit } from "./header-measure.ts";
import { isMetricIn, nameProperty } from "./header-name.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { isPlainName } from "./plain-name.ts";

/**
 * What heads the columns of a comparison is mostly the name of a thing (`Llama 3 405B`), and another on each page: one
 * that holds no sign and no word that says more is read at once. Null for any other header.
 */
export function plainHeader(text: string, { headers: words, certainty }: Lexicon): HeaderReading | null {
  if (!isPlainName(text, certainty)) return null;
  const key = text.toLowerCase().replaceAll(" ", "-");
  // `number of layers`.
  if (key.startsWith("num") || isMetricIn(key.split("-"), words)) return null;
  const { property, modifiers } = nameProperty(text, words, key);
  if (property !== null || modifiers.length > 0 || splitUnit(text, words).unit !== null) return null;
  return {
    property: text,
    known: false,
    name: text,
    qualifiers: NONE,
    certainty: NONE,
    marks: NONE,
    language: "en",
  };
}

const NONE: readonly never[] = [];
