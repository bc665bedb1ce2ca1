import { type Report, wikiRule } from "../../src/check/rule.ts";
import { schemaViolations, type Violation } from "../../src/check/schema-violations.ts";
import type { Json, PageFacts } from "../../src/model/page-facts.ts";
import { frontMatterSchemaOf } from "../front-matter-presets.ts";

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
      en: "Front matter has no {key}, which {schema} asks of every page; add it.",
      zh: "文件头缺少 {key}，而{schema}要求每页都有；请补上。",
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
  check: ({ wiki, options, language }, report) => {
    const { name, schema } = frontMatterSchemaOf(wiki, options, language);
    for (const page of wiki.pages) {
      const { frontMatter } = page;
      if (frontMatter?.error !== undefined) {
        const { message: reason, span } = frontMatter.error;
        report(page, { message: "unreadable", data: { reason }, span, key: "unreadable" });
      } else if (page.kind === "page" && schema !== null) {
        for (const violation of schemaViolations(schema, dataOf(page)))
          report(page, findingOf(page, violation, name));
      }
    }
  },
});

function dataOf({ frontMatter }: PageFacts): Json {
  const entries = (frontMatter?.entries ?? []).map(({ key, value }) => [key, value] as const);
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

function findingOf(
  { frontMatter, title }: PageFacts,
  { path, keyword, expected }: Violation,
  schema: string,
): Report<Key> {
  const [top, index] = path;
  const entry = frontMatter?.entries.find((each) => each.key === top);
  const item = typeof index === "number" ? entry?.items[index] : undefined;
  const span = item ?? entry?.valueSpan ?? frontMatter?.entries[0]?.keySpan ?? title.span;
  const key = [...path.map(String), ...(keyword === "required" ? [expected] : [])].join(".");
  if (keyword === "additionalProperties" && path.length === 1 && entry !== undefined)
    return { message: "unknown", data: { text: key, schema }, span: entry.keySpan, key };
  if (keyword === "required")
    return { message: "missing", data: { key, schema }, span, key: `no ${key}`, cause: `no ${key}` };
  return { message: "wrong", data: { key, expected: `${expected}`, schema }, span, key: `${keyword} ${key}` };
}
