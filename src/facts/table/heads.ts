import { MOST_HEADS_REMEMBERED } from "../../limits.ts";
import type { Language } from "../../model/page-facts.ts";
import { readHeader } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";
import { scan } from "../../values/scan.ts";
import { slug } from "../../values/slug.ts";
import type { Head } from "./shape.ts";

/** Readings are pure in text, language and lexicon, and headers repeat on every page: they are remembered with the lexicon. */
const remembered = new WeakMap<Lexicon, Map<string, Head>>();

export function headOf(text: string, { language, lexicon }: { language: Language; lexicon: Lexicon }): Head {
  const known = remembered.get(lexicon) ?? new Map<string, Head>();
  if (known.size === 0) remembered.set(lexicon, known);
  const key = language + text;
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = readHeader(text, { language, lexicon });
  const head = { reading, word: slug(reading.name), shown: scan(text).text.trim() };
  if (known.size < MOST_HEADS_REMEMBERED) known.set(key, head);
  return head;
}
