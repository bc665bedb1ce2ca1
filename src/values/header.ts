import { MAX_HEADER_NAME } from "../limits.ts";
import type { HeaderReading, Qualifier } from "../model/reading.ts";
import { bracketAround, innerBrackets } from "./certainty/surroundings.ts";
import { type Doubt, headerDoubts, markOf } from "./certainty.ts";
import type { HeaderContext } from "./context.ts";
import { isUnspacedLetter } from "./fold.ts";
import { type HeaderBrackets, readBrackets } from "./header-brackets.ts";
import { componentsOfName } from "./header-components.ts";
import { measure, mergeUnits, splitUnit } from "./header-measure.ts";
import { knownName, nameProperty, namesMetric, qualifierOf } from "./header-name.ts";
import { type HeaderParts, headerParts, squeeze } from "./header-parts.ts";
import type { HeaderUnit } from "./header-unit.ts";
import { type HeaderVocabulary, headerKey } from "./lexicon/header-vocabulary.ts";
import type { HeaderModifier } from "./lexicon/header-words.ts";
import { propertyDefinition } from "./lexicon/properties.ts";
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
  const tail = knownName(written, words) === null ? splitUnit(written, words) : { name: written, unit: null };
  const named = nameProperty(tail.name, words);
  const own = componentsOfName(tail.name, words);
  const read = readBrackets(parts.brackets, named.property, words);
  const brackets = own === null ? read : { ...read, components: read.components ?? own };
  const unit = mergeUnits(tail.unit, brackets.unit);
  const modifiers = [...named.modifiers, ...(unit?.modifiers ?? [])].sort(byOrder);
  return {
    shown,
    name: tail.name,
    property:
      own !== null
        ? null
        : named.property === null
          ? impliedProperty(tail.name, modifiers, unit)
          : byUnit(named.property, unit),
    unit,
    brackets,
    modifiers,
    parts,
    asked: parts.name.endsWith("?") || written.startsWith("是否"),
  };
}

/** `Input ($/1M tokens)` names no property, but money per token is a price. */
function impliedProperty(
  name: string,
  modifiers: readonly HeaderModifier[],
  unit: HeaderUnit | null,
): string | null {
  if (unit?.currency === undefined) return null;
  const directed = modifiers.some(
    (modifier) => modifier.property === "direction" || modifier.property === "condition",
  );
  return (directed && unit.denominator !== undefined) || name === "" ? "price" : null;
}

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
  const type = draft.asked ? "boolean" : components === undefined ? definition?.type : "composite";
  const key = headerKey(draft.name);
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
    aliases: (words.names.get(property) ?? []).flatMap((alias) => (alias.key === key ? [] : [alias.name])),
  };
}

function unknownHeader(draft: Draft, words: HeaderVocabulary): HeaderReading {
  const { components, rest } = draft.brackets;
  const name = [draft.name, ...rest.map((text) => `(${text})`)].join(" ").trim();
  const metric =
    components === undefined &&
    !draft.name.startsWith("#") &&
    (draft.brackets.metric || namesMetric(draft.name, words));
  const type = components === undefined ? guessedType(draft, metric) : "composite";
  return {
    ...unknown(name === "" ? draft.shown : name),
    ...(type === undefined ? {} : { type }),
    ...(metric ? { unit: "1" } : measure(draft.unit, undefined)),
    ...(components === undefined ? {} : { components }),
    language: languageOf(draft.shown),
  };
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

/** Arrows, footnote stars, a closing question mark or colon are no part of a name. */
function trimSigns(name: string): string {
  return name.replace(/^[\s↑↓⬆⬇▲▼*†‡]+/u, "").replace(/[\s↑↓⬆⬇▲▼*†‡?:]+$/u, "");
}

function languageOf(text: string): string {
  for (let i = 0; i < text.length; i++) if (isUnspacedLetter(text.charCodeAt(i))) return "zh";
  return "en";
}
