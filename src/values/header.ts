import { MAX_HEADER_NAME } from "../limits.ts";
import type { HeaderReading, Qualifier } from "../model/reading.ts";
import { isUnspacedLetter } from "../text/characters.ts";
import { bracketAround, innerBrackets } from "./certainty/surroundings.ts";
import { type Doubt, headerDoubts, markOf } from "./certainty.ts";
import type { HeaderContext } from "./context.ts";
import { isTemperature } from "./frame.ts";
import { type HeaderBrackets, readBrackets } from "./header-brackets.ts";
import {
  componentsOfMeasures,
  componentsOfModifiers,
  componentsOfName,
  componentsOfSizes,
} from "./header-components.ts";
import { measure, mergeUnits, splitUnit } from "./header-measure.ts";
import { knownName, type NamedProperty, nameProperty, namesMetric, qualifierOf } from "./header-name.ts";
import { type HeaderParts, headerParts, squeeze } from "./header-parts.ts";
import { type HeaderUnit, readHeaderUnit } from "./header-unit.ts";
import type { HeaderVocabulary } from "./lexicon/header-vocabulary.ts";
import type { HeaderModifier } from "./lexicon/header-words.ts";
import { propertyDefinition } from "./lexicon/properties.ts";
import { plainHeader } from "./plain-header.ts";
import { scan } from "./scan.ts";
import { slug } from "./slug.ts";

/** The id of what a header names: the lexicon's, else the slug of the name. */
export function propertyId(header: HeaderReading): string {
  return header.known ? header.property : slug(header.name);
}

/** What a header says, before it is known whether the lexicon knows its name. */
interface Draft {
  readonly shown: string;
  /** Outside brackets, without unit. */
  readonly name: string;
  readonly property: string | null;
  readonly unit: HeaderUnit | null;
  readonly brackets: HeaderBrackets;
  readonly modifiers: readonly HeaderModifier[];
  readonly parts: HeaderParts;
  /** `MoE?`, `是否开源`: a column of yes and no. */
  readonly asked: boolean;
}

/** Reads a column header, or the key of a key-value row. */
export function readHeader(raw: string, context: HeaderContext): HeaderReading {
  return plainHeader(raw, context.lexicon) ?? readAnyHeader(raw, context);
}

/** Reads a header of any kind. */
export function readAnyHeader(raw: string, context: HeaderContext): HeaderReading {
  const words = context.lexicon.headers;
  const scanned = scan(raw);
  if (scanned.text.length > MAX_HEADER_NAME) return unknown(squeeze(scanned.text));
  const doubts = headerDoubts(scanned, context);
  const draft = readParts(squeeze(withoutDoubts(scanned.text, doubts)), words);
  const qualifiers = qualifiersOf(draft);
  const known = draft.property === null ? null : knownHeader(draft.property, draft, words);
  const certainty = [...new Set(doubts.map((doubt) => doubt.certainty))].sort();
  const marks = doubts.map((doubt) => markOf(doubt, scanned, "header"));
  return { ...(known ?? unknownHeader(draft, words)), qualifiers, certainty, marks };
}

