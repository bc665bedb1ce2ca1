import type { RuleMeta } from "../check/rule.ts";
import type { JsonSchema } from "../facts/schema/json-schema.ts";
import type { Json } from "../model/json.ts";

export const RULE_LEVELS = ["off", "info", "warning", "error"] as const;
export const RULE_PRESETS = ["recommended", "strict", "minimal", "preview"] as const;

const text: JsonSchema = { type: "string", minLength: 1 };
const texts: JsonSchema = { type: "array", items: text };
const textsByName: JsonSchema = { type: "object", additionalProperties: texts };

/** JSON Schema of `wikiproof.jsonc`, made from what is known of the rules, so that it cannot lag behind them. */
export function configSchema(rules: readonly RuleMeta[], tablePresets: readonly string[]): JsonSchema {
  const presets: JsonSchema = {
    description:
      "Rule presets: recommended (the default), strict (every rule), minimal (errors only), preview (new rules too). Table presets: all are the default.",
    type: "array",
    items: { enum: [...RULE_PRESETS, ...tablePresets] },
  };
  const ruleLevels = rulesSchema(rules);
  const lang: JsonSchema = { description: "Language of messages.", enum: ["en", "zh"] };
  const schema = object(
    "Configuration of wikiproof. Data only: nothing in it can run code or reach outside its folder.",
    {
      $schema: text,
      pages: described(texts, "Globs of the pages; wiki/**/*.md if there is a wiki folder, else **/*.md."),
      ignore: described(texts, "Globs of files that are no pages."),
      sources: object("Source files: cited, never linted.", {
        files: described(texts, "Globs of source files; **/raw/** if left out."),
      }),
      presets,
      tables: byName(tableSchema, "Table schemas of the wiki's own, by id."),
      entities: byName(
        entitySchema,
        "What the wiki is about, by id: names that mean the same, and families.",
      ),
      lexicon: lexiconSchema,
      rules: ruleLevels,
      overrides: {
        description: "Other settings for some pages; later ones win.",
        type: "array",
        items: { ...object("", { files: texts, rules: ruleLevels, presets, lang }), required: ["files"] },
      },
      asserts: {
        description: "Rules of the wiki's own: conditions over records and claims (docs/asserts.md).",
        type: "array",
        items: assertSchema,
      },
      accepted: { description: "Findings accepted for the wiki.", type: "array", items: acceptedSchema },
      baseline: described(text, "File of findings that were there when wikiproof came."),
      failOn: described(
        { enum: ["error", "warning", "info", "never"] },
        "Least severity that makes exit code 1.",
      ),
      lang,
      cache: described({ type: ["boolean", "string"] }, "false for no cache, or the folder it is kept in."),
    },
  );
  return { ...schema, $defs: { dataSchema, condition: conditionSchema } };
}

function rulesSchema(rules: readonly RuleMeta[]): JsonSchema {
  const level: JsonSchema = { enum: [...RULE_LEVELS] };
  const none: JsonSchema = { title: "no options", type: "object", maxProperties: 0 };
  const pairOf = (options: Json): JsonSchema => ({
    title: "a severity or [severity, {options}]",
    type: "array",
    items: [level, options],
    minItems: 1,
    maxItems: 2,
  });
  const properties = rules.map((rule) => {
    const options = rule.options ?? none;
    return [rule.id, { description: rule.summary.en, anyOf: [level, pairOf(options)] }] as const;
  });
  return {
    ...object("Severity of each rule, or [severity, options].", Object.fromEntries(properties)),
    patternProperties: { "^assert/": { anyOf: [level, pairOf(none)] } },
  };
}

const columnSchema = object("", {
  aliases: described(texts, "Header names in any language."),
  type: described(text, "As in wikiproof value --type, e.g. quantity:token."),
  unit: text,
  role: { enum: ["subject", "axis", "value", "citation", "note", "key", "rank", "group", "text"] },
  required: { type: "boolean" },
  unique: described({ type: "boolean" }, "No two rows of a table share it."),
  list: described({ type: "boolean" }, "true: a cell holds several values; false: one at most."),
  range: object("", { min: { type: "number" }, max: { type: "number" } }),
  enum: texts,
  references: described(text, "Id of the table schema whose subjects these names must be."),
  precision: { enum: ["rounded", "exact", "nominal"] },
  tolerance: { type: "number", minimum: 0, maximum: 1 },
  cardinality: { enum: ["single", "multi"] },
  change: { enum: ["stable", "volatile"] },
});

