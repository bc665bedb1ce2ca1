import { pageRule } from "../../src/check/rule.ts";
import type { Section } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";

export const stubSection = pageRule({
  id: "stub-section",
  since: "0.1.0",
  group: "damage",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A section holds only what a template put there, a TODO, or nothing.",
    zh: "章节里只有模板文字、TODO，或什么也没有。",
  },
  messages: {
    template: {
      en: "“{text}” is all that stands here, and comes from a template; write the section, or remove its heading.",
      zh: "这里只有模板留下的“{text}”；请写上内容，或删去这个标题。",
    },
    todo: {
      en: "“{text}” is all that stands here, so the section says nothing yet; write it, or remove its heading.",
      zh: "这里只有“{text}”，这一节还没有内容；请写上，或删去这个标题。",
    },
    empty: {
      en: "“{text}” has nothing under it; write the section, set the headings after it one level deeper, or remove it.",
      zh: "“{text}”下面没有内容；请写上，或把后面的标题降一级，或删去这个标题。",
    },
  },
  check: ({ facts, text }, report) => {
    if (facts.kind !== "page") return;
    facts.sections.forEach((section, index) => {
      const lines = stubLines(section, text);
      const [first] = lines ?? [];
      if (first !== undefined) {
        const message = lines?.some(({ kind }) => kind === "template") ? "template" : "todo";
        const data = { text: text.slice(...first.span) };
        const severity = message === "todo" ? { severity: "info" as const } : {};
        report({ message, data, span: first.span, ...severity });
      } else if (lines !== null && isLeaf(section, facts.sections[index + 1])) {
        const data = { text: text.slice(...section.span) };
        report({ message: "empty", data, span: section.span, severity: "info", key: "empty" });
      }
    });
  },
});

/** Of a heading with a mark, below the page's title, and with no section of its own under it. */
function isLeaf({ level, lost, span }: Section, next: Section | undefined): boolean {
  return level > 1 && !lost && span[1] > span[0] && (next === undefined || next.level <= level);
}

interface StubLine {
  readonly span: Span;
  readonly kind: "template" | "todo";
}

/** The lines under a heading, without list marks and HTML comments; null as soon as one of them says something. */
function stubLines(section: Section, text: string): readonly StubLine[] | null {
  const [from, to] = [section.level === 0 ? section.body[0] : section.span[1], section.body[1]];
  if (to - from > LONGEST_STUB) return null;
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
