import { DEFAULT_WORDS } from "./default-words.frozen.ts";
import { thawLexicon } from "./frozen-lexicon.ts";
import type { Lexicon } from "./lexicon.ts";

export const defaultLexicon: Lexicon = thawLexicon(DEFAULT_WORDS);
