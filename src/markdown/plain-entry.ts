import type { FrontMatterEntry } from "../model/front-matter.ts";
import type { Span } from "../model/place.ts";

/** One line of front matter, without its end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/**
 * A key with a bare or quoted scalar, a flow list of them, or a list of them on lines of its own, as nearly all front
 * matter has it: what a YAML parser and its spans would give, without one. Null where there is any doubt.
 */
export function plainEntry(block: readonly Line[]): FrontMatterEntry | null {
  const [first, ...rest] = block;
  if (first === undefined) return null;
  const read = ENTRY.exec(first.text);
  if (read === null) return null;
  const [, key = "", gap, bare, quoted, flow] = read;
  const { start } = first;
  const keySpan: Span = [start, start + key.length];
  if (gap === undefined) return listEntry(key, keySpan, rest);
  if (rest.some((line) => line.text !== "")) return null;
  const from = keySpan[1] + 1 + gap.length;
  const written = (bare ?? quoted ?? flow ?? "").trimEnd();
  const valueSpan: Span = [from, from + written.length];
  if (flow === undefined) {
    return { key, keySpan, value: scalar(written), valueSpan, items: [] };
  }
  const items = members(written, from);
  return { key, keySpan, value: items.map((each) => each.value), valueSpan, items: items.map(spanIn) };
}

function listEntry(key: string, keySpan: Span, rest: readonly Line[]): FrontMatterEntry | null {
  const items: Item[] = [];
  let indent = "";
  let end = rest.length;
  while (end > 0 && rest[end - 1]?.text === "") end--;
  for (const { start, text } of rest.slice(0, end)) {
    const [, before, gap = "", bare, quoted] = ITEM.exec(text) ?? [];
    if (before === undefined || (items.length > 0 && before !== indent)) return null;
    indent = before;
    items.push(itemOf((bare ?? quoted ?? "").trimEnd(), start + before.length + 1 + gap.length));
  }
  const [head] = rest;
  const last = items.at(-1);
  const after = keySpan[1] + 1;
  if (head === undefined || last === undefined)
    return { key, keySpan, value: "", valueSpan: [after, after], items: [] };
  return {
    key,
    keySpan,
    value: items.map((each) => each.value),
    valueSpan: [head.start + indent.length, last.end],
    items: items.map(spanIn),
  };
}

interface Item {
  readonly value: string;
  readonly span: Span;
  /** Of what is written, a quote included. */
  readonly end: number;
}

function spanIn({ span }: Item): Span {
  return span;
}

function itemOf(written: string, start: number): Item {
  const end = start + written.length;
  const value = scalar(written);
  return { value, span: value === written ? [start, end] : [start + 1, end - 1], end };
}

function scalar(written: string): string {
  return written.startsWith('"') || written.startsWith("'") ? written.slice(1, -1) : written;
}

function members(flow: string, start: number): Item[] {
  const found: Item[] = [];
  for (const member of flow.matchAll(MEMBER)) found.push(itemOf(member[0].trimEnd(), start + member.index));
  return found;
}

/**
 * No mark that YAML may take for its own, no space but the common one, nothing that cannot be printed, and no pair of
 * surrogates: they could be halves.
 */
const ODD =
  "\\[\\]{}\\\\\"'#\\0-\\x1f\\x7f-\\xa0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f\\u3000\\ud800-\\udfff\\ufeff\\ufffe\\uffff";
const FIRST = `[^ ,:&*!|>%@\`?${ODD}-]`;
/** A colon within a word, as in an address, parts no key from a value. */
const BARE = `${FIRST}[^:${ODD}]*(?::(?=[^ :${ODD}])[^:${ODD}]*)*`;
const FLOW_BARE = `${FIRST}[^:,${ODD}]*(?::(?=[^ :,${ODD}])[^:,${ODD}]*)*`;
const QUOTED = `"[^${ODD}]*"|'[^${ODD}]*'`;
const FLOW_ITEM = `(?:${FLOW_BARE}|(?:${QUOTED}) *)`;
const ENTRY = new RegExp(
  `^([A-Za-z\\u4e00-\\u9fff][\\w\\u4e00-\\u9fff-]{0,60}):(?:( +)(?:(${BARE})|(${QUOTED}) *|(\\[ *(?:${FLOW_ITEM}(?:, *${FLOW_ITEM})*)?\\]) *))?$`,
);
const ITEM = new RegExp(`^( {0,20})-( +)(?:(${BARE})|(${QUOTED}) *)$`);
const MEMBER = new RegExp(FLOW_ITEM, "g");
