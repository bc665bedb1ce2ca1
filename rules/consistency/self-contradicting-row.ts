import { pageRule } from "../../src/check/rule.ts";
import type { Statement } from "../../src/model/page-facts.ts";
import { compareReadings } from "../../src/values/comparison/index.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const selfContradictingRow = pageRule({
  id: "self-contradicting-row",
  since: "0.1.0",
  group: "consistency",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A row's note gives another value than the row itself, for a narrower name or for its own.",
    zh: "某一行的说明给出的值与该行自己的值不同，说的是更窄的对象或它自己。",
  },
  messages: {
    mixed: {
      en: "“{text}” is said of {narrower} here, but the row gives {own} as the {property} of {subject}: the row mixes scopes; say which variant each value is for.",
      zh: "这里说 {narrower} 是“{text}”，而这一行给 {subject} 的 {property} 是 {own}：同一行混了两个范围；请写明每个值属于哪个型号。",
    },
    itself: {
      en: "“{text}” is said of {subject} here, but its own row gives {own} as its {property}; correct the one that is wrong, or say what each is of.",
      zh: "这里说 {subject} 是“{text}”，而它自己这一行的 {property} 是 {own}；请更正有误的一个，或写明各自指什么。",
    },
  },
  check: ({ facts, text }, report) => {
    const { all, mentions } = statedIn(facts);
    if (mentions.length === 0) return;
    const own = new Map<string, Statement>();
    for (const statement of all) own.set(keyOf(statement), statement);
    for (const mention of mentions) {
      const stated = own.get(keyOf(mention));
      if (stated === undefined) continue;
      if (compareReadings(stated.reading, mention.reading, stated.policy) !== "conflict") continue;
      const [item] = mention.reading.items;
      if (item === undefined) continue;
      const span = [item.span[0] + mention.span[0], item.span[1] + mention.span[0]] as const;
      const data = {
        text: text.slice(span[0], span[1]),
        narrower: mention.subject.text,
        own: stated.raw,
        property: stated.property.text,
        subject: stated.subject.text,
      };
      report({
        message: stated.subject.text === mention.subject.text ? "itself" : "mixed",
        data,
        span,
        related: [{ path: facts.path, span: stated.span, message: stated.raw }],
      });
    }
  },
});

function keyOf(statement: Statement): string {
  return `${statement.table}\u001f${statement.row}\u001f${statement.property.id}`;
}
