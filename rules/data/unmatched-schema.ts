import { wikiRule } from "../../src/check/rule.ts";

export const unmatchedSchema = wikiRule({
  id: "unmatched-schema",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A table schema of the config that no table of the wiki matches.",
    zh: "配置中的某个表格模式没有匹配到任何表格。",
  },
  messages: {
    unmatched: {
      en: "{text} is a table schema that no table matches, so nothing is held to it; give its columns the headers of your tables as `aliases`, name the section under `headings`, or remove it.",
      zh: "{text} 这个表格模式没有匹配到任何表格，因此没有检查任何内容；请用 `aliases` 写上表格实际的表头，用 `headings` 写上所在章节，或删去它。",
    },
  },
  check: ({ wiki }, report) => {
    if (wiki.config === null) return;
    const matched = new Set(wiki.groups().flatMap(({ schemas }) => schemas));
    const { file, tables } = wiki.config;
    for (const { schema, span } of tables) {
      if (matched.has(schema.id)) continue;
      const data = { text: schema.id };
      report(file, { message: "unmatched", data, span, key: schema.id });
    }
  },
});
