import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { configSchema } from "../../src/config/schema.ts";
import { type JsonSchema, schemaViolations } from "../../src/facts/schema/json-schema.ts";
import type { Json } from "../../src/model/json.ts";

const ajv = new Ajv({
  allErrors: true,
  ownProperties: true,
  strict: false,
  validateSchema: false,
  logger: false,
});
ajv.addFormat("date", (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
});

/** ajv's own comparison fails on objects without prototype and on a key `constructor`. */
const key = fc.constantFrom("a", "b", "tags", "__proto__");
const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom("", "x", "漢字", "𠮷", "2026-02-28", "2026-02-30", "2024-02-29", "0", "null"),
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(1.5, true, false, null),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 3 }).map(object),
  ),
}));

function object<T>(entries: readonly (readonly [string, T])[]): { readonly [key: string]: T } {
  return Object.fromEntries(entries);
}

const type = fc.constantFrom("object", "array", "string", "number", "integer", "boolean", "null");
const small = fc.nat({ max: 3 });
function schemaOf(depth: number): fc.Arbitrary<JsonSchema> {
  const flat = {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 2 })),
    const: value,
    enum: fc.array(value, { minLength: 1, maxLength: 3 }),
    required: fc.uniqueArray(key, { maxLength: 2 }),
    additionalProperties: fc.boolean(),
    minItems: small,
    maxItems: small,
    minLength: small,
    maxLength: small,
    format: fc.constant("date"),
    minimum: small,
    maximum: small,
  };
  if (depth === 0) return fc.record(flat, { requiredKeys: [] });
  const inner = schemaOf(depth - 1);
  const nested = {
    properties: fc.array(fc.tuple(key, inner), { maxLength: 2 }).map(object),
    items: inner,
    contains: inner,
    anyOf: fc.array(inner, { minLength: 1, maxLength: 2 }),
    not: inner,
  };
  return fc.record({ ...flat, ...nested }, { requiredKeys: [] });
}

it("holds where ajv says so, and only there", () => {
  fc.assert(
    fc.property(schemaOf(2), value, (schema, data) => {
      expect(schemaViolations(schema, data).length === 0).toBe(ajv.validate(schema, data));
    }),
    { numRuns: 300 },
  );
});

it("says where, by what and what was asked for", () => {
  const tags: JsonSchema = { items: { type: "string", enum: ["a", "b"] } };
  const schema: JsonSchema = {
    required: ["type"],
    properties: { tags, updated: { anyOf: [{ format: "date" }, { type: "null" }] } },
    additionalProperties: false,
  };
  const found = schemaViolations(schema, { tags: ["a", "c"], updated: "2026-02-30", x: 1 });
  expect(found.map(({ path, keyword, expected }) => [path, keyword, expected])).toEqual([
    [[], "required", "type"],
    [["tags", 1], "enum", "a, b"],
    [["updated"], "anyOf", ""],
    [["x"], "additionalProperties", "x"],
  ]);
  expect(found[1]?.schema).toBe(tags.items);
  expect(found[2]?.branches?.map(([first]) => first?.keyword)).toEqual(["format", "type"]);
});

it("says that a keyword does not hold which it does not know", () => {
  expect(schemaViolations({ multipleOf: 2 }, 4)).toMatchObject([{ keyword: "multipleOf" }]);
});

const WHOLE: Json = {
  $schema: "./config.json",
  pages: ["wiki/**/*.md"],
  ignore: ["**/drafts/**"],
  sources: { files: ["**/raw/**"] },
  presets: ["recommended", "ai-models"],
  tables: { chips: { columns: { memory: { type: "quantity:By", aliases: ["显存"] } } } },
  entities: { "llama-3-405b": { aliases: ["Llama 3.1 405B"], family: "llama-3" } },
  lexicon: { marks: { uncertain: ["tbc"] } },
  rules: { "stale-source": ["info", { days: 5 }], "broken-link": "off", "assert/a": ["error"] },
  overrides: [{ files: ["wiki/old/**"], rules: { "broken-link": "warning" }, lang: "zh" }],
  accepted: [{ fingerprint: "ab", reason: "vendor says so", until: "2027-01-01" }],
  asserts: [
    {
      id: "recent",
      over: "records",
      type: ["model-timeline"],
      if: { properties: { released: { exclusiveMinimum: "2024" } }, not: { required: ["a"] } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
      then: { anyOf: [{ required: ["context"] }, { properties: { price: { minimum: 1 } } }] },
      message: { en: "why", zh: "为何" },
    },
  ],
  failOn: "warning",
  lang: "en",
  cache: false,
};

/** The value with one thing in it put in another's place, left out or added. */
function changed(value: Json, path: readonly number[], other: Json, how: "set" | "drop" | "add"): Json {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  const place = entries.length === 0 ? 0 : at % entries.length;
  const next = entries.flatMap(([key, each], index): [string, Json][] => {
    if (index !== place) return [[key, each]];
    if (rest.length > 0) return [[key, changed(each, rest, other, how)]];
    if (how === "add")
      return [
        [key, each],
        ["added", other],
      ];
    return how === "drop" ? [] : [[key, other]];
  });
  return Array.isArray(value) ? next.map(([, each]) => each) : Object.fromEntries(next);
}

const other: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>("", "off", "error", "zh", 0, -1, 1.5, 5, true, null, [], {}, ["a"], ["info", {}]),
  fc.constantFrom<Json>(["info", { limit: 0 }, 1], { columns: {} }, { constructor: "a" }, "2027-1-1"),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

it("says what ajv says of a config", () => {
  const schema = configSchema(rules, ["ai-models", "benchmarks"]);
  const validate = new Ajv({ ownProperties: true, strict: false }).compile(schema);
  expect(schemaViolations(schema, WHOLE)).toEqual([]);
  const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(path, other, fc.constantFrom("set", "drop", "add"), (at, put, how) => {
      const config = changed(WHOLE, at, put, how);
      expect(schemaViolations(schema, config).length === 0).toBe(validate(config));
    }),
    { numRuns: 1000 },
  );
});
