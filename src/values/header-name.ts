import type { Qualifier } from "../model/reading.ts";
import { isUnspacedLetter } from "./fold.ts";
import { type HeaderVocabulary, headerKey } from "./lexicon/header-vocabulary.ts";
import type { HeaderModifier } from "./lexicon/header-words.ts";
import { propertyDefinition } from "./lexicon/properties.ts";

/** What the words of a header's name mean. */
export interface NamedProperty {
  /** null: no name of the lexicon. */
  readonly property: string | null;
  readonly modifiers: readonly HeaderModifier[];
}

/** Modifier words are taken off until a known name is left; more of them than this is a sentence. */
const MOST_MODIFIERS = 6;

export function nameProperty(name: string, words: HeaderVocabulary): NamedProperty {
  const whole = knownName(name, words);
  if (whole !== null) return { property: whole, modifiers: [] };
  if (name.startsWith("#")) return { property: null, modifiers: [] };
  const narrowed = withoutModifiers(name, words);
  if (narrowed !== null) return narrowed;
  for (const separator of ["/", "."]) {
    if (!name.includes(separator)) continue;
    const parts = name.split(separator);
    for (const part of separator === "." ? parts.slice(-1) : parts) {
      const property = knownName(part, words);
      if (property !== null) return { property, modifiers: [] };
    }
  }
  return { property: null, modifiers: [] };
}

/** The property that a name, as it stands, is an alias of. `# Layers` counts layers, `# Docs` no citations. */
export function knownName(name: string, words: HeaderVocabulary): string | null {
  const property = words.properties.get(headerKey(name)) ?? null;
  if (property === null || !name.startsWith("#")) return property;
  return propertyDefinition(property)?.type.startsWith("quantity") ? property : null;
}

/** Takes `input`, `文本模态`, `test`, `2024` off either end; what is left must be a name, or nothing. */
function withoutModifiers(name: string, words: HeaderVocabulary): NamedProperty | null {
  const modifiers: HeaderModifier[] = [];
  let rest = headerKey(name);
  for (let round = 0; round < MOST_MODIFIERS && rest !== ""; round++) {
    const taken = takeFront(rest, words) ?? takeBack(rest, words);
    if (taken === null) return null;
    rest = taken.rest;
    if (taken.modifier !== null) modifiers.push(taken.modifier);
    const property = words.properties.get(rest);
    if (property !== undefined) return { property, modifiers };
  }
  return rest === "" && modifiers.length > 0 ? { property: null, modifiers } : null;
}

interface Taken {
  readonly rest: string;
  readonly modifier: HeaderModifier | null;
}

function takeFront(key: string, words: HeaderVocabulary): Taken | null {
  for (let end = Math.min(key.length, words.longestModifier + 1); end > 0; end--) {
    if (!isWordEdge(key, end)) continue;
    const modifier = meaning(key.slice(0, end), words);
    if (modifier !== undefined) return { rest: key.slice(end).replace(/^-/, ""), modifier };
  }
  return null;
}

function takeBack(key: string, words: HeaderVocabulary): Taken | null {
  for (let start = Math.max(0, key.length - words.longestModifier - 1); start < key.length; start++) {
    if (!isWordEdge(key, start)) continue;
    const modifier = meaning(key.slice(start), words);
    if (modifier !== undefined) return { rest: key.slice(0, start).replace(/-$/, ""), modifier };
  }
  return null;
}

function meaning(word: string, words: HeaderVocabulary): HeaderModifier | null | undefined {
  const key = word.startsWith("-") ? word.slice(1) : word;
  const modifier = words.modifiers.get(key);
  if (modifier !== undefined) return modifier;
  if (words.fillers.has(key)) return null;
  return isYear(key) ? { property: "year", value: key.slice(0, 4) } : undefined;
}

function isYear(key: string): boolean {
  return /^(?:19|20)\d\d年?$/.test(key);
}

function isWordEdge(key: string, at: number): boolean {
  if (at === 0 || at === key.length) return true;
  const before = key.charCodeAt(at - 1);
  const after = key.charCodeAt(at);
  return before === 45 || after === 45 || isUnspacedLetter(before) || isUnspacedLetter(after);
}

/** Any word of the name is a metric, so its values are scores: `Slot F1 Score`, `Present-F1@5`, `P@10%`. */
export function namesMetric(name: string, words: HeaderVocabulary): boolean {
  if (/@\d/.test(name)) return true;
  return name.split(/[\s/@-]+/).some((word) => {
    const property = words.properties.get(headerKey(word));
    return property !== undefined && propertyDefinition(property)?.unit === "1";
  });
}

export function qualifierOf(modifier: HeaderModifier): Qualifier {
  return { property: modifier.property, value: modifier.value };
}
