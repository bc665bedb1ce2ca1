import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { MAX_FRONT_MATTER_BYTES, MAX_FRONT_MATTER_DEPTH } from "../limits.ts";
import type { FrontMatter, FrontMatterEntry, Json } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";

/** Reads the block between `---` on the first line and the next `---`; null when there is none. Never executes any. */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = /^(?:---|\+\+\+|;;;)([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text);
  if (open === null) return null;
  const fence = text.slice(0, 3);
  const language = (open[1] ?? "").trim();
  const from = open[0].length;
  const end = closing(text, fence, from);
  if (end === null) return null;
  const span: Span = [0, end.after];
  const fail = (message: string): FrontMatter => ({ span, entries: [], error: { message, span: [0, from] } });
  if (fence !== "---" || (language !== "" && language !== "yaml")) {
    return fail(
      `front matter in ${language || (fence === "+++" ? "TOML" : "another language")} is not read, only YAML`,
    );
  }
  if (end.before - from > MAX_FRONT_MATTER_BYTES)
    return fail(`front matter is over ${MAX_FRONT_MATTER_BYTES} characters`);
  return parsed(text, from, end.before, span);
}

function closing(text: string, fence: string, from: number): { before: number; after: number } | null {
  for (let at = from; at <= text.length; ) {
    const next = lineEnd(text, at);
    if (text.slice(at, next.end).trimEnd() === fence) return { before: at, after: next.next };
    if (next.next === next.end) return null;
    at = next.next;
  }
  return null;
}

function lineEnd(text: string, at: number): { end: number; next: number } {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const crlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return { end, next: end >= text.length ? end : end + (crlf ? 2 : 1) };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function parsed(text: string, from: number, to: number, span: Span): FrontMatter {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    const { end, next } = lineEnd(text, at);
    lines.push({ start: at, text: text.slice(at, end) });
    at = next === end ? to : next;
  }
  const danger = lines.map((line) => dangerIn(line)).find((found) => found !== null) ?? null;
  if (danger !== null) return { span, entries: [], error: danger };
  const entries: FrontMatterEntry[] = [];
  let error: FrontMatter["error"];
  for (const block of blocksOf(lines)) {
    const entry = entryOf(block);
    if ("message" in entry) error ??= entry;
    else entries.push(entry);
  }
  return error === undefined ? { span, entries } : { span, entries, error };
}

