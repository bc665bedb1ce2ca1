import { pageRule } from "../../src/check/rule.ts";
import type { Span } from "../../src/model/place.ts";
import { marksOn, type PlacedMark } from "../marks.ts";

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
      const span = doubted(placed, text);
      report({ message: "doubted", data: { text: text.slice(span[0], span[1]) }, span });
    }
  },
});

/** What the mark stands on, mark included: the qualifier in its bracket, or the value. */
function doubted({ mark, span, statement }: PlacedMark, text: string): Span {
  const item = mark.item === undefined ? undefined : statement.reading.items[mark.item];
  const on = mark.on === "qualifier" ? item?.qualifiers[mark.qualifier ?? -1]?.span : undefined;
  if (on === undefined) return span;
  const start = Math.min(on[0] + statement.span[0], span[0]);
  const end = Math.max(on[1] + statement.span[0], span[1]);
  const trimmed = text.slice(start, end).replace(/^[(（[]|[)）\]]$/g, "");
  const from = start + text.slice(start, end).indexOf(trimmed);
  return [from, from + trimmed.length];
}
