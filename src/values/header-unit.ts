import { MAX_HEADER_UNIT } from "../limits.ts";
import { isDigit, isSpacedLetter } from "../text/characters.ts";
import { foldText } from "./fold.ts";
import { lastWord } from "./lexicon/header-key.ts";
import type { HeaderVocabulary, UnitWord } from "./lexicon/header-vocabulary.ts";
import type { HeaderModifier } from "./lexicon/header-words.ts";
import { prefixShift } from "./quantity/prefix.ts";

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
  | { readonly kind: "modifier"; readonly modifier: HeaderModifier };

const PER: ReadonlySet<string> = new Set(["/", "per", "每"]);
const SILENT: ReadonlySet<string> = new Set([":", "(", ")", "个", "的", "of", "unit", "units", "count"]);

/** Reads all of a text as a unit expression; null if any part of it is something else. */
export function readHeaderUnit(text: string, words: HeaderVocabulary): HeaderUnit | null {
  if (text.length > MAX_HEADER_UNIT) return null;
  const tokens = tokenize(text, words);
  if (tokens === null || !tokens.some((token) => token.kind !== "number")) return null;
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
      // `US$ m`, `€m`: nobody measures money in metres
      if (token.unit === "m" && draft.currency !== undefined && !below.per && draft.magnitude === undefined) {
        draft.magnitude = "M";
        continue;
      }
      if (token.magnitude !== undefined && !below.per) draft.magnitude ??= token.magnitude;
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
  // `m/mm` are two splits of a data set.
  if (draft.unit !== undefined && prefixShift(draft.unit, below.unit) !== null) return null;
  return { ...draft, denominator: denominator(below.exponent, below.unit === "" ? "{token}" : below.unit) };
}

/** Whether the last word of a text can end a unit expression: nearly every phrase that is none is told by it. */
export function endsAsUnit(text: string, words: HeaderVocabulary): boolean {
  let end = text.length;
  while (end > 0 && isSkipped(text.charCodeAt(end - 1))) end--;
  const last = lastWord(text.slice(0, end));
  const code = text.charCodeAt(end - 1);
  if (isDigit(code) || code === COMMA || code >= WIDE) return true;
  const word = last.toLowerCase();
  const folded = foldText(last);
  return (
    words.unitEnds.has(folded) ||
    PER.has(word) ||
    SILENT.has(word) ||
    words.modifiers.has(word) ||
    (word.endsWith("s") && words.unitEnds.has(folded.slice(0, -1)))
  );
}

const COMMA = 44;
/** Full-width forms begin here: a lexicon's word may be written in them. */
const WIDE = 0xff00;

function denominator(exponent: number, unit: string): string {
  return exponent === 0 ? unit : `10*${exponent}.${unit}`;
}

function tokenize(text: string, words: HeaderVocabulary): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSkipped(code)) {
      at++;
    } else if (isDigit(code)) {
      const end = digitsEnd(text, at);
      tokens.push({ kind: "number", value: Number(text.slice(at, end).replaceAll(",", "")) });
      at = end;
    } else {
      const word = wordAt(text, at, words);
      if (word === null) return null;
      if (word.token !== null) tokens.push(word.token);
      at = word.end;
    }
  }
  return tokens;
}

function isSkipped(code: number): boolean {
  return code <= 32 || code === 0xa0;
}

/** The longest known word at an offset; a null token is a word that says nothing. */
function wordAt(
  text: string,
  at: number,
  words: HeaderVocabulary,
): { token: Token | null; end: number } | null {
  const unit = words.units.longest(text, at);
  let end = at + 1;
  if (isSpacedLetter(text.charCodeAt(at))) while (isSpacedLetter(text.charCodeAt(end))) end++;
  const word = text.slice(at, end).toLowerCase();
  if (unit !== null && unit.text.length >= word.length) return { token: unit, end: at + unit.text.length };
  if (PER.has(word)) return { token: { kind: "per" }, end };
  if (SILENT.has(word)) return { token: null, end };
  const modifier = words.modifiers.get(word) ?? null;
  if (modifier !== null) return { token: { kind: "modifier", modifier }, end };
  // `billions` of a lexicon that has `billion`.
  const single = word.endsWith("s") ? words.units.longest(word.slice(0, -1), 0) : null;
  return single !== null && single.text.length === word.length - 1 ? { token: single, end } : null;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end)) || text[end] === ",") end++;
  return end;
}
