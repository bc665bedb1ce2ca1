import type { Certainty, Relation } from "../../model/reading.ts";
import type { CertaintyVocabulary } from "./certainty-vocabulary.ts";
import type { Lookup } from "./drawers.ts";
import type { HeaderVocabulary } from "./header-vocabulary.ts";
import type { NameVocabulary } from "./name-vocabulary.ts";
import type { TextVocabulary } from "./text-vocabulary.ts";
import type { Trie } from "./trie.ts";
import type { WordFinder } from "./word-finder.ts";

/** What one written form can mean; the grammar takes the meaning that fits its place. */
export interface Word {
  /** The written form; as long as what it matches. */
  readonly text: string;
  /** UCUM. */
  readonly unit?: string;
  /** Power of ten. */
  readonly magnitude?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** Of a hundredth or tenth of a currency's unit: cents, 角. */
  readonly minor?: { readonly currency: string; readonly power: number };
  readonly digit?: number;
  readonly vague?: readonly [number, number];
  readonly boundBefore?: Relation;
  readonly boundAfter?: Relation;
  readonly approximateBefore?: true;
  readonly approximateAfter?: true;
  readonly roles?: readonly WordRole[];
  readonly scaled?: { readonly magnitude: string; readonly power: number; readonly unit: string };
  readonly dateUnit?: DateUnit;
  readonly month?: number;
  readonly season?: number;
  readonly yearPart?: number;
  readonly boolean?: boolean;
  readonly qualifier?: { readonly property: string; readonly value: string };
  readonly certainty?: Certainty;
  readonly state?: "unknown" | "none" | "missing";
  /** It only looks as if it held another word. */
  readonly stop?: true;
}

/** What a number before it counts, in a date: 年, 月, 日, 年代. */
export type DateUnit = "year" | "month" | "day" | "decade" | "century";

/** The small words of the grammar. */
export type WordRole =
  | "asked"
  | "to"
  | "between"
  | "or"
  | "and"
  | "versus"
  | "later"
  | "formerly"
  | "per"
  | "filler"
  | "condition"
  | "measured"
  | "not"
  | "affix"
  | "infinite"
  | "free"
  | "off"
  | "tenths"
  | "outOf"
  | "class"
  | "fall"
  | "present"
  | "since"
  | "until";

export interface PropertyName {
  /** The name as written, folded. */
  readonly text: string;
  readonly id: string;
}

/** Compiled words of all languages; made once by `buildLexicon`. */
export interface Lexicon {
  readonly words: Trie<Word>;
  /** Digits of numbers written in characters (`八` 8), and their tens, hundreds and thousands as negative powers. */
  readonly numerals: ReadonlyMap<number, number>;
  readonly properties: Trie<PropertyName>;
  /** Names of a property in every language, in code-unit order. */
  readonly propertyNames: Lookup<readonly string[]>;
  readonly headers: HeaderVocabulary;
  readonly certainty: CertaintyVocabulary;
  readonly hedging: WordFinder;
  readonly names: NameVocabulary;
  readonly texts: TextVocabulary;
}
