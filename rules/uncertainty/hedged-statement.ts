import { pageRule } from "../../src/check/rule.ts";
import type { Hedge } from "../../src/model/hedge.ts";

export const hedgedStatement = pageRule({
  id: "hedged-statement",
  since: "0.1.0",
  group: "uncertainty",
  severity: "info",
  recommended: true,
  summary: {
    en: "A note, a sentence or the front matter says that something here is not certain.",
    zh: "注释、句子或文件头说明这里的内容并不确定。",
  },
  messages: {
    note: {
      en: "“{text}” hedges the values of the table beside it, and exports carry the doubt; say which values it means, or settle them.",
      zh: "“{text}”使旁边表格里的值变得不确定，导出时会带上；请说明指哪些值，或核实它们。",
    },
    list: {
      en: "“{text}” hedges the values of the list beside it, and exports carry the doubt; say which values it means, or settle them.",
      zh: "“{text}”使旁边列表里的值变得不确定，导出时会带上；请说明指哪些值，或核实它们。",
    },
    page: {
      en: "“{text}” hedges every value of the page; remove it when the page has been confirmed.",
      zh: "“{text}”使整页的值都不确定；核实后请去掉。",
    },
    prose: {
      en: "“{text}” says that this is not certain; cite what would settle it, or keep the hedge.",
      zh: "“{text}”说明这里并不确定；请补上能核实的来源，否则保留这一说法。",
    },
  },
  check: ({ facts }, report) => {
    if (facts.kind !== "page") return;
    for (const hedge of facts.hedges) {
      const message = messageOn(hedge);
      report({ message, data: { text: hedge.text }, span: hedge.span, key: hedge.text });
    }
  },
});

function messageOn({ on, table }: Hedge) {
  if (on === "front-matter") return "page";
  if (on === "prose") return "prose";
  return table === undefined ? "list" : "note";
}
