import { type Report, wikiRule } from "../../src/check/rule.ts";
import { schemaViolations, type Violation } from "../../src/facts/schema/json-schema.ts";
import type { Json } from "../../src/model/json.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";
import { frontMatterSchemaOf, saysOf } from "../parts/front-matter/front-matter-presets.ts";

type Key = "unreadable" | "missing" | "unknown" | "wrong";

export const frontMatterSchema = wikiRule<Key>({
  id: "front-matter-schema",
  since: "0.1.0",
  group: "structure",
  severity: "warning",
  recommended: true,
  summary: {
    en: "Front matter cannot be read, or is not what the wiki's pages have.",
    zh: "文件头无法读取，或不符合本维基的约定。",
  },
  messages: {
    unreadable: {
      en: "Front matter cannot be read here ({reason}), so what it says is lost; write plain `key: value` lines.",
      zh: "这里的文件头无法读取（{reason}），其中的内容会丢失；请写成普通的 `键: 值`。",
    },
    missing: {
      en: "Front matter has no {key}, which {schema} asks for; add what is missing.",
      zh: "文件头缺少 {key}，而这是{schema}要求的；请补上。",
    },
    unknown: {
      en: "“{text}” is no key that {schema} knows; correct its name, or remove it.",
      zh: "“{text}”不是{schema}里的键；请更正名称或删去。",
    },
    wrong: {
      en: "{key} in the front matter should be {expected}, as {schema} says; correct it.",
      zh: "按{schema}，文件头的 {key} 应为 {expected}；请更正。",
    },
  },
  options: {
    type: "object",
    additionalProperties: false,
    properties: {
      preset: { enum: ["auto", "hermes", "okf", "none"] },
      schema: { $ref: "#/$defs/dataSchema" },
    },
  },
  defaults: { preset: "auto" },
  hinge: ({ wiki, options, language }) => frontMatterSchemaOf(wiki, options, language).name,
  check: ({ wiki, options, language }, report) => {
    const { name, schema } = frontMatterSchemaOf(wiki, options, language);
    for (const page of wiki.pages) {
      const { frontMatter } = page;
      if (frontMatter?.error !== undefined) {
        const { message: reason, span } = frontMatter.error;
        report(page, {
          message: "unreadable",
          data: { reason },
          span,
          key: "unreadable",
        });
      } else if (page.kind === "page" && schema !== null) {
        const violations = schemaViolations(schema, dataOf(page));
        const missing = violations.filter(({ keyword }) => keyword === "required");
        if (missing.length > 0) report(page, missingKeys(page, missing, name, language));
        for (const violation of violations)
          if (violation.keyword !== "required") report(page, findingOf(page, violation, name, language));
      }
    }
  },
});

function dataOf({ frontMatter }: PageFacts): Json {
  const entries = (frontMatter?.entries ?? []).map(({ key, value }) => [key, value] as const);
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** One finding a page, however much of it there is. */
function missingKeys(
  page: PageFacts,
  violations: readonly Violation[],
  schema: string,
  language: "en" | "zh",
): Report<Key> {
  const [first] = violations;
  const keys = violations.map(({ path, expected }) => [...path, expected].join("."));
  const data = { key: keys.join(language === "zh" ? "、" : ", "), schema };
  return { message: "missing", data, span: placeOf(page, first?.path ?? []), key: `no ${keys.join(" ")}` };
}

function placeOf({ frontMatter, title }: PageFacts, [top, index]: Violation["path"]): Span {
  const entry = frontMatter?.entries.find((each) => each.key === top);
  const item = typeof index === "number" ? entry?.items[index] : undefined;
  return item ?? entry?.valueSpan ?? frontMatter?.entries[0]?.keySpan ?? title.span;
}

function findingOf(
  page: PageFacts,
  violation: Violation,
  schema: string,
  language: "en" | "zh",
): Report<Key> {
  const { path, keyword } = violation;
  const entry = page.frontMatter?.entries.find((each) => each.key === path[0]);
  const span = placeOf(page, path);
  const key = path.join(".");
  if (keyword === "additionalProperties" && path.length === 1 && entry !== undefined)
    return { message: "unknown", data: { text: key, schema }, span: entry.keySpan, key };
  const data = { key, expected: saysOf(violation)[language], schema };
  return { message: "wrong", data, span, key: `${keyword} ${key}` };
}
