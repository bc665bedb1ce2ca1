import { pageRule } from "../../src/check/rule.ts";

export const unresolvedFootnote = pageRule({
  id: "unresolved-footnote",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A footnote mark without its note, or a note that nothing refers to.",
    zh: "脚注标记没有对应的脚注，或脚注没有任何地方引用。",
  },
  messages: {
    missing: {
      en: "“{text}” refers to a footnote that this page does not have, so what it should say of the value is lost; add `[^{id}]: …`, or take the mark off.",
      zh: "“{text}”指向本页没有的脚注，它要说明的内容丢失了；请补上 `[^{id}]: …`，或去掉这个标记。",
    },
    unused: {
      en: "“{text}” is a footnote that nothing on this page refers to; put its mark where it belongs, or remove it.",
      zh: "“{text}”这条脚注没有任何地方引用；请在相应位置加上标记，或删去它。",
    },
  },
  check: ({ facts, text }, report) => {
    if (facts.footnotes.length === 0) return;
    const defined = new Set(facts.footnotes.flatMap((note) => (note.definition ? [note.id] : [])));
    const used = new Set(facts.footnotes.flatMap((note) => (note.definition ? [] : [note.id])));
    for (const { id, span, definition } of facts.footnotes) {
      if (!definition && !defined.has(id)) {
        report({ message: "missing", data: { text: text.slice(...span), id }, span });
      } else if (definition && !used.has(id)) {
        const mark = [span[0], text.indexOf("]", span[0]) + 1] as const;
        report({ message: "unused", data: { text: text.slice(...mark) }, span: mark, severity: "info" });
      }
    }
  },
});
