import { asciiJson } from "../../text/json.ts";
import { type KeyedName, withLookup } from "./header-vocabulary.ts";
import type { Lexicon } from "./lexicon.ts";
import { type FrozenTrie, Trie } from "./trie.ts";
import { WordFinder } from "./word-finder.ts";

/** A lexicon as text: what is built before the program starts. */
export interface FrozenLexicon {
  readonly words: FrozenTrie;
  readonly properties: FrozenTrie;
  readonly units: FrozenTrie;
  readonly certainty: FrozenTrie;
  /** JSON of all that is no trie. */
  readonly rest: string;
}

export function freezeLexicon(lexicon: Lexicon): FrozenLexicon {
  return {
    words: lexicon.words.freeze(),
    properties: lexicon.properties.freeze(),
    units: lexicon.headers.units.freeze(),
    certainty: lexicon.certainty.freeze(),
    rest: asciiJson(restOf(lexicon)),
  };
}

export function thawLexicon({ words, properties, units, certainty, rest }: FrozenLexicon): Lexicon {
  const { numerals, propertyNames, headers, hedging, names, texts }: ReturnType<typeof restOf> =
    JSON.parse(rest);
  return {
    words: Trie.thaw(words),
    numerals: new Map(numerals),
    properties: Trie.thaw(properties),
    propertyNames: new Map(propertyNames),
    headers: withLookup({
      names: new Map(headers.names.map(([property, pairs]) => [property, pairs.map(named)])),
      modifiers: new Map(headers.modifiers),
      units: Trie.thaw(units),
      unitEnds: new Set(headers.unitEnds),
    }),
    certainty: Trie.thaw(certainty),
    hedging: {
      doubts: new WordFinder(hedging.doubts, "whole"),
      alternatives: new WordFinder(hedging.alternatives, "whole"),
    },
    names: { ...names, brackets: new Map(names.brackets), invitations: new Set(names.invitations) },
    texts: { ...texts, licenses: new Map(texts.licenses), varies: new Set(texts.varies) },
  };
}

function restOf({ numerals, propertyNames, headers, hedging, names, texts }: Lexicon) {
  return {
    numerals: [...numerals],
    propertyNames: [...propertyNames],
    headers: {
      names: [...headers.names].map(([property, names]) => [property, names.map(pairOf)] as const),
      modifiers: [...headers.modifiers],
      unitEnds: [...headers.unitEnds],
    },
    hedging: { doubts: hedging.doubts.words, alternatives: hedging.alternatives.words },
    names: { ...names, brackets: [...names.brackets], invitations: [...names.invitations] },
    texts: { ...texts, licenses: [...texts.licenses], varies: [...texts.varies] },
  };
}

type Pair = readonly [name: string, key: string];

function pairOf({ name, key }: KeyedName): Pair {
  return [name, key];
}

function named([name, key]: Pair): KeyedName {
  return { name, key };
}
