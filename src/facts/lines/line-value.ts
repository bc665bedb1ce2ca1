import type { Span } from "../../model/place.ts";
import type { Item, Reading } from "../../model/reading.ts";
import { isPlaceholder, mayBePlaceholder } from "../../values/placeholder.ts";
import { scanFigures } from "../source/scan-figures.ts";
import type { CellReader } from "../table/cell-reader.ts";
import type { KeyedLine } from "./keyed-lines.ts";

/** What stands after a key. */
export interface AfterKey {
  /** To the end of the line, as shown. */
  readonly text: string;
  /** A stretch of it as its page writes it. */
  readonly raw: (span: Span) => string;
}

export interface LineValue {
  /** In the text after the key. */
  readonly span: Span;
  readonly reading: Reading;
}

/** A value with what stands in brackets; longer lines are told about, not stated. */
const LONGEST = 72;

/** How a line is read: what its key says of its value, and how far its shape is to be trusted. */
export interface LineReader {
  readonly key: string;
  readonly type: string;
  readonly line: Pick<KeyedLine, "isBare" | "isDashed">;
  readonly read: CellReader;
}

/** All that stands there, where it is a value as a cell would hold, or says that there is none; else the one value that it begins with. */
export function lineValue(after: AfterKey, reader: LineReader): LineValue | null {
  const whole = trimmed(after.text);
  const isShort = whole[1] > whole[0] && whole[1] - whole[0] <= LONGEST;
  const reading = isShort ? wholeReading(after, whole, reader) : null;
  if (reading !== null) return { span: whole, reading };
  if (reader.line.isBare || !isMeasured(reader.type)) return null;
  const figure = leadingValue(after.text, reader.type);
  if (figure === null) return null;
  const bracketed = withBracket(after.text, figure);
  for (const span of bracketed === figure ? [figure] : [bracketed, figure]) {
    const one = reader.read(after.raw(span));
    if (one.state === "value" && one.items.length === 1 && isMeasure(one.items[0]))
      return { span, reading: one };
  }
  return null;
}

function trimmed(text: string): Span {
  const start = text.length - text.trimStart().length;
  return [start, Math.max(start, text.replace(/[\s.。;；,，、|]+$/, "").length)];
}

export function isMeasured(type: string): boolean {
  return type.startsWith("quantity") || type.startsWith("money") || type.startsWith("date");
}

function wholeReading(
  { text, raw }: AfterKey,
  span: Span,
  { key, type, line, read }: LineReader,
): Reading | null {
  const shown = text.slice(...span);
  const written = raw(span);
  if (written === "") return null;
  if (mayBePlaceholder(written) && isPlaceholder(written, key)) return nothing(written);
  const reading = read(written);
  switch (reading.state) {
    case "unknown":
    case "none":
    case "missing":
      return reading;
    case "malformed":
      return reading.notes.includes("invalid-date") ? reading : null;
    case "value":
      return (isMeasured(type) ? isAllValue(reading, written) : isTerm(reading, shown, line.isDashed))
        ? reading
        : null;
  }
}

function nothing(marker: string): Reading {
  return { state: "missing", items: [], certainty: [], marks: [], notes: [], marker };
}

function isMeasure(item: Item | undefined): boolean {
  return item?.kind === "quantity" || item?.kind === "date";
}

/** Nothing is left over: all words are of values, their marks, their qualifiers or in brackets. */
function isAllValue({ items, marks }: Reading, written: string): boolean {
  if (items.length === 0 || !items.every(isMeasure) || items.some(isAside)) return false;
  if (hasOthersInBracket(items, written)) return false;
  const letters = written.split("");
  const blank = ([from, to]: Span) => letters.fill(" ", from, to);
  for (const { span } of items) blank(span);
  for (const { span } of marks) blank(span);
  const rest = letters.join("").replace(/[(（][^()（）]*[)）]|\[\^?[\w-]+\]/g, " ");
  return JOINS.test(
    items.some(({ qualifiers }) => qualifiers.some(isNarrow)) ? rest.replace(NARROWING, " ") : rest,
  );
}

/** `$2 (since June; $10 before)`: a bracket of several clauses, with figures of their own. */
function hasOthersInBracket(items: readonly Item[], written: string): boolean {
  for (const { index, 0: bracket } of written.matchAll(/[(（][^()（）]*[;；][^()（）]*[)）]/g))
    if (items.some(({ span }) => span[0] > index && span[0] < index + bracket.length)) return true;
  return false;
}

