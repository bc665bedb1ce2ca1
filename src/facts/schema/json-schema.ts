import { isList, isObject, isOfType, type Json } from "../../model/json.ts";

export type JsonSchema = { readonly [key: string]: Json };

export interface Violation {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  /** What the keyword asks for: a missing key, an unknown key, the allowed values, a type, a number. */
  readonly expected: string;
  /** In which the keyword stands. */
  readonly schema: JsonSchema;
  /** What each branch of an `anyOf` has against the value. */
  readonly branches?: readonly (readonly Violation[])[];
}

interface Held {
  readonly value: Json;
  readonly path: Violation["path"];
  /** Where `$ref` looks. */
  readonly root: JsonSchema;
}

/**
 * All that a value has against a schema, keyword by keyword; empty where it holds. Interpreted, since compiling a schema
 * takes as long as checking a hundred pages; a property test has it say what ajv says. A keyword that is not known here
 * does not hold.
 */
export function schemaViolations(schema: JsonSchema, value: Json): readonly Violation[] {
  return violations(schema, { value, path: [], root: schema });
}

function violations(schema: Json, held: Held): readonly Violation[] {
  if (schema === true) return [];
  const keywords = isObject(schema) ? schema : NEVER;
  return Object.entries(keywords).flatMap(([keyword, wanted]) => {
    if (Object.hasOwn(APPLICATORS, keyword)) return APPLICATORS[keyword]?.(wanted, held, keywords) ?? [];
    const holds = Object.hasOwn(ASSERTIONS, keyword) && ASSERTIONS[keyword]?.(wanted, held.value) === true;
    return holds ? [] : [{ path: held.path, keyword, expected: shown(wanted), schema: keywords }];
  });
}

/** What `false` means (JSON Schema Core 4.3.2). */
const NEVER: JsonSchema = { not: {} };

/** Whether a value has nothing against what one keyword asks of it. */
type Assertion = (wanted: Json, value: Json) => boolean;

const always: Assertion = () => true;

/** Lengths count characters, not UTF-16 units (JSON Schema Validation 6.3.1). */
const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  $schema: always,
  $id: always,
  $defs: always,
  title: always,
  description: always,
  type: (wanted, value) => listOf(wanted).some((type) => isOfType(type, value)),
  enum: (wanted, value) => listOf(wanted).some((one) => equal(one, value)),
  const: (wanted, value) => equal(wanted, value),
  minimum: (wanted, value) => typeof value !== "number" || value >= Number(wanted),
  maximum: (wanted, value) => typeof value !== "number" || value <= Number(wanted),
  minLength: (wanted, value) => typeof value !== "string" || [...value].length >= Number(wanted),
  maxLength: (wanted, value) => typeof value !== "string" || [...value].length <= Number(wanted),
  pattern: (wanted, value) => typeof value !== "string" || new RegExp(String(wanted), "u").test(value),
  format: (wanted, value) => typeof value !== "string" || wanted !== "date" || isDay(value),
  minItems: (wanted, value) => !isList(value) || value.length >= Number(wanted),
  maxItems: (wanted, value) => !isList(value) || value.length <= Number(wanted),
  maxProperties: (wanted, value) => !isObject(value) || Object.keys(value).length <= Number(wanted),
};

/** What one keyword has against a value by way of other schemas, or of its parts. */
type Applicator = (wanted: Json, held: Held, schema: JsonSchema) => readonly Violation[];

const APPLICATORS: Readonly<Record<string, Applicator>> = {
  $ref: (wanted, held) => violations(definition(held.root, wanted), held),
  anyOf: (wanted, held, schema) => {
    const branches = listOf(wanted).map((one) => violations(one, held));
    if (branches.some((found) => found.length === 0)) return [];
    return [{ path: held.path, keyword: "anyOf", expected: "", schema, branches }];
  },
  not: (wanted, held, schema) =>
    violations(wanted, held).length > 0 ? [] : [{ path: held.path, keyword: "not", expected: "", schema }],
  contains: (wanted, held, schema) => {
    const { value, path } = held;
    if (!isList(value) || value.some((_, at) => violations(wanted, partOf(held, at)).length === 0)) return [];
    return [{ path, keyword: "contains", expected: "", schema }];
  },
  items: (wanted, held) =>
    isList(held.value)
      ? held.value.flatMap((_, at) =>
          violations(isList(wanted) ? (wanted[at] ?? true) : wanted, partOf(held, at)),
        )
      : [],
  required: (wanted, { value, path }, schema) =>
    listOf(wanted)
      .map(String)
      .filter((key) => isObject(value) && !Object.hasOwn(value, key))
      .map((key) => ({ path, keyword: "required", expected: key, schema })),
  properties: (wanted, held) =>
    keysOf(held.value).flatMap((key) => violations(ownOf(wanted, key) ?? true, partOf(held, key))),
  patternProperties: (wanted, held) =>
    Object.entries(isObject(wanted) ? wanted : {}).flatMap(([pattern, schema]) =>
      keysOf(held.value)
        .filter((key) => new RegExp(pattern, "u").test(key))
        .flatMap((key) => violations(schema, partOf(held, key))),
    ),
  additionalProperties: (wanted, held, schema) =>
    keysOf(held.value)
      .filter((key) => !isNamed(schema, key))
      .flatMap((key) =>
        wanted === false
          ? [{ path: [...held.path, key], keyword: "additionalProperties", expected: key, schema }]
          : violations(wanted, partOf(held, key)),
      ),
};

function partOf({ value, path, root }: Held, step: string | number): Held {
  const part = isList(value) ? value[Number(step)] : ownOf(value, String(step));
  return { value: part ?? null, path: [...path, step], root };
}

function isNamed({ properties, patternProperties }: JsonSchema, key: string): boolean {
  if (ownOf(properties, key) !== undefined) return true;
  return keysOf(patternProperties).some((pattern) => new RegExp(pattern, "u").test(key));
}

function definition({ $defs }: JsonSchema, ref: Json): Json {
  const [, name] = /^#\/\$defs\/(\w+)$/.exec(String(ref)) ?? [];
  return (name === undefined ? undefined : ownOf($defs, name)) ?? false;
}

function ownOf(object: Json | undefined, key: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

function keysOf(value: Json | undefined): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function listOf(wanted: Json): readonly Json[] {
  return isList(wanted) ? wanted : [wanted];
}

/** RFC 3339 full-date; the day exists. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
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

function shown(wanted: Json): string {
  if (isList(wanted)) return wanted.map(shown).join(", ");
  return typeof wanted === "string" ? wanted : JSON.stringify(wanted);
}
