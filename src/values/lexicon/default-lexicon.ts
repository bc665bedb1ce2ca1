import { buildLexicon } from "./build-lexicon.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Lexicon } from "./lexicon.ts";
import { zh } from "./zh.ts";

/** English, Chinese and Korean. Building it takes as long as reading a page, so the build script puts it in frozen. */
export const defaultLexicon: Lexicon = buildLexicon([en, zh, ko]);