/** A word inside the name (`2026年预计渗透率`) stays: without it the name would be another. */
function withoutDoubts(text: string, doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return text;
  const brackets = innerBrackets(text);
  let out = "";
  let at = 0;
  for (const { start, end } of doubts) {
    if (text.slice(0, start).trim() !== "" && bracketAround(brackets, start, end) === null) continue;
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
}

function readParts(shown: string, words: HeaderVocabulary): Draft {
  const parts = headerParts(shown);
  const written = trimSigns(parts.name);
  const tail = knownName(written, words) === null ? splitUnit(written, words) : knownTail(written, words);
  const named = nameProperty(tail.name, words);
  const composed = composition(tail.name, named, words);
  const read = readBrackets(parts.brackets, named.property, words);
  const brackets = composed === null ? read : { ...read, components: read.components ?? composed.components };
  const unit = inKelvin(mergeUnits(tail.unit, brackets.unit), named.property ?? tail.name);
  const modifiers = [...(composed ?? named).modifiers, ...(unit?.modifiers ?? [])].sort(byOrder);
  const { property } = composed ?? named;
  return {
    shown,
    name: tail.name,
    property:
      composed === null && property === null
        ? impliedProperty(tail.name, modifiers, unit)
        : property === null
          ? null
          : byUnit(property, unit),
    unit,
    brackets,
    modifiers,
    parts,
    asked: parts.name.endsWith("?") || written.startsWith("是否"),
  };
}

/** `Tokens/s` is a name and its own unit, `Training FLOPs` and `GPU hours` say theirs. */
function knownTail(name: string, words: HeaderVocabulary): { name: string; unit: HeaderUnit | null } {
  const tail = name.includes("/") ? name : (COMPUTE.exec(name)?.[0] ?? "");
  return { name, unit: tail === "" ? null : readHeaderUnit(tail, words) };
}

const COMPUTE = /(?:FLOPs?|GPU[ -][Hh]ours)$/;

interface Composition extends NamedProperty {
  readonly components: NonNullable<HeaderReading["components"]>;
}

/** `In/Out ($/1M)` is the price of both, `P / R / F1` three metrics and none of them. */
function composition(name: string, named: NamedProperty, words: HeaderVocabulary): Composition | null {
  const narrowed = componentsOfModifiers(name, words);
  if (narrowed !== null) return { property: "price", modifiers: [], components: narrowed };
  const sizes = componentsOfSizes(name, words);
  if (sizes !== null) return { property: "parameters", modifiers: [], components: sizes };
  const directions = named.modifiers.filter((modifier) => modifier.property === "direction");
  if (directions.length > 1) {
    const modifiers = named.modifiers.filter((modifier) => !directions.includes(modifier));
    const components = directions.map(({ value }) => ({ name: value }));
    return { property: named.property ?? "price", modifiers, components };
  }
  const components =
    knownName(name, words) === null
      ? (componentsOfName(name, words) ?? componentsOfMeasures(name, words))
      : null;
  if (components === null) return null;
  const modifiers = named.modifiers.filter((modifier) => modifier.property !== "direction");
  return { property: null, modifiers, components };
}

/** `Input ($/1M tokens)` names no property, but money per token is a price. */
function impliedProperty(
  name: string,
  modifiers: readonly HeaderModifier[],
  unit: HeaderUnit | null,
): string | null {
  const perTokens = unit?.unit === undefined && unit?.denominator?.endsWith("{token}") === true;
  if (unit?.currency === undefined && !perTokens) return null;
  const directed = modifiers.some(
    (modifier) => modifier.property === "direction" || modifier.property === "condition",
  );
  return (directed && unit?.denominator !== undefined) || name === "" ? "price" : null;
}

/** `Melting point (K)`, `临界温度（K）`: no thousands. */
function inKelvin(unit: HeaderUnit | null, name: string): HeaderUnit | null {
  if (unit?.magnitude !== "K" || unit.unit !== undefined || unit.currency !== undefined) return unit;
  const { magnitude, ...rest } = unit;
  return isTemperature(name) || TEMPERATURE.test(name) ? { ...rest, unit: magnitude } : unit;
}

const TEMPERATURE = /\b(?:temp(?:erature)?s?|[a-z]+ing point|critical point|kelvin)\b|温|[熔沸冰凝]点/i;

/** The unit tells apart what one name is used for: `Size (B)`, `Model size (GB)`, `Speed (tok/s)`. */
function byUnit(property: string, unit: HeaderUnit | null): string {
  if (property === "size" && unit?.unit === undefined && unit?.magnitude !== undefined) return "parameters";
  if (property === "parameters" && unit?.unit?.endsWith("By")) return "file-size";
  return property === "speed" && unit?.unit === "{token}" ? "throughput" : property;
}

const ORDER = ["direction", "condition", "modality"];

/** Which of several modifiers is said first does not matter; a fixed order makes equal headers equal. */
function byOrder(a: HeaderModifier, b: HeaderModifier): number {
  return rank(a) - rank(b);
}

function rank({ property }: HeaderModifier): number {
  return ORDER.includes(property) ? ORDER.indexOf(property) : ORDER.length;
}

function qualifiersOf(draft: Draft): Qualifier[] {
  const settings = draft.property === null ? [] : draft.brackets.rest;
  return [
    ...draft.parts.groups.map(({ text }) => ({ property: "group", value: text })),
    ...draft.modifiers.map(qualifierOf),
    ...draft.brackets.qualifiers,
    ...settings.map((value) => ({ property: "setting", value })),
  ];
}

function knownHeader(property: string, draft: Draft, words: HeaderVocabulary): HeaderReading {
  const definition = propertyDefinition(property);
  const { components } = draft.brackets;
  const type = draft.asked ? "boolean" : componentsType(components, definition?.type);
  return {
    ...unknown(draft.name === "" ? draft.shown : draft.name),
    property,
    known: true,
    ...(type === undefined ? {} : { type }),
    ...measure(draft.unit, definition?.unit),
    ...(definition?.role === undefined ? {} : { role: definition.role }),
    ...(definition?.orientation === undefined ? {} : { orientation: definition.orientation }),
    ...(components === undefined ? {} : { components }),
    language: languageOf(draft.shown),
    aliases: (words.names.get(property) ?? []).filter((alias) => alias !== draft.name),
  };
}

function unknownHeader(draft: Draft, words: HeaderVocabulary): HeaderReading {
  const { components, rest } = draft.brackets;
  const name = [draft.name, ...rest.map((text) => `(${text})`)].join(" ").trim();
  const metric =
    components === undefined &&
    !draft.name.startsWith("#") &&
    (draft.brackets.metric || namesMetric(draft.name, words));
  const type = componentsType(components, guessedType(draft, metric));
  return {
    ...unknown(name === "" ? draft.shown : name),
    ...(type === undefined ? {} : { type }),
    ...(metric && draft.unit === null ? { unit: "1" } : measure(draft.unit, sharedUnit(components, words))),
    ...(components === undefined ? {} : { components }),
    language: languageOf(draft.shown),
  };
}

/** The unit of a lone part, or the one that all parts' properties have: `Context / Output` are tokens. */
function sharedUnit(components: HeaderReading["components"], words: HeaderVocabulary): string | undefined {
  if (components === undefined || components.length < 2) return components?.[0]?.unit;
  const units = components.flatMap(
    ({ name }) => propertyDefinition(knownName(name, words) ?? "")?.unit ?? [],
  );
  return new Set(units).size === 1 ? units[0] : undefined;
}

/** Several parts make a composite; one says only what it is and in which unit. */
function componentsType(
  components: HeaderReading["components"],
  plain: string | undefined,
): string | undefined {
  if (components === undefined || components.length < 2) return plain;
  return plain === "money" ? "composite:money" : "composite";
}

function guessedType(draft: Draft, metric: boolean): string | undefined {
  if (draft.asked) return "boolean";
  if (metric) return "quantity:ratio";
  if (draft.unit?.currency !== undefined) return "money";
  if (draft.unit !== null) return "quantity";
  return /^#|^(?:number|no\.|num) of |数量?$/i.test(draft.parts.name) ? "quantity:count" : undefined;
}

function unknown(name: string): HeaderReading {
  return { property: name, known: false, name, qualifiers: [], certainty: [], marks: [] };
}

/** Arrows, footnote stars and raised numbers, a closing question mark or colon are no part of a name. */
function trimSigns(name: string): string {
  return withoutRaised(name)
    .replace(/^[\s↑↓⬆⬇▲▼*†‡]+/u, "")
    .replace(/[\s↑↓⬆⬇▲▼*†‡?:]+$/u, "");
}

function withoutRaised(name: string): string {
  return /[⁰¹²³⁴-⁹]$/.test(name) ? name.replace(/(?<=\p{L}{3})[⁰¹²³⁴-⁹]+$/u, "") : name;
}

function languageOf(text: string): string {
  for (let i = 0; i < text.length; i++) if (isUnspacedLetter(text.charCodeAt(i))) return "zh";
  return "en";
}
