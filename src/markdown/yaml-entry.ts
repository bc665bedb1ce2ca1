import type { FrontMatterEntry } from "../model/front-matter.ts";
import type { Json } from "../model/json.ts";
import type { Span } from "../model/place.ts";
import type { Message } from "../text/message.ts";
import { failsafeYaml } from "./failsafe-yaml.late.ts";
import type { Line } from "./plain-entry.ts";

export interface Failure {
  readonly message: Message;
  readonly span: Span;
}

/** A top-level key as a YAML parser reads it, with the places of its value and of the value's members. */
export function yamlEntry(block: readonly Line[]): FrontMatterEntry | Failure {
  const [first] = block;
  const last = block.filter((line) => line.text.trim() !== "").at(-1);
  if (first === undefined || last === undefined) return { message: EMPTY_BLOCK, span: [0, 0] };
  const whole: Span = [first.start, last.start + last.text.length];
  const colon = /^(?:"([^"]*)"|'([^']*)'|([^:\s][^:]*?))\s*:(?=\s|$)/.exec(first.text);
  if (colon === null) return { message: NO_PAIR, span: whole };
  const key = colon[1] ?? colon[2] ?? colon[3] ?? "";
  const keySpan: Span = [first.start, first.start + colon[0].length - 1];
  const value = yamlValue(block, key);
  if (value === undefined) return { message: notYaml(key), span: whole };
  return { key, keySpan, value, valueSpan: valueSpan(block, colon[0].length), items: itemSpans(block) };
}

const EMPTY_BLOCK: Message = { en: "front matter has an empty block", zh: "有空的块" };
const NO_PAIR: Message = { en: "front matter line is no `key: value`", zh: "这一行不是 `键: 值`" };

function notYaml(key: string): Message {
  return { en: `front matter of "${key}" cannot be read as YAML`, zh: `“${key}”的值不是有效的 YAML` };
}

function yamlValue(block: readonly Line[], key: string): Json | undefined {
  try {
    const read = failsafeYaml(block.map((line) => line.text).join("\n"));
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
