import { MAX_HEADER_UNIT } from "../limits.ts";
import type { HeaderReading } from "../model/reading.ts";
import { isDigit } from "../text/characters.ts";
import { nameProperty } from "./header-name.ts";
import { endsAsUnit, type HeaderUnit, readHeaderUnit } from "./header-unit.ts";
import type { HeaderVocabulary } from "./lexicon/header-vocabulary.ts";
import { propertyDefinition } from "./lexicon/properties.ts";

/** The unit fields of a header reading. */
export type Measure = Pick<HeaderReading, "unit" | "bareUnit" | "currency" | "magnitude" | "denominator">;

/**
 * `In $/1M` is the name `In` and the unit `$/1M`: the longest end of a name that is all unit and holds a currency, a
 * stroke or a `per`. A bare unit word (`Training tokens`) belongs to the name.
 */
export function splitUnit(name: string, words: HeaderVocabulary): { name: string; unit: HeaderUnit | null } {
  if (!endsAsUnit(name, words)) return splitFront(name, words);
  for (let at = nextStart(name, -1); at >= 0; at = nextStart(name, at)) {
    // A number comes behind a stroke or a `per`, never first.
    if (isDigit(name.charCodeAt(at))) continue;
    const unit = readHeaderUnit(name.slice(at), words) ?? strokedMoney(name.slice(at), words);
    if (unit === null || (unit.currency === undefined && unit.denominator === undefined)) continue;
    // `ROUGE-1/2/L`: one letter behind a stroke is a part of the name, not a litre.
    if (
      unit.currency === undefined &&
      name.slice(at).replace("/", "").length === 1 &&
      unit.unit === undefined
    )
      if (!unit.denominator?.startsWith("10*")) continue;
    const before = name.slice(0, at).replace(/[\s,:/]+$/, "");
    return { name: before, unit: strokedUnit(name.slice(at), before, words) ?? unit };
  }
  return splitBehind(name, words) ?? splitFront(name, words);
}

/** `Params, B` and `Size in GB`. */
function splitBehind(name: string, words: HeaderVocabulary): { name: string; unit: HeaderUnit } | null {
  for (const joint of [", ", " in "]) {
    const at = name.lastIndexOf(joint);
    const unit = at <= 0 ? null : readHeaderUnit(name.slice(at + joint.length), words);
    if (unit !== null) return { name: name.slice(0, at).trim(), unit };
  }
  return null;
}

/** `价格/元`. */
function strokedMoney(tail: string, words: HeaderVocabulary): HeaderUnit | null {
  const unit = tail.startsWith("/") ? readHeaderUnit(tail.slice(1), words) : null;
  return unit?.currency === undefined ? null : unit;
}

/** `重量/kg`, `参数量/亿`, `市值/亿元`: what stands behind the stroke is the unit, unless something is sold by it. */
function strokedUnit(tail: string, name: string, words: HeaderVocabulary): HeaderUnit | null {
  if (!tail.startsWith("/")) return null;
  const unit = readHeaderUnit(tail.slice(1), words);
  const property = nameProperty(name, words).property;
  const sold = property !== null && propertyDefinition(property)?.type === "money";
  if (unit === null || unit.denominator !== undefined || sold) return null;
  const wide = (unit.magnitude?.charCodeAt(0) ?? 0) > 0x2e80;
  return wide || (unit.unit !== undefined && !unit.unit.startsWith("{")) ? unit : null;
}

/** `每百万 tokens 价格`: the unit stands first. */
function splitFront(name: string, words: HeaderVocabulary): { name: string; unit: HeaderUnit | null } {
  if (!name.startsWith("每")) return { name, unit: null };
  for (let end = Math.min(name.length - 1, MAX_HEADER_UNIT); end > 1; end--) {
    const unit = readHeaderUnit(name.slice(0, end), words);
    if (unit !== null) return { name: name.slice(end).trim(), unit };
  }
  return { name, unit: null };
}

/** Where the next word starts: after a space, or at a stroke or a sign of money. */
function nextStart(name: string, from: number): number {
  for (let at = from + 1; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (isGap(code)) continue;
    const before = name.charCodeAt(at - 1);
    if (at === 0 || code === STROKE || code === EACH || before === STROKE || isGap(before)) return at;
  }
  return -1;
}

const STROKE = 47;
/** 每. */
const EACH = 0x6bcf;

/** White space or a comma. */
function isGap(code: number): boolean {
  if (code < 128) return code === 32 || code === 44 || (code >= 9 && code <= 13);
  return (code <= 0x3000 || code === 0xfeff) && /\s/.test(String.fromCharCode(code));
}

/** What the name and the brackets say of the unit, together: `花费/千次（元）`. */
export function mergeUnits(name: HeaderUnit | null, bracket: HeaderUnit | null): HeaderUnit | null {
  if (name === null || bracket === null) return name ?? bracket;
  return { ...bracket, ...name, modifiers: [...name.modifiers, ...bracket.modifiers] };
}

/** @param implied the unit of the property's bare numbers */
export function measure(unit: HeaderUnit | null, implied: string | undefined): Measure {
  const above = unit?.currency === undefined ? (unit?.unit ?? implied) : `{${unit.currency}}`;
  const below = unit?.denominator;
  const whole = above === undefined ? alone(below) : below === undefined ? above : over(above, below);
  const said = unit !== null;
  return {
    ...(whole === undefined ? {} : said ? { unit: whole } : { bareUnit: whole }),
    ...(unit?.currency === undefined ? {} : { currency: unit.currency }),
    ...(unit?.magnitude === undefined ? {} : { magnitude: unit.magnitude }),
    ...(below === undefined ? {} : { denominator: below }),
  };
}

/** `Density (/km²)`: so many of what the name says; `Max per day` is in no unit. */
function alone(below: string | undefined): string | undefined {
  return below !== undefined && /^[a-z]+[23]$/.test(below) ? `/${below}` : undefined;
}

/** UCUM: a product below the stroke needs brackets. */
export function over(above: string, below: string): string {
  return below.includes("*") ? `${above}/(${below})` : `${above}/${below}`;
}
