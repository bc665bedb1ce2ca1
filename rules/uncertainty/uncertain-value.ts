import { pageRule } from "../../src/check/rule.ts";
import { markedRun, marksOn } from "../parts/walk/marks.ts";

export const uncertainValue = pageRule({
  id: "uncertain-value",
  since: "0.1.0",
  group: "uncertainty",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A value carries a mark of doubt, such as `?` or “unconfirmed”.",
    zh: "值上带有存疑标记，例如 `?` 或“待核实”。",
  },
  messages: {
    doubted: {
      en: "“{text}” is marked as doubtful, so readers and exports cannot rely on it; confirm it from a source, or keep the mark until you can.",
      zh: "“{text}”被标为存疑，读者和导出都不能依赖它；请用来源核实，核实之前保留标记。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const placed of marksOn(facts, "uncertain")) {
      const span = markedRun(placed, text);
      report({ message: "doubted", data: { text: text.slice(span[0], span[1]) }, span });
    }
  },
});
