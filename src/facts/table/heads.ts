import { MOST_HEADS_REMEMBERED } from "../../limits.ts";
import type { Language } from "../../model/page-facts.ts";
import type { HeaderReading, Qualifier } from "../../model/reading.ts";
import { readHeader } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";
import { scan } from "../../values/scan.ts";
import { slug } from "../../values/slug.ts";
import { Head } from "./head.ts";
import { Recent } from "./recent.ts";

/** Readings are pure in text, language and lexicon, and headers repeat on every page: they are remembered with the lexicon. */
const remembered = new WeakMap<Lexicon, Record<Language, Recent<string, Head>>>();

export function headOf(text: string, { language, lexicon }: { language: Language; lexicon: Lexicon }): Head {
  const known = headsOf(lexicon)[language];
  const before = known.get(text);
  if (before !== undefined) return before;
  const reading = readHeader(text, { language, lexicon });
  const shown = scan(text).text.trim();
  const head = new Head(reading, slug(reading.name), shown, hangsOnCells(reading));
  known.set(text, head);
  return head;
}

const MEANT_BY_CELLS: ReadonlySet<string> = new Set(["training-data", "score", "date"]);

function hangsOnCells({ type, property, known, qualifiers }: HeaderReading): boolean {
  if (type === "money" || MEANT_BY_CELLS.has(property)) return true;
  return !known && qualifiers.some((each) => each.property === "direction" || isCached(each));
}

/** `Cached`, `缓存命中`, `Cache write`: of a price. */
export function isCached({ property, value }: Qualifier): boolean {
  return property === "condition" && value.startsWith("cache-");
}

function headsOf(lexicon: Lexicon): Record<Language, Recent<string, Head>> {
  const known = remembered.get(lexicon);
  if (known !== undefined) return known;
  const made = {
    en: new Recent<string, Head>(MOST_HEADS_REMEMBERED),
    zh: new Recent<string, Head>(MOST_HEADS_REMEMBERED),
  };
  remembered.set(lexicon, made);
  return made;
}
