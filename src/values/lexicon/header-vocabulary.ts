import { slug } from "../slug.ts";
import { benchmarks } from "./benchmarks.ts";
import type { LexiconData } from "./data.ts";
import type { HeaderModifier } from "./header-words.ts";

/** A word of a unit expression such as `元/M Tokens`. */
export type UnitWord =
  | { readonly kind: "magnitude"; readonly exponent: number; readonly text: string }
  | { readonly kind: "currency"; readonly code: string }
  | { readonly kind: "unit"; readonly unit: string; readonly counted: boolean };

/** All languages' header words, ready to be looked up by `headerKey`. */
export interface HeaderVocabulary {
  readonly properties: ReadonlyMap<string, string>;
  /** Usual names of each property, in all languages. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly modifiers: ReadonlyMap<string, HeaderModifier>;
  readonly fillers: ReadonlySet<string>;
  /** Longest key of modifiers and fillers. */
  readonly longestModifier: number;
  /** Unit symbols and magnitudes of one letter, as written. */
  readonly symbols: ReadonlyMap<string, UnitWord>;
  /** Unit words, in lower case. */
  readonly units: ReadonlyMap<string, UnitWord>;
  /** Longest key of `units`, in characters: how far a word without spaces can reach. */
  readonly longestUnit: number;
}

/** Folds what writers vary in a header: case, width, hyphens, underscores, spaces around Chinese. */
export function headerKey(name: string): string {
  const folded = slug(name);
  let key = "";
  for (let i = 0; i < folded.length; i++) {
    const character = folded[i] ?? "";
    if (character === "-" && (isWide(folded.charCodeAt(i - 1)) || isWide(folded.charCodeAt(i + 1)))) continue;
    key += character;
  }
  return key;
}

/** Han, kana and Hangul: scripts written without spaces between the words of a name. */
export function isWide(code: number): boolean {
  return code >= 0x2e80;
}

const TOKEN_WORDS: Readonly<Record<string, string>> = {
  mtok: "10*6.{token}",
  mtoks: "10*6.{token}",
  mtoken: "10*6.{token}",
  mtokens: "10*6.{token}",
  ktok: "10*3.{token}",
  ktoken: "10*3.{token}",
  ktokens: "10*3.{token}",
};

export function headerVocabulary(data: readonly LexiconData[]): HeaderVocabulary {
  const properties = new Map<string, string>();
  const names = new Map<string, string[]>();
  const modifiers = new Map<string, HeaderModifier>();
  const fillers = new Set<string>();
  const add = (property: string, words: readonly string[]) => {
    const known = names.get(property) ?? [];
    names.set(property, known);
    for (const word of words) {
      known.push(word);
      const key = headerKey(word);
      const other = properties.get(key);
      if (key !== "" && (other === undefined || property < other)) properties.set(key, property);
    }
  };
  for (const { headers, properties: own } of data) {
    for (const [property, words] of Object.entries(own ?? {})) add(property, words);
    for (const [modifier, words] of Object.entries(headers?.modifiers ?? {})) {
      const [property = "", value = ""] = modifier.split(":");
      for (const word of words) modifiers.set(headerKey(word), { property, value });
    }
    for (const word of headers?.fillers ?? []) fillers.add(headerKey(word));
  }
  for (const aliases of benchmarks) add(slug(aliases[0]), aliases);
  const longestModifier = longest([...modifiers.keys(), ...fillers]);
  return { properties, names, modifiers, fillers, longestModifier, ...unitWords(data) };
}

function unitWords(
  data: readonly LexiconData[],
): Pick<HeaderVocabulary, "symbols" | "units" | "longestUnit"> {
  const symbols = new Map<string, UnitWord>();
  const units = new Map<string, UnitWord>();
  const set = (word: string, meaning: UnitWord) => {
    if (word.length === 1 && word.charCodeAt(0) < 0x80) symbols.set(word, meaning);
    else units.set(word.toLowerCase(), meaning);
  };
  for (const [word, unit] of Object.entries(TOKEN_WORDS)) set(word, { kind: "unit", unit, counted: true });
  for (const one of data) {
    for (const [word, unit] of Object.entries(one.headers?.denominators ?? {}))
      set(word, { kind: "unit", unit, counted: false });
  }
  for (const one of data) {
    for (const [word, unit] of Object.entries(one.units ?? {}))
      set(word, { kind: "unit", unit, counted: false });
    for (const [word, unit] of Object.entries(one.symbols ?? {}))
      symbols.set(word, { kind: "unit", unit, counted: false });
    for (const [text, exponent] of Object.entries(one.magnitudes ?? {}))
      set(text, { kind: "magnitude", exponent, text });
    for (const [word, code] of Object.entries(one.currencies ?? {})) set(word, { kind: "currency", code });
  }
  return { symbols, units, longestUnit: longest([...units.keys()]) };
}

function longest(words: readonly string[]): number {
  return words.reduce((most, word) => Math.max(most, word.length), 0);
}
