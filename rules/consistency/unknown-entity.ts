import { wikiRule } from "../../src/check/rule.ts";
import { nearestNames } from "../parts/link/nearest-names.ts";

export const unknownEntity = wikiRule({
  id: "unknown-entity",
  since: "0.1.0",
  group: "consistency",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A name that should be in another table is not there.",
    zh: "本应在另一张表中的名称并不存在。",
  },
  messages: {
    near: {
      en: "“{text}” is in no {target} table; did you mean {nearest}? Correct the name, add it there, or declare it an alias in the config.",
      zh: "“{text}”不在任何 {target} 表中；是否指 {nearest}？请更正名称、补上该行，或在配置中声明别名。",
    },
    unknown: {
      en: "“{text}” is in no {target} table, so what is said here is linked to nothing; add it there, or correct the name.",
      zh: "“{text}”不在任何 {target} 表中，这里所说的无处对应；请补上该行，或更正名称。",
    },
  },
  check: ({ wiki }, report) => {
    if (wiki.config === null) return;
    const names = new Map<string, readonly string[]>();
    const subjectsOf = (schema: string): readonly string[] => {
      const known = names.get(schema);
      if (known !== undefined) return known;
      const found = new Set<string>();
      for (const { page, statement } of wiki.statements)
        if (page.tables[statement.table ?? -1]?.schema === schema) found.add(statement.subject.text);
      const distinct = [...found];
      names.set(schema, distinct);
      return distinct;
    };
    for (const page of wiki.pages) {
      for (const { kind, span, text, expected: target } of wiki.schemaViolations(page)) {
        if (kind !== "references") continue;
        const nearest = nearestNames(text, subjectsOf(target)).join(", ");
        const message = nearest === "" ? "unknown" : "near";
        report(page, { message, data: { text, target, nearest }, span });
      }
    }
  },
});
