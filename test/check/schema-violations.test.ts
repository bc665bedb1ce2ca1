import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type DataSchema, schemaViolations } from "../../src/check/schema-violations.ts";
import type { Json } from "../../src/model/page-facts.ts";

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
function schemaOf(depth: number): fc.Arbitrary<DataSchema> {
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
  };
  if (depth === 0) return fc.record(flat, { requiredKeys: [] });
  const inner = schemaOf(depth - 1);
  const nested = {
    properties: fc.array(fc.tuple(key, inner), { maxLength: 2 }).map(object),
    items: inner,
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
  const schema: DataSchema = {
    required: ["type"],
    properties: { tags: { items: { type: "string", enum: ["a", "b"] } }, updated: { format: "date" } },
    additionalProperties: false,
  };
  expect(schemaViolations(schema, { tags: ["a", "c"], updated: "2026-02-30", x: 1 })).toEqual([
    { path: [], keyword: "required", expected: "type" },
    { path: ["tags", 1], keyword: "enum", expected: "a, b" },
    { path: ["updated"], keyword: "format", expected: "YYYY-MM-DD" },
    { path: ["x"], keyword: "additionalProperties", expected: "x" },
  ]);
});
