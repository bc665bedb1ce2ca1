import type { HeaderReading } from "../model/reading.ts";
import { readHeaderUnit } from "./header-unit.ts";
import { headerKey } from "./lexicon/header-key.ts";
import type { HeaderVocabulary } from "./lexicon/header-vocabulary.ts";
import { isBenchmark, isMetric } from "./lexicon/properties.ts";

type Components = NonNullable<HeaderReading["components"]>;

/** Short names of parts in a header, and what they say of the header's own name: `CS (P% & R%)` is CS precision and recall. */
export const componentNames: Readonly<Record<string, string>> = {
  P: "precision",
  R: "recall",
  "#": "number",
  F: "F1",
  F1: "F1",
  Acc: "accuracy",
  EM: "exact match",
  M: "METEOR",
};

/** Longer parts are words, not names of parts. */
const LONGEST_PART = 12;

/**
 * `P% & R%` → two named parts; null if the bracket names none.
 * @param measured the header's name is a measure, so that `clean/other` may be parts of it
 */
export function readComponents(
  bracket: string,
  words: HeaderVocabulary,
  measured: boolean,
): Components | null {
  const separator = separatorOf(bracket);
  if (separator === null) return sharePart(bracket);
  if (measured && separator === "/" && isPlainParts(bracket, words))
    return bracket.split("/").map((part) => ({ name: part.trim() }));
  const parts = bracket.split(separator).map((part) => part.trim());
  const components: { name: string; unit?: string }[] = [];
  for (const part of parts) {
    const component = readPart(part, words, separator === "&");
    if (component === null) return null;
    components.push(component);
  }
  return components.length > 1 ? components : null;
}

/** `p50/p95`, `clean/other`: short words that are no unit. */
function isPlainParts(bracket: string, words: HeaderVocabulary): boolean {
  const isShort =
    /^(?:[a-z][a-z\d-]{1,11}(?: ?\/ ?[a-z][a-z\d-]{1,11})+|\p{Script=Han}{1,6}(?:\/\p{Script=Han}{1,6})+)$/u;
  if (!isShort.test(bracket)) return false;
  return (
    readHeaderUnit(bracket, words) === null && !bracket.split("/").some((part) => isDirection(part, words))
  );
}

function isDirection(part: string, words: HeaderVocabulary): boolean {
  return words.modifiers.get(headerKey(part))?.property === "direction";
}

/** `MMLU / MMLU-Pro`, `Context / Output`: several measures in one column, and none of them alone. */
export function componentsOfMeasures(name: string, words: HeaderVocabulary): Components | null {
  const parts = name.split(/[/&、]/).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 4) return null;
  const ids = parts.map(
    (part) => words.properties.get(headerKey(part)) ?? (isDirection(part, words) ? "output" : null),
  );
  const measures = ids.every((id) => id !== null && (isBenchmark(id) || LIMITS.has(id)));
  if (!measures || new Set(ids).size < parts.length) return null;
  return parts.map((part) => ({ name: part }));
}

/** `Input / Cached / Output`: prices of each, by the words that narrow them. */
export function componentsOfModifiers(name: string, words: HeaderVocabulary): Components | null {
  const parts = name.split("/").map((part) => part.trim());
  const narrow = parts.every((part) => PRICED.has(words.modifiers.get(headerKey(part))?.property ?? ""));
  return narrow && parts.length > 2 ? parts.map((part) => ({ name: part })) : null;
}

/** `总参数/激活参数`, `Total / Active`: the parameters there are, and those at work. */
export function componentsOfSizes(name: string, words: HeaderVocabulary): Components | null {
  const parts = name.split(/[/&、]/).map((part) => sizeOf(headerKey(part), words));
  return parts.length === 2 && new Set(parts).size === 2 && !parts.includes(null)
    ? parts.map((part) => ({ name: part ?? "" }))
    : null;
}

function sizeOf(key: string, words: HeaderVocabulary): "total" | "active" | null {
  if (
    /^(?:active|activated|activated-params)$/.test(key) ||
    words.properties.get(key) === "active-parameters"
  )
    return "active";
  return /^(?:total|总)$/.test(key) || words.properties.get(key) === "parameters" ? "total" : null;
}

const PRICED: ReadonlySet<string> = new Set(["direction", "condition", "modality"]);

const LIMITS: ReadonlySet<string> = new Set(["context", "max-output", "output"]);

/** `CO (DLD%)`: one part, in percent. */
function sharePart(bracket: string): Components | null {
  const name = bracket.endsWith("%") ? bracket.slice(0, -1).trim() : "";
  return name !== "" && name.length <= LONGEST_PART && /^\p{L}+$/u.test(name) ? [{ name, unit: "%" }] : null;
}

/** `P / R / F1`, `Acc./F1`: a header that is all names of metrics. */
export function componentsOfName(name: string, words: HeaderVocabulary): Components | null {
  const separator = name.includes("/") ? "/" : name.includes("&") ? "&" : null;
  if (separator === null) return null;
  const parts = name.split(separator).map((part) => part.trim());
  const metrics = parts.every((part) => isMetricName(part, words));
  return metrics ? parts.map((part) => ({ name: part })) : null;
}

function isMetricName(part: string, words: HeaderVocabulary): boolean {
  if (Object.hasOwn(componentNames, part) && part !== "#") return true;
  const property = words.properties.get(headerKey(part));
  return property !== undefined && isMetric(property);
}

function separatorOf(bracket: string): string | null {
  for (const separator of ["&", "/", ","]) if (bracket.includes(separator)) return separator;
  return null;
}

function readPart(part: string, words: HeaderVocabulary, free: boolean): Components[number] | null {
  if (part === "" || part.length > LONGEST_PART) return null;
  const percent = part.endsWith("%");
  const name = percent ? part.slice(0, -1).trim() : part;
  const known =
    Object.hasOwn(componentNames, name) || words.properties.has(headerKey(name)) || isDirection(name, words);
  if (name === "" || !(known || (free && !readHeaderUnit(part, words)))) return null;
  return percent ? { name, unit: "%" } : { name };
}
