import type { Qualifier } from "../model/reading.ts";
import { isUnspacedLetter } from "../text/characters.ts";
import { headerKey } from "./lexicon/header-key.ts";
import type { HeaderVocabulary } from "./lexicon/header-vocabulary.ts";
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

/** @param key the name's `headerKey` */
export function nameProperty(name: string, words: HeaderVocabulary, key = headerKey(name)): NamedProperty {
  const whole = knownName(name, words, key);
  if (whole !== null) return { property: whole, modifiers: [] };
  if (name.startsWith("#")) return { property: null, modifiers: [] };
  const narrowed = withoutModifiers(key, words);
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
export function knownName(name: string, words: HeaderVocabulary, key = headerKey(name)): string | null {
  const property = words.properties.get(key) ?? null;
  if (property === null || !name.startsWith("#")) return property;
  return propertyDefinition(property)?.type.startsWith("quantity") ? property : null;
}

/** Takes `input`, `文本模态`, `test`, `2024` off either end; what is left must be a name, or nothing. */
function withoutModifiers(key: string, words: HeaderVocabulary): NamedProperty | null {
  const front: HeaderModifier[] = [];
  const back: HeaderModifier[] = [];
  // As written: `Price in/out` names the parts of `$2/$8` in their order.
  const modifiers = () => [...front, ...back.reverse()];
  let rest = key;
  for (let round = 0; round < MOST_MODIFIERS && rest !== ""; round++) {
    const first = takeFront(rest, words);
    const taken = first ?? takeBack(rest, words);
    if (taken === null) return null;
    rest = taken.rest;
    if (taken.modifier !== null) (first === null ? back : front).push(taken.modifier);
    const property = words.properties.get(rest);
    if (property !== undefined) return { property, modifiers: modifiers() };
  }
  return rest === "" && front.length + back.length > 0 ? { property: null, modifiers: modifiers() } : null;
}

interface Taken {
  readonly rest: string;
  readonly modifier: HeaderModifier | null;
}

function takeFront(key: string, words: HeaderVocabulary): Taken | null {
  if (isYear(key.slice(0, 4))) {
    const end = key[4] === "年" ? 5 : 4;
    if (isWordEdge(key, end))
      return { rest: key.slice(end).replace(/^-/, ""), modifier: year(key.slice(0, 4)) };
  }
  if (!words.modifierStarts.has(key.charCodeAt(0))) return null;
  for (let end = Math.min(key.length, words.longestModifier); end > 0; end--) {
    if (!isWordEdge(key, end)) continue;
    const modifier = words.modifiers.get(key.slice(0, end));
    if (modifier !== undefined) return { rest: key.slice(end).replace(/^-/, ""), modifier };
  }
  return null;
}

function takeBack(key: string, words: HeaderVocabulary): Taken | null {
  const last = key.slice(-4);
  if (isYear(last) && isWordEdge(key, key.length - 4))
    return { rest: key.slice(0, -4).replace(/-$/, ""), modifier: year(last) };
  if (!words.modifierEnds.has(key.charCodeAt(key.length - 1))) return null;
  for (let start = Math.max(0, key.length - words.longestModifier); start < key.length; start++) {
    if (!isWordEdge(key, start)) continue;
    const modifier = words.modifiers.get(key.slice(start));
    if (modifier !== undefined) return { rest: key.slice(0, start).replace(/-$/, ""), modifier };
  }
  return null;
}

function year(value: string): HeaderModifier {
  return { property: "year", value };
}

function isYear(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first === 49 || first === 50) && /^(?:19|20)\d\d$/.test(key);
}

function isWordEdge(key: string, at: number): boolean {
  if (at === 0 || at === key.length) return true;
  const before = key.charCodeAt(at - 1);
  const after = key.charCodeAt(at);
  return before === 45 || after === 45 || isUnspacedLetter(before) || isUnspacedLetter(after);
}

/** Any word of the name is a metric, so its values are scores: `Slot F1 Score`, `Present-F1@5`, `P@10%`. */
export function namesMetric(name: string, words: HeaderVocabulary): boolean {
  return /@\d/.test(name) || name.split(/[\s/@-]+/).some((word) => isMetricKey(headerKey(word), words));
}

/** @param key of a word */
export function isMetricKey(key: string, words: HeaderVocabulary): boolean {
  const property = words.properties.get(key);
  return property !== undefined && propertyDefinition(property)?.unit === "1";
}

export function qualifierOf(modifier: HeaderModifier): Qualifier {
  return { property: modifier.property, value: modifier.value };
}
