import type { Certainty, Relation } from "../../model/reading.ts";
import { isSpacedLetter } from "../../text/characters.ts";
import { foldText } from "../fold.ts";
import { certaintyVocabulary } from "./certainty-vocabulary.ts";
import type { LexiconData } from "./data.ts";
import { headerVocabulary } from "./header-vocabulary.ts";
import { hedgingWords } from "./hedging-words.ts";
import type { Lexicon, PropertyName, Word, WordRole } from "./lexicon.ts";
import { nameVocabulary } from "./name-vocabulary.ts";
import { textVocabulary } from "./text-vocabulary.ts";
import { TrieBuilder } from "./trie-builder.ts";

type Meaning = Omit<Word, "text">;

const ROLES: readonly Exclude<WordRole, "asked">[] = [
  "to",
  "between",
  "or",
  "and",
  "versus",
  "later",
  "formerly",
  "per",
  "filler",
  "condition",
  "measured",
  "not",
  "affix",
  "infinite",
  "free",
  "off",
  "tenths",
  "outOf",
  "class",
  "fall",
  "present",
  "since",
  "until",
];

const SCALES: Readonly<Record<string, number>> = { K: 3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18, Z: 21 };

const CERTAINTIES: readonly Certainty[] = [
  "approximate",
  "estimated",
  "uncertain",
  "hedged",
  "disputed",
  "retracted",
];
/** Beside a value all of these are doubt, whatever they are elsewhere. */
const DOUBTS = ["always", "weak", "value", "alone"] as const;
const RELATIONS: readonly Relation[] = ["=", ">=", ">", "<=", "<"];

/** Compiles words of any number of languages and wikis; the order of the parts, and within them, never matters. */
export function buildLexicon(parts: readonly LexiconData[]): Lexicon {
  const words = new TrieBuilder<Word>();
  const properties = new TrieBuilder<PropertyName>();
  const names = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const [text, exact, meaning] of meanings(part)) add(words, text, exact, meaning);
    for (const [id, forms] of Object.entries(part.properties ?? {})) {
      const known = names.get(id) ?? new Set();
      names.set(id, known);
      for (const form of forms) {
        known.add(form);
        const text = foldText(form);
        const other = properties.get(text, false);
        if (other === null || id < other.id) properties.set(text, false, { text, id });
      }
    }
  }
  for (const { certainty } of parts) {
    // 估值 holds 估: a word that means nothing else is a word all the same.
    for (const text of certainty?.stop ?? [])
      if (words.get(text, false) === null) words.set(text, false, { text, stop: true });
  }
  const certainty = certaintyVocabulary(parts);
  const propertyNames = new Map([...names].map(([id, forms]) => [id, [...forms].sort()] as const));
  return {
    words: words.build(),
    numerals: numerals(parts),
    properties: properties.build(),
    propertyNames,
    headers: headerVocabulary(parts),
    certainty,
    hedging: hedgingWords(certainty),
    names: nameVocabulary(parts),
    texts: textVocabulary(parts),
  };
}

/** Where two parts give one form two meanings of one kind, the one that sorts first stays, whatever the order. */
function add(words: TrieBuilder<Word>, text: string, exact: boolean, meaning: Meaning): void {
  if (text === "") return;
  const before = words.get(text, exact);
  if (before === null) {
    words.set(text, exact, { text, ...meaning });
    return;
  }
  const merged: Record<string, unknown> = { ...before };
  if (before.roles !== undefined && meaning.roles !== undefined) {
    words.set(text, exact, { ...before, roles: [...new Set([...before.roles, ...meaning.roles])].sort() });
    return;
  }
  for (const [key, value] of Object.entries(meaning)) {
    const old = merged[key];
    if (old === undefined || JSON.stringify(value) < JSON.stringify(old)) merged[key] = value;
  }
  words.set(text, exact, { ...before, ...merged });
}

