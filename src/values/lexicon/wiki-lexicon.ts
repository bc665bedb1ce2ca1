import { buildLexicon } from "./build-lexicon.ts";
import type { LexiconData } from "./data.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Lexicon } from "./lexicon.ts";
import { zh } from "./zh.ts";

/** The words of a wiki beside those of all languages. */
export function wikiLexicon(own: Omit<LexiconData, "language">): Lexicon {
  return buildLexicon([en, zh, ko, { language: "wiki", ...own }]);
}
