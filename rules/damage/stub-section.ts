import { pageRule } from "../../src/check/rule.ts";
import type { Section } from "../../src/model/page-facts.ts";
import { isWritten, stubLines } from "../parts/damage/stub.ts";

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
    for (const [index, section] of facts.sections.entries()) {
      if (isWritten(section, text)) continue;
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
    }
  },
});

/** Of a heading with a mark, below the page's title, and with no section of its own under it. */
function isLeaf({ level, lost, span }: Section, next: Section | undefined): boolean {
  return level > 1 && !lost && span[1] > span[0] && (next === undefined || next.level <= level);
}