/** `(evolved from …, April 2023)`: a figure in brackets of which nothing is told. */
function isAside({ qualifiers }: Item): boolean {
  return qualifiers.some(({ property, value }) => property === "variant" && value === "parenthesised");
}

const JOINS = /^(?:[\s,，、;；/+*_`~≈→–—|?？·&-]|\b(?:and|or|to)\b|和|或|及|与|至|到)*$/i;

function isNarrow({ property }: Item["qualifiers"][number]): boolean {
  return (
    property === "direction" || property === "parameters" || property === "setting" || property === "status"
  );
}

const NARROWING =
  /\b(?:total|active|activated|parameters?|params|input|output|cached|for|per token|\d+[- ]shot|tokens?)\b|总参数量?|激活参数量?|总计|总共|总|激活|参数|输入|输出|缓存/gi;

/** A name, a term, a yes or a no; not a sentence, an address, a question or somebody's words. */
function isTerm({ items, marks }: Reading, shown: string, isDashed: boolean): boolean {
  if (items.length === 0 || SPOKEN.test(shown)) return false;
  if (isDashed && !items.every((item) => item.kind === "text" && item.normalized !== undefined)) return false;
  return !/[?？]$/.test(shown) || marks.length > 0;
}

const SPOKEN = /:\/\/|\bwww\.|[。！!；;"“”「」『』:：]|[.?？…] |^[→=<>]/;

/** A number, perhaps with a sign before it, or a month. */
const VALUE_START = /^\s*[~≈约$¥€£]?\s*(?:[0-9０-９]|[A-Z][a-z]{2,8}\.? \d|Q\d)/;

/** Cheap, and of nearly every line of prose false: a figure first, or a term and no clauses. */
export function mayBeValue(text: string, from: number, to: number): boolean {
  if (VALUE_START.test(text.slice(from, from + 24))) return true;
  return to - from <= LONGEST && (!hasClauses(text, from, to) || PRICE.test(text.slice(from, to)));
}

/** `输入 $5，输出 $15`. */
const PRICE = /[$¥€£]\s?\d|\d\s?元/;

/** A wide comma or full stop stands before its end, and not in brackets; terms are listed with others. */
function hasClauses(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to - 1; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) depth++;
    else if (code === 0x29 || code === 0xff09) depth--;
    else if ((code === 0xff0c || code === 0x3002 || code === 0xff1b) && depth === 0) return true;
  }
  return false;
}

/** `$2.50 per million tokens`, `2 元/百万 tokens（缓存命中）`: what the price is for, and when. */
const SOLD_BY =
  /^\s*(?:元|美元|人民币|USD|RMB|CNY)?\s*(?:\/|per\s|每)\s*(?:1\s?[MK]\b|million|百万|千|thousand|M|K)?\s*(?:个\s*)?tokens?\b(?:\s*[(（][^()（）]{1,40}[)）])?/i;

/** What may follow: a bracket, the next clause, one without a figure. */
const GOES_ON = /^\s*(?:$|[(（;；。]|\.(?:\s|$)|[+?？]|(?:[,，]|\s[—–-])[^0-9０-９]*$)/;

/** The one figure right after the key. */
function leadingValue(text: string, type: string): Span | null {
  if (!VALUE_START.test(text.slice(0, 24))) return null;
  const { numbers, dates } = scanFigures(text);
  const figure = type.startsWith("date") ? dates[0] : numbers.find(({ label }) => label !== true);
  if (figure === undefined) return null;
  const [start, last] = figure.span;
  const end = type.startsWith("money") ? last + (SOLD_BY.exec(text.slice(last))?.[0].length ?? 0) : last;
  const before = text.slice(0, start);
  if (!/^\s*[~≈约$¥€£]?\s*$/.test(before) || !GOES_ON.test(text.slice(end))) return null;
  return [before.length - before.trimStart().length, /[+?？]/.test(text.charAt(end)) ? end + 1 : end];
}

/** A bracket right behind a value is read with it, as in a cell. */
function withBracket(text: string, span: Span): Span {
  const bracket = /^\s?[(（][^()（）]{1,60}[)）]/.exec(text.slice(span[1]))?.[0];
  return bracket === undefined ? span : [span[0], span[1] + bracket.length];
}
