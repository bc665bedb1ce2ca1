import { MAX_FRONT_MATTER_BYTES, MAX_FRONT_MATTER_DEPTH } from "../limits.ts";
import type { FrontMatter, FrontMatterEntry } from "../model/front-matter.ts";
import type { Span } from "../model/place.ts";
import type { Message } from "../text/message.ts";
import { type Line, plainEntry } from "./plain-entry.ts";
import { type Failure, yamlEntry } from "./yaml-entry.ts";

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
  const fail = (message: Message): FrontMatter => ({
    span,
    entries: [],
    error: { message, span: [0, from] },
  });
  if (fence !== "---" || (language !== "" && language !== "yaml")) {
    return fail(otherLanguage(language || (fence === "+++" ? "TOML" : null)));
  }
  if (end.before - from > MAX_FRONT_MATTER_BYTES)
    return fail({
      en: `front matter is over ${MAX_FRONT_MATTER_BYTES} characters`,
      zh: `超过 ${MAX_FRONT_MATTER_BYTES} 个字符`,
    });
  return entriesIn(text, from, end.before, span);
}

function otherLanguage(name: string | null): Message {
  return {
    en: `front matter in ${name ?? "another language"} is not read, only YAML`,
    zh: `写成了 ${name ?? "另一种语言"}，只读取 YAML`,
  };
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

/** The keys that stand between two offsets; `span` is of the whole block. */
export function entriesIn(text: string, from: number, to: number, span: Span): FrontMatter {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    const { end, next } = lineEnd(text, at);
    lines.push({ start: at, text: text.slice(at, end) });
    at = next === end ? to : next;
  }
  const danger = MAY_BE_DANGER.test(text.slice(from, to)) ? firstDanger(lines) : null;
  if (danger !== null) return { span, entries: [], error: danger };
  const entries: FrontMatterEntry[] = [];
  let error: Failure | undefined;
  for (const block of blocksOf(lines)) {
    const entry = plainEntry(block) ?? yamlEntry(block);
    if ("message" in entry) error ??= entry;
    else entries.push(entry);
  }
  return error === undefined ? { span, entries } : { span, entries, error };
}

/** Of front matter without any of these no line is refused. */
const MAY_BE_DANGER = new RegExp(
  `[&*!]|<<|(?:[[{][^\\r\\n[{]*){${MAX_FRONT_MATTER_DEPTH + 1}}|^[^\\S\\r\\n]{${MAX_FRONT_MATTER_DEPTH * 2 + 1}}`,
  "m",
);

function firstDanger(lines: readonly Line[]): Failure | null {
  for (const line of lines) {
    const danger = dangerIn(line);
    if (danger !== null) return danger;
  }
  return null;
}

/** Depth, anchors, aliases, tags and merge keys are refused before a YAML parser sees them. */
function dangerIn({ start, text }: Line): Failure | null {
  const indent = text.length - text.trimStart().length;
  const span: Span = [start, start + text.length];
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  if (indent > MAX_FRONT_MATTER_DEPTH * 2 || deepest > MAX_FRONT_MATTER_DEPTH)
    return { message: { en: "front matter is nested too deeply", zh: "嵌套太深" }, span };
  if (
    /^\s*(?:- +)*(?:[^"'#\s][^"'#]*?: +|- +)?[&*!](?!\s)[\w!.:/-]+(?:\s|$)/.test(text) ||
    /^\s*<<\s*:/.test(text)
  ) {
    return { message: NOT_PLAIN, span };
  }
  return null;
}

const NOT_PLAIN: Message = {
  en: "anchors, aliases, tags and merge keys are not read in front matter",
  zh: "不读取锚点、别名、标签和合并键",
};

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
