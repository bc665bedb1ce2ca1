import { MOST_HEADS_REMEMBERED } from "../../limits.ts";
import type { Language } from "../../model/page-facts.ts";
import { readHeader } from "../../values/index.ts";
import type { Lexicon } from "../../values/lexicon/lexicon.ts";
import { scan } from "../../values/scan.ts";
import { slug } from "../../values/slug.ts";
import type { Head } from "./shape.ts";

/** Readings are pure in text, language and lexicon, and headers repeat on every page: they are remembered with the lexicon. */
const remembered = new WeakMap<Lexicon, Record<Language, Map<string, Head>>>();

export function headOf(text: string, { language, lexicon }: { language: Language; lexicon: Lexicon }): Head {
  const known = headsOf(lexicon)[language];
  const before = known.get(text);
  if (before !== undefined) return before;
  const reading = readHeader(text, { language, lexicon });
  const head = { reading, word: slug(reading.name), shown: scan(text).text.trim() };
  if (known.size < MOST_HEADS_REMEMBERED) known.set(text, head);
  return head;
}

function headsOf(lexicon: Lexicon): Record<Language, Map<string, Head>> {
  const known = remembered.get(lexicon);
  if (known !== undefined) return known;
  const made = { en: new Map<string, Head>(), zh: new Map<string, Head>() };
  remembered.set(lexicon, made);
  return made;
}