const tableSchema: JsonSchema = {
  ...object("", {
    record: described(text, "Type of its records; the id if left out."),
    orientation: { enum: ["rows", "matrix", "key-value", "events"] },
    headings: described(texts, "Words of the heading or caption that speak for it."),
    minimum: { type: "integer", minimum: 0 },
    columns: byName(columnSchema, "Columns by property id."),
  }),
  required: ["columns"],
};

const entitySchema = object("", {
  name: text,
  aliases: texts,
  family: described(text, "Id of the family that this is a variant of."),
});

const lexiconSchema = object("Words of the wiki's own.", {
  marks: object(
    "Words that mark a value.",
    Object.fromEntries(
      ["approximate", "estimated", "uncertain", "hedged", "disputed", "retracted"].map((name) => [
        name,
        texts,
      ]),
    ),
  ),
  unknown: texts,
  none: texts,
  missing: texts,
  units: { type: "object", additionalProperties: text },
  properties: textsByName,
});

const condition: JsonSchema = { $ref: "#/$defs/condition" };
const conditions: JsonSchema = { type: "array", items: condition, minItems: 1 };
const bound: JsonSchema = {
  title: 'a number, a date (2025, 2025-04, 2025-04-05), or another field: {"$data": "price-output"}',
  anyOf: [
    { type: "number" },
    { type: "string", pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" },
    { ...object("", { $data: text }), required: ["$data"] },
  ],
};
const plain: JsonSchema = { type: ["string", "number", "boolean"] };
const valueSchema = object("What each value of the field is.", {
  type: { enum: ["quantity", "date", "boolean", "entity", "text"] },
  const: plain,
  enum: { type: "array", items: plain, minItems: 1 },
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  unit: described(text, "UCUM, e.g. {token}."),
  currency: described(text, "ISO 4217."),
  minItems: { type: "integer", minimum: 0 },
  maxItems: { type: "integer", minimum: 0 },
});
const conditionSchema = object("A condition on the fields of a record or claim.", {
  required: described(texts, "Fields that hold a value."),
  properties: { type: "object", additionalProperties: valueSchema },
  allOf: conditions,
  anyOf: conditions,
  not: condition,
});

const assertSchema: JsonSchema = {
  ...object("", {
    id: {
      title: "a name of small letters, digits and hyphens",
      type: "string",
      pattern: "^[a-z0-9][a-z0-9-]{0,63}$",
    },
    over: { enum: ["records", "claims"] },
    type: {
      title: "a type of the records it is for, as in records.json, or a list of types",
      anyOf: [text, texts],
    },
    if: condition,
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: condition,
    severity: { enum: ["info", "warning", "error"] },
    message: {
      title: 'a text, or one for each language: {"en": …, "zh": …}',
      anyOf: [text, { ...object("", { en: text, zh: text }), required: ["en", "zh"] }],
    },
  }),
  required: ["id", "over", "then"],
};

const acceptedSchema: JsonSchema = {
  ...object("", {
    fingerprint: text,
    reason: text,
    owner: text,
    until: { title: "a day, YYYY-MM-DD", type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
  }),
  required: ["fingerprint", "reason"],
};

/** What `schema` of a rule may say of data: the no pattern, which could backtrack, and no reference. */
const data: JsonSchema = { $ref: "#/$defs/dataSchema" };
const wholeNumber: JsonSchema = { type: "integer", minimum: 0 };
const typeName: JsonSchema = { enum: ["object", "array", "string", "number", "integer", "boolean", "null"] };
const dataSchema = object("JSON Schema of data: no patterns, no references.", {
  type: { anyOf: [typeName, { type: "array", items: typeName, minItems: 1 }] },
  const: {},
  enum: { type: "array", minItems: 1 },
  required: texts,
  properties: { type: "object", additionalProperties: data },
  additionalProperties: { type: "boolean" },
  items: data,
  minItems: wholeNumber,
  maxItems: wholeNumber,
  minLength: wholeNumber,
  maxLength: wholeNumber,
  format: { enum: ["date"] },
  anyOf: { type: "array", items: data, minItems: 1 },
  not: data,
});

function object(description: string, properties: { readonly [key: string]: Json }): JsonSchema {
  const base = { type: "object", additionalProperties: false, properties };
  return description === "" ? base : { description, ...base };
}

function byName(items: JsonSchema, description: string): JsonSchema {
  return { description, type: "object", additionalProperties: items };
}

function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}
