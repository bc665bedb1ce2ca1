import { pageRule, type Rule } from "../../src/check/rule.ts";

const text = { en: "x", zh: "x" };
const base = {
  since: "0.1.0",
  group: "data",
  summary: text,
  messages: { found: text },
  check: () => {},
} as const;

/** Rules that do nothing, for what is said about them. */
export const someRules: readonly Rule[] = [
  pageRule({
    ...base,
    id: "uncertain-value",
    severity: "warning",
    recommended: true,
    options: { type: "object", additionalProperties: false, properties: { limit: { type: "integer" } } },
    defaults: { limit: 3 },
  }),
  pageRule({ ...base, id: "broken-link", severity: "error", recommended: true }),
  pageRule({ ...base, id: "row-order", severity: "info", recommended: false }),
  pageRule({ ...base, id: "new-thing", severity: "info", recommended: true, preview: true }),
];
