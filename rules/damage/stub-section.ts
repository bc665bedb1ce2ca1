import { pageRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
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
    const tabled = new Set(facts.tables.map((table) => table.section));
    facts.sections.forEach((section, index) => {
      // A table is written, whatever stands beside it.
      if (tabled.has(index)) return;
      const lines = linesUnder(facts, text, index);
      const kinds = lines.map((span) => kindOf(text.slice(...span)));
      const [first] = lines;
      if (first === undefined) {
        const next = facts.sections[index + 1];
        const isLeaf = section.level > 0 && (next === undefined || next.level <= section.level);
        const data = { text: text.slice(...section.span) };
        if (isLeaf && section.level > 1 && !section.lost && data.text !== "")
          report({ message: "empty", data, span: section.span, severity: "info", key: "empty" });
      } else if (kinds.every((kind) => kind !== null)) {
        const message = kinds.includes("template") ? "template" : "todo";
        const data = { text: text.slice(...first) };
        const severity = message === "todo" ? { severity: "info" as const } : {};
        report({ message, data, span: first, ...severity });
      }
    });
  },
});

/** What is written in a section, line by line, without list marks and HTML comments. */
function linesUnder(facts: PageFacts, text: string, index: number): Span[] {
  const section = facts.sections[index];
  if (section === undefined) return [];
  const [from, to] = [section.level === 0 ? section.body[0] : section.span[1], section.body[1]];
  if (to - from > LONGEST_STUB) return [[from, to]];
  const shown = text
    .slice(from, to)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  const lines = [...shown.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index: at }): Span[] => {
    const isHeadingsRest = section.level > 0 && !/[\r\n]/.test(shown.slice(0, at));
    const mark = /^\s*(?:(?:[-*+>]|\d{1,4}[.)])\s+|#+\s*$|[-=]+\s*$)*/.exec(line)?.[0].length ?? 0;
    const end = line.trimEnd().length;
    return isHeadingsRest || mark >= end ? [] : [[from + at + mark, from + at + end]];
  });
  return lines;
}

/** Anything longer is written. */
const LONGEST_STUB = 600;

function kindOf(line: string): "template" | "todo" | null {
  const bare = line.replace(/^[*_`（(]+|[*_`.。…）)!！]+$/g, "");
  if (/^(?:\[(?!\^)[^[\]|]*\p{L}[^[\]|]{2,200}\]|【[^】]{2,200}】|\{\{[^{}]{2,200}\}\})$/u.test(bare))
    return "template";
  return /^(?:TODO|TBD|TBA|FIXME|WIP|XXX)(?![\p{L}\p{N}])/u.test(bare) || TO_BE_DONE.test(bare)
    ? "todo"
    : null;
}

const TO_BE_DONE =
  /^(?:to be (?:added|written|completed|filled in|done|expanded|determined)|coming soon|under construction|work in progress|(?:add |insert )?(?:content|text) (?:goes )?here|lorem ipsum.*|待补充?|待完善|待写|待续|待填写?|待添加|内容待补充|建设中|施工中|敬请期待)$/i;
