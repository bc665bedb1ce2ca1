import { wikiRule } from "../../src/check/rule.ts";
import type { SchemaViolation } from "../../src/model/wiki-facts.ts";

export const schemaViolation = wikiRule({
  id: "schema-violation",
  since: "0.1.0",
  group: "data",
  severity: "error",
  recommended: true,
  supersedes: ["unparsed-value", "out-of-range", "unit-mismatch"],
  summary: {
    en: "A cell does not hold to the table schema of the config.",
    zh: "单元格不符合配置中的表格模式。",
  },
  messages: {
    column: {
      en: "“{text}” has no column {expected}, which the schema {schema} requires; add it, or make it optional in the config.",
      zh: "“{text}”缺少模式 {schema} 要求的列 {expected}；请补上，或在配置中改为可选。",
    },
    required: {
      en: "“{text}” is blank, but the schema {schema} requires {property} in every row; fill it in, or write `?` if it is not known.",
      zh: "“{text}”是空的，而模式 {schema} 要求每行都有 {property}；请填写，若不知道请写 `?`。",
    },
    type: {
      en: "“{text}” is no {expected}, which the schema {schema} asks for in {property}; write it so, or change the schema.",
      zh: "“{text}”不是 {expected}，而模式 {schema} 对 {property} 有此要求；请改写，或修改模式。",
    },
    unit: {
      en: "“{text}” is not in {expected}, the unit of {property} in the schema {schema}; convert it, or write its unit.",
      zh: "“{text}”的单位不是 {expected}，而模式 {schema} 规定 {property} 用此单位；请换算，或写明单位。",
    },
    enum: {
      en: "“{text}” is none of the words that the schema {schema} knows for {property} ({expected}); use one of them, or add it there.",
      zh: "“{text}”不在模式 {schema} 为 {property} 规定的词中（{expected}）；请用其中之一，或把它加进模式。",
    },
    range: {
      en: "“{text}” is outside {expected}, the range of {property} in the schema {schema}; correct it, or widen the range.",
      zh: "“{text}”超出模式 {schema} 为 {property} 规定的范围 {expected}；请更正，或放宽范围。",
    },
    list: {
      en: "“{text}” holds several values, but {property} has one in the schema {schema}; keep one, or allow a list there.",
      zh: "“{text}”含有多个值，而模式 {schema} 规定 {property} 只有一个；请保留一个，或在模式中允许列表。",
    },
    unique: {
      en: "“{text}” stands twice as {property}, which the schema {schema} wants unique; merge the rows, or tell them apart.",
      zh: "“{text}”作为 {property} 出现了两次，而模式 {schema} 要求唯一；请合并两行，或加以区分。",
    },
  },
  check: ({ wiki }, report) => {
    if (wiki.config === null) return;
    for (const page of wiki.pages) {
      for (const { kind, span, text, schema, property, expected } of wiki.schemaViolations(page)) {
        if (!isKind(kind)) continue;
        const data = { text, schema, property, expected };
        report(page, { message: kind, data, span, key: `${kind} ${property} ${text}` });
      }
    }
  },
});

/** Names without a target are `unknown-entity`. */
function isKind(kind: SchemaViolation["kind"]): kind is Exclude<SchemaViolation["kind"], "references"> {
  return kind !== "references";
}
