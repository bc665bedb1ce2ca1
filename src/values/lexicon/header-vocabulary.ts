import { foldText } from "../fold.ts";
import { slug } from "../slug.ts";
import { benchmarks } from "./benchmarks.ts";
import type { LexiconData } from "./data.ts";
import type { Lookup } from "./drawers.ts";
import { headerKey, lastWord } from "./header-key.ts";
import type { HeaderModifier } from "./header-words.ts";
import type { Trie } from "./trie.ts";
import { TrieBuilder } from "./trie-builder.ts";

/** A word of a unit expression such as `元/M Tokens`. */
export type UnitWord = { readonly text: string } & (
  | { readonly kind: "magnitude"; readonly exponent: number }
  | { readonly kind: "currency"; readonly code: string }
  /** `TFLOPS` holds a magnitude. */
  | { readonly kind: "unit"; readonly unit: string; readonly magnitude?: string }
);

/** All languages' header words, ready to be looked up by `headerKey`. */
export interface HeaderVocabulary {
  readonly properties: Lookup<string>;
  /** Usual names of each property, in all languages. */
  readonly names: Lookup<readonly string[]>;
  /** null: a word that changes nothing. */
  readonly modifiers: ReadonlyMap<string, HeaderModifier | null>;
  /** First and last code units of the keys of `modifiers`, so that most names are not cut up in vain. */
  readonly modifierStarts: ReadonlySet<number>;
  readonly modifierEnds: ReadonlySet<number>;
  readonly longestModifier: number;
  readonly units: Trie<UnitWord>;
  /** The last words of `units`, folded. */
  readonly unitEnds: ReadonlySet<string>;
}

/** How prices are written for a thousand or a million tokens. */
const TOKEN_WORDS: Readonly<Record<string, string>> = {
  mtok: "10*6.{token}",
  mtoks: "10*6.{token}",
  mtoken: "10*6.{token}",
  mtokens: "10*6.{token}",
  ktok: "10*3.{token}",
  ktoken: "10*3.{token}",
  ktokens: "10*3.{token}",
};

/** The order of the parts never matters: of two meanings of one name the id that sorts first stays. */
export function headerVocabulary(data: readonly LexiconData[]): HeaderVocabulary {
  const names = new Map<string, string[]>();
  const properties = new Map<string, string>();
  const modifiers = new Map<string, HeaderModifier | null>();
  const add = (property: string, words: readonly string[]) => {
    const known = names.get(property) ?? [];
    names.set(property, known);
    for (const name of words) {
      const key = headerKey(name);
      if (key === "") continue;
      known.push(name);
      const other = properties.get(key);
      if (other === undefined || property < other) properties.set(key, property);
    }
  };
  for (const { headers, properties: own } of data) {
    for (const [property, words] of Object.entries(own ?? {})) add(property, words);
    for (const [modifier, words] of Object.entries(headers?.modifiers ?? {})) {
      const [property = "", value = ""] = modifier.split(":");
      for (const word of words) modifiers.set(headerKey(word), { property, value });
    }
    for (const word of headers?.fillers ?? []) modifiers.set(headerKey(word), null);
  }
  for (const aliases of benchmarks) add(slug(aliases[0]), aliases);
  const units = unitTrie(data);
  const unitEnds = new Set([...units.words()].map(({ text }) => foldText(lastWord(text))));
  return { names, properties, modifiers, ...edges([...modifiers.keys()]), units, unitEnds };
}

function edges(
  keys: readonly string[],
): Pick<HeaderVocabulary, "modifierStarts" | "modifierEnds" | "longestModifier"> {
  return {
    modifierStarts: new Set(keys.map((key) => key.charCodeAt(0))),
    modifierEnds: new Set(keys.map((key) => key.charCodeAt(key.length - 1))),
    longestModifier: keys.reduce((most, key) => Math.max(most, key.length), 0),
  };
}

function unitTrie(data: readonly LexiconData[]): Trie<UnitWord> {
  const units = new TrieBuilder<UnitWord>();
  for (const [text, unit] of Object.entries(TOKEN_WORDS))
    units.set(text, false, { text, kind: "unit", unit });
  for (const { headers, units: words, symbols, scaled, magnitudes, currencies } of data) {
    for (const [text, [magnitude, unit]] of Object.entries(scaled ?? {})) {
      if (units.get(text, false) === null) units.set(text, true, { text, kind: "unit", unit, magnitude });
    }
    for (const [text, unit] of Object.entries({ ...words, ...headers?.denominators })) {
      units.set(text, isOneLetter(text), { text, kind: "unit", unit });
    }
    for (const [text, unit] of Object.entries(symbols ?? {})) {
      if (units.get(text, true)?.kind !== "magnitude") units.set(text, true, { text, kind: "unit", unit });
    }
    for (const [text, exponent] of Object.entries(magnitudes ?? {})) {
      units.set(text, isOneLetter(text), { text, kind: "magnitude", exponent });
    }
    for (const [text, code] of Object.entries(currencies ?? {}))
      units.set(text.trim(), false, { text: text.trim(), kind: "currency", code });
  }
  return units.build();
}

/** `M` is a million, `m` a metre. */
function isOneLetter(text: string): boolean {
  return text.length === 1 && text.charCodeAt(0) < 128;
}