/** Depth, anchors, aliases, tags and merge keys are refused before a YAML parser sees them. */
function dangerIn({ start, text }: Line): { message: string; span: Span } | null {
  const indent = text.length - text.trimStart().length;
  const span: Span = [start, start + text.length];
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  if (indent > MAX_FRONT_MATTER_DEPTH * 2 || deepest > MAX_FRONT_MATTER_DEPTH)
    return { message: "front matter is nested too deeply", span };
  if (
    /^\s*(?:- +)*(?:[^"'#\s][^"'#]*?: +|- +)?[&*!](?!\s)[\w!.:/-]+(?:\s|$)/.test(text) ||
    /^\s*<<\s*:/.test(text)
  ) {
    return { message: "anchors, aliases, tags and merge keys are not read in front matter", span };
  }
  return null;
}

/** A top-level key with the lines that belong to it. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const top = line.text !== "" && !/^[\s#-]/.test(line.text);
    const last = blocks.at(-1);
    if (top) blocks.push([line]);
    else if (last !== undefined) last.push(line);
    else if (line.text.trim() !== "" && !line.text.startsWith("#")) blocks.push([line]);
  }
  return blocks;
}

function entryOf(block: readonly Line[]): FrontMatterEntry | { message: string; span: Span } {
  const [first] = block;
  const last = block.filter((line) => line.text.trim() !== "").at(-1);
  if (first === undefined || last === undefined)
    return { message: "front matter has an empty block", span: [0, 0] };
  const whole: Span = [first.start, last.start + last.text.length];
  const colon = /^(?:"([^"]*)"|'([^']*)'|([^:\s][^:]*?))\s*:(?=\s|$)/.exec(first.text);
  if (colon === null) return { message: "front matter line is no `key: value`", span: whole };
  const key = colon[1] ?? colon[2] ?? colon[3] ?? "";
  const keySpan: Span = [first.start, first.start + colon[0].length - 1];
  const value = yamlValue(block, key);
  if (value === undefined) return { message: `front matter of "${key}" cannot be read as YAML`, span: whole };
  return { key, keySpan, value, valueSpan: valueSpan(block, colon[0].length), items: itemSpans(block) };
}

function yamlValue(block: readonly Line[], key: string): Json | undefined {
  try {
    const read: unknown = load(block.map((line) => line.text).join("\n"), { schema: FAILSAFE_SCHEMA });
    if (typeof read !== "object" || read === null) return undefined;
    const value: unknown = Object.entries(read).find(([name]) => name === key)?.[1];
    return json(value);
  } catch {
    return undefined;
  }
}

function json(value: unknown): Json {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(json);
  if (typeof value === "object" && value !== null) {
    return Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(value).map(([key, each]) => [key, json(each)])),
    );
  }
  return null;
}

function valueSpan(block: readonly Line[], after: number): Span {
  const [first] = block;
  if (first === undefined) return [0, 0];
  const written = first.text.slice(after);
  if (written.trim() !== "" && !/^\s*[|>][+-]?\d?\s*$/.test(written)) {
    const start = first.start + after + (written.length - written.trimStart().length);
    const single = block.length === 1 || block.slice(1).every((line) => line.text.trim() === "");
    if (single) return [start, first.start + first.text.trimEnd().length];
    const last = block.filter((line) => line.text.trim() !== "").at(-1) ?? first;
    return [start, last.start + last.text.trimEnd().length];
  }
  const rest = block.slice(1).filter((line) => line.text.trim() !== "");
  const head = rest[0];
  const last = rest.at(-1);
  if (head === undefined || last === undefined) return [first.start + after, first.start + after];
  return [
    head.start + head.text.length - head.text.trimStart().length,
    last.start + last.text.trimEnd().length,
  ];
}

/** Of a block sequence each `- item`, of a flow sequence each member. */
function itemSpans(block: readonly Line[]): readonly Span[] {
  const rest = block.slice(1);
  const dash = rest.find((line) => line.text.trimStart().startsWith("-"));
  if (dash !== undefined) {
    const indent = dash.text.indexOf("-");
    return rest.flatMap((line): Span[] => {
      if (line.text.indexOf("-") !== indent || line.text.trimStart()[0] !== "-") return [];
      return [unquoted(line, indent + 1, line.text.length)];
    });
  }
  const [first] = block;
  const open = first?.text.indexOf("[") ?? -1;
  const close = first?.text.lastIndexOf("]") ?? -1;
  if (first === undefined || open < 0 || close < open) return [];
  const spans: Span[] = [];
  for (let at = open + 1; at < close; ) {
    const end = memberEnd(first.text, at, close);
    if (first.text.slice(at, end).trim() !== "") spans.push(unquoted(first, at, end));
    at = end + 1;
  }
  return spans;
}

/** The comma after a member of a flow sequence; one within quotes or brackets ends nothing. */
function memberEnd(text: string, from: number, close: number): number {
  let quote = "";
  let depth = 0;
  for (let at = from; at < close; at++) {
    const character = text.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (/["']/.test(character) && text.slice(from, at).trim() === "") quote = character;
    else if ("[{".includes(character)) depth++;
    else if ("]}".includes(character)) depth--;
    else if (character === "," && depth === 0) return at;
  }
  return close;
}

function unquoted(line: Line, from: number, to: number): Span {
  const part = line.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  const quoted =
    end - start > 1 && /^["']/.test(line.text.slice(start)) && line.text[end - 1] === line.text[start];
  return quoted ? [line.start + start + 1, line.start + end - 1] : [line.start + start, line.start + end];
}
