import { changeRule } from "../../src/check/rule.ts";
import type { LostHedge } from "../../src/model/change.ts";

export const lostHedge = changeRule({
  id: "lost-hedge",
  since: "0.1.0",
  group: "uncertainty",
  severity: "error",
  recommended: true,
  summary: {
    en: "A change took a mark of doubt away and brought no new source.",
    zh: "修改去掉了存疑标记，却没有新的来源。",
  },
  messages: {
    lost: {
      en: "“{text}” was “{before}” before: the doubt is gone though no source came, and readers will take a guess for fact; add the source that settled it, or put the mark back.",
      zh: "“{text}”此前写作“{before}”：没有新的来源，存疑标记却不见了，读者会把猜测当成事实；请补上使其确定的来源，或恢复标记。",
    },
    unmarked: {
      en: "“{text}” is no longer under “{marks}”{others}, though no source came, and readers will take a guess for fact; add the source that settled it, or put the mark back.",
      zh: "“{text}”不再受“{marks}”限定{others}，却没有新的来源，读者会把猜测当成事实；请补上使其确定的来源，或恢复标记。",
    },
  },
  check: ({ change, wiki, language }, report) => {
    for (const [first, ...others] of groups(change.hedgesLost)) {
      const page = first === undefined ? undefined : wiki.byPath.get(first.after.path);
      if (first === undefined || page === undefined) continue;
      const { before, after, subject, property, lost, marks } = first;
      const more = others.length === 0 ? "" : COUNTED[language](others.length);
      report(page, {
        message: standsElsewhere(first) ? "unmarked" : "lost",
        data: { text: after.text, before: before.text, marks: marks.join(", "), others: more },
        span: [after.start.offset, after.end.offset],
        key: [subject.id, property.id, ...lost.map((one) => `${one.certainty} of ${one.of}`)].join("\u001f"),
      });
    }
  },
});

const COUNTED = {
  en: (count: number) => ` (nor are ${count} more)`,
  zh: (count: number) => `（另有 ${count} 处）`,
} as const;

/** The cell is as it was: a note, a header or the page said it. */
function standsElsewhere({ before, after, marks }: LostHedge): boolean {
  return before.text === after.text && marks.length > 0;
}

/** A note that is gone hedged many values: one cause, one finding. */
function groups(hedges: readonly LostHedge[]): readonly LostHedge[][] {
  const found = new Map<string, LostHedge[]>();
  hedges.forEach((hedge, index) => {
    const key = standsElsewhere(hedge) ? `${hedge.after.path} ${hedge.marks.join()}` : String(index);
    found.set(key, [...(found.get(key) ?? []), hedge]);
  });
  return [...found.values()];
}
