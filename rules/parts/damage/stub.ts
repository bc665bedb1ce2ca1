import type { Section } from "../../../src/model/page-facts.ts";
import type { Span } from "../../../src/model/place.ts";
import { pastSpace } from "../../../src/text/white-space.ts";

/** The first line under the heading begins as no stub does, after the mark of a list or none: nearly all do. */
export function isWritten(section: Section, text: string): boolean {
  const [from, to] = extentOf(section);
  if (to - from > LONGEST_STUB) return true;
  const below = section.level > 0 ? pastLine(text, from, to) : from;
  // A comment may begin in the heading's line.
  if (below > from && text.slice(from, below).includes("<")) return false;
  let at = pastSpace(text, below, to);
  while (at + 1 < to && LIST_MARKS.has(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 32)
    at = pastSpace(text, at + 1, to);
  if (at === to) return false;
  const code = text.charCodeAt(at);
  if (code < 128 ? STUB_MARKS.has(code) : code < 0x4e00 || code > 0x9fa5) return false;
  return !BEGINNINGS.has(code);
}

/** What stands after the heading's own text. */
function extentOf({ level, span, body }: Section): Span {
  return [level === 0 ? body[0] : span[1], body[1]];
}

function pastLine(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

export interface StubLine {
  readonly span: Span;
  readonly kind: "template" | "todo";
}

/** The lines under a heading, without list marks and HTML comments; null as soon as one of them says something. */
export function stubLines(section: Section, text: string): readonly StubLine[] | null {
  const [from, to] = extentOf(section);
  const written = text.slice(from, to);
  const shown = written.includes("<!--")
    ? written.replace(COMMENT, (comment) => " ".repeat(comment.length))
    : written;
  const found: StubLine[] = [];
  const lines = /[^\r\n]+/g;
  for (let match = lines.exec(shown); match !== null; match = lines.exec(shown)) {
    const { 0: line, index: at } = match;
    const isHeadingsRest = section.level > 0 && at === 0;
    const mark = /^\s*(?:(?:[-*+>]|\d{1,4}[.)])\s+|#+\s*$|[-=]+\s*$)*/.exec(line)?.[0].length ?? 0;
    const end = line.trimEnd().length;
    if (isHeadingsRest || mark >= end) continue;
    const span: Span = [from + at + mark, from + at + end];
    const kind = kindOf(text.slice(...span));
    if (kind === null) return null;
    found.push({ span, kind });
  }
  return found;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** Anything longer is written. */
const LONGEST_STUB = 600;

function kindOf(line: string): "template" | "todo" | null {
  const bare = line.replace(/^[*_`（(]+|[*_`.。…）)!！]+$/g, "");
  // Most lines begin with none of these, and classes of letters take long to compile.
  if (!/^[[【{TFWX]/.test(bare)) return isToBeDone(bare) ? "todo" : null;
  if (/^(?:\[(?!\^)[^[\]|]*\p{L}[^[\]|]{2,200}\]|【[^】]{2,200}】|\{\{[^{}]{2,200}\}\})$/u.test(bare))
    return "template";
  return /^(?:TODO|TBD|TBA|FIXME|WIP|XXX)(?![\p{L}\p{N}])/u.test(bare) || isToBeDone(bare) ? "todo" : null;
}

function isToBeDone(line: string): boolean {
  const lower = line.toLowerCase();
  return TO_BE_DONE.has(lower) || lower.startsWith("lorem ipsum");
}

const TO_BE_DONE: ReadonlySet<string> = new Set([
  ...["added", "written", "completed", "filled in", "done", "expanded", "determined"].map(
    (what) => `to be ${what}`,
  ),
  ...["", "add ", "insert "].flatMap((what) =>
    ["content", "text"].flatMap((of) => [`${what}${of} here`, `${what}${of} goes here`]),
  ),
  ...["coming soon", "under construction", "work in progress"],
  ...["待补", "待补充", "待完善", "待写", "待续", "待填", "待填写", "待添加", "内容待补充"],
  ...["建设中", "施工中", "敬请期待"],
]);

function codesOf(signs: string): readonly number[] {
  return Array.from(signs, (sign) => sign.charCodeAt(0));
}

const LIST_MARKS: ReadonlySet<number> = new Set(codesOf("-*+>"));
/** Marks of Markdown, of a template and of a comment, after which it shows what stands there; of ASCII. */
const STUB_MARKS: ReadonlySet<number> = new Set(codesOf("-*+>0123456789#=_`([{<.!)"));
/** Of the words that stand in stubs. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  codesOf("TFWXLl").concat(
    [...TO_BE_DONE].flatMap((words) => codesOf(words.charAt(0) + words.charAt(0).toUpperCase())),
  ),
);
