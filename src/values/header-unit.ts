import { MAX_HEADER_UNIT } from "../limits.ts";
import type { HeaderVocabulary, UnitWord } from "./lexicon/header-vocabulary.ts";
import { isWide } from "./lexicon/header-vocabulary.ts";
import type { HeaderModifier } from "./lexicon/header-words.ts";

/** What a header's unit expression says: `元/M Tokens`, `$/1M`, `K`, `in GB`. */
export interface HeaderUnit {
  readonly magnitude?: string;
  readonly currency?: string;
  readonly unit?: string;
  /** UCUM below the stroke: `10*6.{token}`. */
  readonly denominator?: string;
  readonly modifiers: readonly HeaderModifier[];
}

type Token =
  | UnitWord
  | { readonly kind: "per" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "modifier"; readonly modifier: HeaderModifier }
  | { readonly kind: "skip" };

const PER = new Set(["/", "per", "每"]);
const SKIPPED = new Set(["单位", "unit", "units", ":", "of", "(", ")", "个", "count", "单位为"]);

/** Reads all of a text as a unit expression; null if any part of it is something else. */
export function readHeaderUnit(text: string, words: HeaderVocabulary): HeaderUnit | null {
  if (text.length > MAX_HEADER_UNIT) return null;
  const tokens = tokenize(text, words);
  if (tokens === null || !tokens.some((token) => token.kind !== "skip" && token.kind !== "number"))
    return null;
  const draft: { -readonly [K in keyof HeaderUnit]: HeaderUnit[K] } & { modifiers: HeaderModifier[] } = {
    modifiers: [],
  };
  const below = { per: false, exponent: 0, unit: "" };
  for (const token of tokens) {
    if (token.kind === "per") {
      if (below.per) return null;
      below.per = true;
    } else if (token.kind === "modifier") draft.modifiers.push(token.modifier);
    else if (token.kind === "currency") {
      if (draft.currency !== undefined || below.per) return null;
      draft.currency = token.code;
    } else if (token.kind === "number") {
      const exponent = Math.log10(token.value);
      if (!below.per || !Number.isInteger(exponent)) return null;
      below.exponent += exponent;
    } else if (token.kind === "magnitude") {
      if (below.per) below.exponent += token.exponent;
      else if (draft.magnitude !== undefined) return null;
      else draft.magnitude = token.text;
    } else if (token.kind === "unit") {
      if (below.per && below.unit === "") below.unit = token.unit;
      else if (!below.per && draft.unit === undefined) draft.unit = token.unit;
      else return null;
    }
  }
  if (!below.per) {
    // `in GB` is a unit, `In $/1M` the price of what goes in.
    if (draft.modifiers.some((modifier) => modifier.value !== "input")) return null;
    return (draft.currency ?? draft.unit ?? draft.magnitude) ? { ...draft, modifiers: [] } : null;
  }
  if (below.unit === "" && below.exponent === 0) return null;
  return { ...draft, denominator: denominator(below.exponent, below.unit === "" ? "{token}" : below.unit) };
}

function denominator(exponent: number, unit: string): string {
  return exponent === 0 ? unit : `10*${exponent}.${unit}`;
}

function tokenize(text: string, words: HeaderVocabulary): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at++;
      continue;
    }
    const end = isDigit(code) ? digitsEnd(text, at) : wordEnd(text, at, words);
    const token = isDigit(code)
      ? ({ kind: "number", value: Number(text.slice(at, end).replaceAll(",", "")) } as const)
      : tokenOf(text.slice(at, end), words);
    if (token === null) return null;
    if (token.kind !== "skip") tokens.push(token);
    at = end;
  }
  return tokens;
}

/** The longest known word at an offset, else the run of letters that stands there. */
function wordEnd(text: string, at: number, words: HeaderVocabulary): number {
  const code = text.charCodeAt(at);
  if (isLetter(code)) {
    let end = at;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    if (tokenOf(text.slice(at, end), words) !== null) return end;
  }
  const reach = Math.min(text.length, at + Math.max(words.longestUnit, 4));
  for (let end = reach; end > at + 1; end--) {
    if (tokenOf(text.slice(at, end), words) !== null) return end;
  }
  return at + 1;
}

function tokenOf(word: string, words: HeaderVocabulary): Token | null {
  const lower = word.toLowerCase();
  if (PER.has(lower)) return { kind: "per" };
  if (SKIPPED.has(lower)) return { kind: "skip" };
  const known = words.symbols.get(word) ?? words.units.get(lower) ?? joined(word, words);
  if (known !== undefined) return known;
  const modifier = words.modifiers.get(lower);
  return modifier === undefined ? null : { kind: "modifier", modifier };
}

/** A final plural s: `billions`, `millions`. */
function joined(word: string, words: HeaderVocabulary): UnitWord | undefined {
  const lower = word.toLowerCase();
  return lower.length > 3 && lower.endsWith("s") ? words.units.get(lower.slice(0, -1)) : undefined;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isDigit(text.charCodeAt(end)) || text[end] === ",")) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && !isWide(code) && code < 0x2000)
  );
}
