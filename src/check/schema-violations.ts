import { isList, isObject, isOfType, type JsonObject } from "../model/json-type.ts";
import type { Json } from "../model/page-facts.ts";

/**
 * The part of JSON Schema (2020-12) that data in a page's front matter needs. No `pattern`, which could backtrack, and
 * no `$ref`. Interpreted, not compiled: loading and compiling with ajv costs 30 ms and more, a tenth of a run over a
 * hundred pages, so ajv checks this in tests and configs at run time.
 */
export interface DataSchema {
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: DataSchema };
  readonly additionalProperties?: boolean;
  readonly items?: DataSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly anyOf?: readonly DataSchema[];
  readonly not?: DataSchema;
}

export interface Violation {
  readonly path: readonly (string | number)[];
  readonly keyword: keyof DataSchema;
  /** What the keyword asks for: a missing key, an unknown key, the allowed values, a type, a number. */
  readonly expected: string;
}

/** All that a value has against a schema, outermost first; empty where it holds. */
export function schemaViolations(
  schema: DataSchema,
  value: Json,
  path: Violation["path"] = [],
): readonly Violation[] {
  const found: Violation[] = [];
  const fail = (keyword: keyof DataSchema, expected: string) => found.push({ path, keyword, expected });
  if (schema.type !== undefined && !typesOf(schema.type).some((type) => isOfType(type, value)))
    fail("type", typesOf(schema.type).join(" | "));
  if (schema.const !== undefined && !equal(schema.const, value)) fail("const", shown(schema.const));
  if (schema.enum !== undefined && !schema.enum.some((one) => equal(one, value)))
    fail("enum", schema.enum.map(shown).join(", "));
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => holds(one, value)))
    fail("anyOf", schema.anyOf.map((one) => typesOf(one.type ?? "any").join(" | ")).join(" | "));
  if (schema.not !== undefined && holds(schema.not, value)) fail("not", "");
  if (typeof value === "string") textViolations(schema, value, fail);
  if (isList(value)) found.push(...listViolations(schema, value, path));
  else if (isObject(value)) found.push(...objectViolations(schema, value, path));
  return found;
}

function holds(schema: DataSchema, value: Json): boolean {
  return schemaViolations(schema, value).length === 0;
}

type Fail = (keyword: keyof DataSchema, expected: string) => void;

/** Lengths count characters, not UTF-16 units (JSON Schema Validation 6.3.1). */
function textViolations({ minLength, maxLength, format }: DataSchema, value: string, fail: Fail): void {
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) fail("minLength", String(minLength));
  if (maxLength !== undefined && length > maxLength) fail("maxLength", String(maxLength));
  if (format === "date" && !isDay(value)) fail("format", "YYYY-MM-DD");
}

/** RFC 3339 full-date; the day exists. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

function listViolations(schema: DataSchema, value: readonly Json[], path: Violation["path"]): Violation[] {
  const found: Violation[] = [];
  const { items, minItems, maxItems } = schema;
  if (minItems !== undefined && value.length < minItems)
    found.push({ path, keyword: "minItems", expected: String(minItems) });
  if (maxItems !== undefined && value.length > maxItems)
    found.push({ path, keyword: "maxItems", expected: String(maxItems) });
  if (items !== undefined)
    value.forEach((each, index) => {
      found.push(...schemaViolations(items, each, [...path, index]));
    });
  return found;
}

function objectViolations(schema: DataSchema, value: JsonObject, path: Violation["path"]): Violation[] {
  const { required = [], properties = {}, additionalProperties } = schema;
  const found = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): Violation => ({ path, keyword: "required", expected: key }));
  for (const [key, each] of Object.entries(value)) {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (own !== undefined) found.push(...schemaViolations(own, each, [...path, key]));
    else if (additionalProperties === false)
      found.push({ path: [...path, key], keyword: "additionalProperties", expected: key });
  }
  return found;
}

function typesOf(type: string | readonly string[]): readonly string[] {
  return typeof type === "string" ? [type] : type;
}

function equal(a: Json, b: Json): boolean {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((each, index) => equal(each, b[index] ?? null));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key] ?? null, b[key] ?? null))
  );
}

function shown(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
