import { pageRule } from "../../src/check/rule.ts";
import type { FrontMatterEntry } from "../../src/model/front-matter.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { readPageCertainty } from "../../src/values/page-certainty.ts";

/** Keys under which a page names the pages that say otherwise. */
const AGAINST = new Set([
  "contradictions",
  "contradicts",
  "contradicted_by",
  "conflicts_with",
  "conflicts",
  "矛盾",
]);

export const contestedPage = pageRule({
  id: "contested-page",
  since: "0.1.0",
  group: "uncertainty",
  severity: "info",
  recommended: true,
  supersedes: ["hedged-statement"],
  summary: {
    en: "A page's front matter says that it is contested, or names pages that contradict it.",
    zh: "页面的文件头说明它有争议，或列出与它矛盾的页面。",
  },
  messages: {
    contested: {
      en: "“{text}”: the page calls itself contested, and its {values} values are exported as disputed; say what is disputed, or settle it and remove this.",
      zh: "“{text}”：本页自称有争议，它的 {values} 个值导出时都带上争议；请写明争议所在，或解决后去掉这一行。",
    },
    contradicted: {
      en: "“{text}” says otherwise than this page, by its own front matter; settle which is right, or say on both what each is of.",
      zh: "文件头写明“{text}”与本页矛盾；请确定哪个正确，或在两边写明各自的范围。",
    },
  },
  check: ({ facts, text }, report) => {
    if (facts.kind !== "page") return;
    for (const entry of facts.frontMatter?.entries ?? []) {
      if (readPageCertainty(entry.key, entry.value) === "disputed") {
        const span = [entry.keySpan[0], entry.valueSpan[1]] as const;
        const data = { text: text.slice(...span), values: valuesOn(facts) };
        report({ message: "contested", data, span, key: entry.key });
      } else if (AGAINST.has(entry.key.toLowerCase())) {
        for (const span of namesOf(entry)) {
          const data = { text: text.slice(...span) };
          report({ message: "contradicted", data, span });
        }
      }
    }
  },
});

function namesOf({ value, valueSpan, items }: FrontMatterEntry): FrontMatterEntry["items"] {
  if (items.length > 0) return items;
  return typeof value === "string" &&
    value.trim() !== "" &&
    !/^(?:\[\]|none|no|false|无)$/i.test(value.trim())
    ? [valueSpan]
    : [];
}

function valuesOn({ statements }: PageFacts): number {
  return statements.filter(({ reading, derived }) => reading.state === "value" && !derived).length;
}
