import { asciiJson } from "../../text/json.ts";
import { lazily } from "../../text/lazily.ts";
import type { Lexicon } from "./lexicon.ts";
import { type FrozenTrie, Trie } from "./trie.ts";
import { type FrozenFinder, WordFinder } from "./word-finder.ts";

/** A lexicon as text: what is built before the program starts. */
export interface FrozenLexicon {
  readonly words: FrozenTrie;
  readonly properties: FrozenTrie;
  readonly units: FrozenTrie;
  readonly certainty: FrozenTrie;
  readonly hedging: FrozenFinder;
  /** JSON of all that is no trie, no finder and no name of a property. */
  readonly rest: string;
  /** JSON too, parsed when a value is looked for in a source. */
  readonly propertyNames: string;
}

export function freezeLexicon(lexicon: Lexicon): FrozenLexicon {
  return {
    words: lexicon.words.freeze(),
    properties: lexicon.properties.freeze(),
    units: lexicon.headers.units.freeze(),
    certainty: lexicon.certainty.freeze(),
    hedging: lexicon.hedging.freeze(),
    rest: asciiJson(restOf(lexicon)),
    propertyNames: asciiJson([...lexicon.propertyNames]),
  };
}

export function thawLexicon(frozen: FrozenLexicon): Lexicon {
  const { numerals, headers, names, texts }: ReturnType<typeof restOf> = JSON.parse(frozen.rest);
  const propertyNames = lazily((): Lexicon["propertyNames"] => new Map(JSON.parse(frozen.propertyNames)));
  return {
    words: Trie.thaw(frozen.words),
    numerals: new Map(numerals),
    properties: Trie.thaw(frozen.properties),
    get propertyNames() {
      return propertyNames();
    },
    headers: {
      ...thawNames(headers.named),
      modifiers: new Map(headers.modifiers),
      modifierStarts: new Set(headers.modifierStarts),
      modifierEnds: new Set(headers.modifierEnds),
      longestModifier: headers.longestModifier,
      units: Trie.thaw(frozen.units),
      unitEnds: new Set(headers.unitEnds),
    },
    certainty: Trie.thaw(frozen.certainty),
    hedging: WordFinder.thaw(frozen.hedging),
    names: { ...names, brackets: new Map(names.brackets), invitations: new Set(names.invitations) },
    texts: { ...texts, licenses: new Map(texts.licenses), varies: new Set(texts.varies) },
  };
}

/** Each property once, with its names and with the keys that mean it. */
type Named = readonly (readonly [property: string, names: readonly string[], keys: readonly string[]])[];

function freezeNames({ names, properties }: Lexicon["headers"]): Named {
  const all = [...properties];
  const keysOf = (property: string) => all.flatMap(([key, meant]) => (meant === property ? [key] : []));
  return [...names].map(([property, own]) => [property, own, keysOf(property)]);
}

function thawNames(named: Named): Pick<Lexicon["headers"], "names" | "properties"> {
  const names = new Map<string, readonly string[]>();
  const properties = new Map<string, string>();
  for (const [property, own, keys] of named) {
    names.set(property, own);
    for (const key of keys) properties.set(key, property);
  }
  return { names, properties };
}

function restOf({ numerals, headers, names, texts }: Lexicon) {
  return {
    numerals: [...numerals],
    headers: {
      named: freezeNames(headers),
      modifiers: [...headers.modifiers],
      modifierStarts: [...headers.modifierStarts],
      modifierEnds: [...headers.modifierEnds],
      longestModifier: headers.longestModifier,
      unitEnds: [...headers.unitEnds],
    },
    names: { ...names, brackets: [...names.brackets], invitations: [...names.invitations] },
    texts: { ...texts, licenses: [...texts.licenses], varies: [...texts.varies] },
  };
}
