import type { Certainty } from "../../model/reading.ts";
import { isUnspacedLetter } from "../../text/characters.ts";
import { hasLetter } from "../../text/letters.ts";
import type { DoubtPlace, WordsOfDoubt } from "./certainty-words.ts";
import type { LexiconData } from "./data.ts";
import type { Trie } from "./trie.ts";
import { TrieBuilder } from "./trie-builder.ts";

/** One written form and what it is doubt of, by the place it stands in. */
export interface DoubtWord {
  readonly text: string;
  readonly places: Readonly<Partial<Record<DoubtPlace, Certainty>>>;
  /** It says that a value is not known: doubt in a bracket and in prose. */
  readonly unknown?: true;
  readonly month?: true;
  /** Between two dates it says that one of them is meant, and not which. */
  readonly or?: true;
  readonly asking?: true;
  readonly inverted?: true;
}

export type CertaintyVocabulary = Trie<DoubtWord>;

const PLACES: readonly DoubtPlace[] = [
  "always",
  "weak",
  "value",
  "alone",
  "header",
  "property",
  "prose",
  "note",
  "opening",
  "before",
  "after",
];

/** Of two certainties of one word in one place the first of these stays, whatever the order of the parts. */
const ORDER: readonly Certainty[] = [
  "retracted",
  "disputed",
  "uncertain",
  "hedged",
  "estimated",
  "approximate",
];

export function certaintyVocabulary(data: readonly LexiconData[]): CertaintyVocabulary {
  const trie = new TrieBuilder<DoubtWord>();
  const merge = (text: string, more: Omit<Partial<DoubtWord>, "text">) => {
    if (text === "") return;
    const before = trie.get(text, false);
    trie.set(text, false, {
      ...before,
      ...more,
      text,
      places: merged(before?.places ?? {}, more.places ?? {}),
    });
  };
  const addWords = (place: DoubtPlace, words: WordsOfDoubt | undefined) => {
    for (const certainty of ORDER) {
      for (const text of words?.[certainty] ?? []) merge(text, { places: { [place]: certainty } });
    }
  };
  for (const part of data) {
    addWords("always", part.marks);
    for (const place of PLACES) addWords(place, part.certainty?.[place]);
    addWords("before", { approximate: part.approximateBefore ?? [] });
    addWords("after", { approximate: part.approximateAfter ?? [] });
    for (const text of vagueWords(part)) merge(text, { places: { always: "approximate" } });
    for (const text of part.or ?? []) merge(text, { or: true });
    for (const text of part.unknown ?? []) if (hasLetter(text)) merge(text, { unknown: true });
    for (const text of Object.keys(part.months ?? {})) merge(text, { month: true });
    for (const text of part.certainty?.asking ?? []) merge(text, { asking: true });
    for (const text of part.certainty?.inverted ?? []) merge(text, { inverted: true });
    for (const text of [...(part.stop ?? []), ...(part.certainty?.stop ?? [])]) merge(text, {});
  }
  return trie.build();
}

/** `几` and `数` say little alone; before a power of ten they are a rough number. `Population (millions)` is a unit. */
function vagueWords({ vague, magnitudes }: LexiconData): string[] {
  const words = Object.keys(vague ?? {}).filter((text) => magnitudes?.[text] === undefined);
  const powers = Object.keys(magnitudes ?? {}).filter((text) => isUnspacedLetter(text.charCodeAt(0)));
  return words.flatMap((text) => (text.length > 1 ? [text] : powers.map((power) => text + power)));
}

function merged(before: DoubtWord["places"], more: DoubtWord["places"]): DoubtWord["places"] {
  const places: Partial<Record<DoubtPlace, Certainty>> = { ...before };
  for (const place of PLACES) {
    const added = more[place];
    const known = places[place];
    if (added !== undefined && (known === undefined || ORDER.indexOf(added) < ORDER.indexOf(known)))
      places[place] = added;
  }
  return places;
}