function* meanings(part: LexiconData): Generator<[string, boolean, Meaning]> {
  for (const [text, unit] of Object.entries(part.symbols ?? {})) yield [text, true, { unit }];
  for (const [text, unit] of Object.entries(part.units ?? {})) yield [text, false, { unit }];
  // UCUM's own codes are symbols too, so that what is written out canonically can be read again.
  for (const unit of Object.values({ ...part.symbols, ...part.units })) {
    if (!unit.includes("{") && unit !== "1") yield [unit, true, { unit }];
  }
  for (const [text, magnitude] of Object.entries(part.magnitudes ?? {}))
    yield [text, isLetter(text), { magnitude }];
  for (const [text, currency] of Object.entries(part.currencies ?? {}))
    yield [text, isCode(text), { currency }];
  for (const [text, [currency, power]] of Object.entries(part.minor ?? {}))
    yield [text, false, { minor: { currency, power } }];
  for (const [text, digit] of Object.entries(part.digits ?? {})) yield [text, false, { digit }];
  for (const [text, vague] of Object.entries(part.vague ?? {})) yield [text, false, { vague }];
  for (const [text, month] of Object.entries(part.months ?? {})) yield [text, false, { month }];
  for (const [text, dateUnit] of Object.entries(part.dateUnits ?? {})) yield [text, false, { dateUnit }];
  for (const [text, [magnitude, unit]] of Object.entries(part.scaled ?? {})) {
    yield [text, true, { scaled: { magnitude, power: SCALES[magnitude] ?? 0, unit } }];
  }
  for (const [text, season] of Object.entries(part.seasons ?? {})) yield [text, false, { season }];
  for (const [text, yearPart] of Object.entries(part.yearParts ?? {})) yield [text, false, { yearPart }];
  for (const relation of RELATIONS) {
    for (const text of part.boundsBefore?.[relation] ?? []) yield [text, false, { boundBefore: relation }];
    for (const text of part.boundsAfter?.[relation] ?? []) yield [text, false, { boundAfter: relation }];
  }
  for (const text of part.approximateBefore ?? []) yield [text, false, { approximateBefore: true }];
  for (const text of part.approximateAfter ?? []) yield [text, false, { approximateAfter: true }];
  for (const role of ROLES) for (const text of part[role] ?? []) yield [text, false, { roles: [role] }];
  for (const text of part.yes ?? []) yield [text, false, { boolean: true }];
  for (const text of part.no ?? []) yield [text, false, { boolean: false }];
  for (const [boolean, forms] of [
    [true, part.asked?.yes ?? []] as const,
    [false, part.asked?.no ?? []] as const,
  ]) {
    for (const text of forms) yield [text, text.length === 1, { boolean, roles: ["asked"] }];
  }
  for (const [property, forms] of Object.entries(part.qualifiers ?? {})) {
    for (const [text, value] of Object.entries(forms))
      yield [text, false, { qualifier: { property, value } }];
  }
  for (const certainty of CERTAINTIES) {
    for (const words of [part.marks, ...DOUBTS.map((place) => part.certainty?.[place])]) {
      for (const text of words?.[certainty] ?? []) yield [text, false, { certainty }];
    }
  }
  for (const state of ["unknown", "none", "missing"] as const) {
    for (const text of part[state] ?? []) yield [text, false, { state }];
  }
  for (const text of part.stop ?? []) yield [text, false, { stop: true }];
}

function numerals(parts: readonly LexiconData[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const part of parts) {
    for (const [text, digit] of Object.entries(part.digits ?? {})) {
      if (text.length === 1 && digit < 10) found.set(text.charCodeAt(0), digit);
    }
    for (const [text, power] of Object.entries(part.magnitudes ?? {})) {
      if (text.length === 1 && power < 4 && text.charCodeAt(0) > 0x2e80)
        found.set(text.charCodeAt(0), -power);
    }
  }
  return found;
}

/** One-letter magnitudes keep their case: `M` is mega, `m` a metre. */
function isLetter(text: string): boolean {
  return text.length === 1 && isSpacedLetter(text.charCodeAt(0));
}

/** Currency codes keep their case: `CAD` is money, `cad` a file. */
function isCode(text: string): boolean {
  return text.length === 3 && text === text.toUpperCase() && isSpacedLetter(text.charCodeAt(0));
}
