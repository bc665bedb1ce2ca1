import { asciiJson } from "../../text/json.ts";
import { Drawers, type FrozenDrawers } from "./drawers.ts";
import type { Lexicon } from "./lexicon.ts";
import { type FrozenTrie, Trie } from "./trie.ts";
import { type FrozenFinder, WordFinder } from "./word-finder.ts";

/** A lexicon as data: what is built before the program starts. */
export interface FrozenLexicon {
  readonly words: FrozenTrie;
  readonly properties: FrozenTrie;
  readonly units: FrozenTrie;
  readonly certainty: FrozenTrie;
  readonly hedging: FrozenFinder;
  readonly headers: { readonly properties: FrozenDrawers; readonly names: FrozenDrawers };
  readonly propertyNames: FrozenDrawers;
  readonly brackets: FrozenDrawers;
  /** JSON of the little that is left. */
  readonly rest: string;
}

export function freezeLexicon(lexicon: Lexicon): FrozenLexicon {
  return {
    words: lexicon.words.freeze(),
    properties: lexicon.properties.freeze(),
    units: lexicon.headers.units.freeze(),
    certainty: lexicon.certainty.freeze(),
    hedging: lexicon.hedging.freeze(),
    headers: {
      properties: Drawers.freeze(lexicon.headers.properties),
      names: Drawers.freeze(lexicon.headers.names),
    },
    propertyNames: Drawers.freeze(lexicon.propertyNames),
    brackets: Drawers.freeze(lexicon.names.brackets),
    rest: asciiJson(restOf(lexicon)),
  };
}

export function thawLexicon(frozen: FrozenLexicon): Lexicon {
  const { numerals, headers, names, texts }: ReturnType<typeof restOf> = JSON.parse(frozen.rest);
  return {
    words: new Trie(frozen.words),
    numerals: new Map(numerals),
    properties: new Trie(frozen.properties),
    propertyNames: new Drawers(frozen.propertyNames),
    headers: {
      properties: new Drawers(frozen.headers.properties),
      names: new Drawers(frozen.headers.names),
      modifiers: new Map(headers.modifiers),
      modifierStarts: new Set(headers.modifierStarts),
      modifierEnds: new Set(headers.modifierEnds),
      longestModifier: headers.longestModifier,
      units: new Trie(frozen.units),
      unitEnds: new Set(headers.unitEnds),
    },
    certainty: new Trie(frozen.certainty),
    hedging: WordFinder.thaw(frozen.hedging),
    names: { ...names, brackets: new Drawers(frozen.brackets), invitations: new Set(names.invitations) },
    texts: { ...texts, licenses: new Map(texts.licenses), varies: new Set(texts.varies) },
  };
}

function restOf({ numerals, headers, names: { brackets: _, ...names }, texts }: Lexicon) {
  return {
    numerals: [...numerals],
    headers: {
      modifiers: [...headers.modifiers],
      modifierStarts: [...headers.modifierStarts],
      modifierEnds: [...headers.modifierEnds],
      longestModifier: headers.longestModifier,
      unitEnds: [...headers.unitEnds],
    },
    names: { ...names, invitations: [...names.invitations] },
    texts: { ...texts, licenses: [...texts.licenses], varies: [...texts.varies] },
  };
}
