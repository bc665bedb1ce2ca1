import { pageRule } from "../../src/check/rule.ts";
import type { Json } from "../../src/model/json.ts";

export const requiredSections = pageRule({
  id: "required-sections",
  since: "0.1.0",
  group: "structure",
  severity: "warning",
  recommended: true,
  summary: { en: "A page lacks a section that the config asks for.", zh: "页面缺少配置要求的章节。" },
  messages: {
    missing: {
      en: "This page has no section “{names}”, where readers look for it; write it, or exempt the page in the config.",
      zh: "本页没有“{names}”一节，读者会在这里找它；请补上，或在配置中排除本页。",
    },
  },
  options: {
    type: "object",
    additionalProperties: false,
    properties: {
      sections: {
        description: "Headings, each a text or a list of texts of which one will do.",
        type: "array",
        items: {
          anyOf: [
            { type: "string", minLength: 1 },
            { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
          ],
        },
      },
    },
  },
  defaults: { sections: [] },
  check: ({ facts, options }, report) => {
    const asked = lists(options.sections);
    if (facts.kind !== "page" || asked.length === 0) return;
    const headings = new Set(facts.sections.map((section) => folded(section.text)));
    for (const names of asked) {
      if (names.some((name) => headings.has(folded(name)))) continue;
      const data = { names: names.join(" / ") };
      report({ message: "missing", data, span: facts.title.span, key: names.join("\u001f") });
    }
  },
});

function lists(value: Json | undefined): readonly (readonly string[])[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: Json) =>
    (Array.isArray(one) ? one : [one]).filter((name) => typeof name === "string"),
  );
}

/** Without a number before it, marks around it and what stands in brackets behind it: `2. Sources (saved)`. */
function folded(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\d.\s、]+/, "")
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
