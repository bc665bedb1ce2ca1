import type { HeaderReading } from "../model/reading.ts";
import { splitUnit } from "./header-measure.ts";
import { isMetricKey, nameProperty } from "./header-name.ts";
import type { HeaderVocabulary } from "./lexicon/header-vocabulary.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { isPlainName } from "./plain-name.ts";

/**
 * What heads the columns of a comparison is mostly the name of a thing (`Llama 3 405B`), and another on each page: one
 * that holds no sign and no word that says more is read at once. Null for any other header.
 */
export function plainHeader(text: string, { headers: words, certainty }: Lexicon): HeaderReading | null {
  if (!isPlainName(text, certainty)) return null;
  const key = keyOf(text);
  // `number of layers`.
  if (key.startsWith("num") || holdsMetric(key, words)) return null;
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

/** As `headerKey` gives it. */
function keyOf(name: string): string {
  const lower = name.toLowerCase();
  let key = "";
  let from = 0;
  for (let at = lower.indexOf(" "); at >= 0; at = lower.indexOf(" ", from)) {
    key += `${lower.slice(from, at)}-`;
    from = at + 1;
  }
  return from === 0 ? lower : key + lower.slice(from);
}

function holdsMetric(key: string, words: HeaderVocabulary): boolean {
  let from = 0;
  for (let at = key.indexOf("-"); at >= 0; at = key.indexOf("-", from)) {
    if (isMetricKey(key.slice(from, at), words)) return true;
    from = at + 1;
  }
  return isMetricKey(from === 0 ? key : key.slice(from), words);
}

const NONE: readonly never[] = [];
