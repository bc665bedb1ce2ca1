import { buildLexicon } from "./build-lexicon.ts";
import { en } from "./en.ts";
import { type FrozenLexicon, freezeLexicon } from "./frozen-lexicon.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** English, Chinese and Korean. */
export const DEFAULT_WORDS: FrozenLexicon = freezeLexicon(buildLexicon([en, zh, ko]));
