import { isList, isObject, isOfType } from "../model/json-type.ts";
import type { Json } from "../model/page-facts.ts";
import type { JsonSchema } from "./schema.ts";

interface Asked {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
}

/** Whether a value has nothing against what one keyword asks for. */
type Keyword = (wanted: Json, value: Json, asked: Asked) => boolean;

const always: Keyword = () => true;

/** All that the config's schema is made of. What is not here is not said to hold. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $schema: always,
  $id: always,
  $defs: always,
  title: always,
  description: always,
  $ref: (wanted, value, { root }) => holds(definition(root, wanted), value, root),
  type: (wanted, value) => (isList(wanted) ? wanted : [wanted]).some((type) => isOfType(type, value)),
  enum: (wanted, value) => isList(wanted) && wanted.some((one) => one === value),
  const: (wanted, value) => wanted === value,
  anyOf: (wanted, value, { root }) => isList(wanted) && wanted.some((one) => holds(one, value, root)),
  minimum: (wanted, value) => typeof value !== "number" || value >= Number(wanted),
  maximum: (wanted, value) => typeof value !== "number" || value <= Number(wanted),
  minLength: (wanted, value) => typeof value !== "string" || [...value].length >= Number(wanted),
  pattern: (wanted, value) => typeof value !== "string" || new RegExp(String(wanted), "u").test(value),
  minItems: (wanted, value) => !isList(value) || value.length >= Number(wanted),
  maxItems: (wanted, value) => !isList(value) || value.length <= Number(wanted),
  items: (wanted, value, { root }) =>
    !isList(value) ||
    value.every((each, at) => holds(isList(wanted) ? (wanted[at] ?? true) : wanted, each, root)),
  required: (wanted, value) =>
    !isObject(value) || (isList(wanted) && wanted.every((key) => Object.hasOwn(value, String(key)))),
  maxProperties: (wanted, value) => !isObject(value) || Object.keys(value).length <= Number(wanted),
  properties: (wanted, value, { root }) =>
    !isObject(value) ||
    Object.entries(value).every(([key, each]) => holds(ownOf(wanted, key) ?? true, each, root)),
  patternProperties: (wanted, value, { root }) =>
    !isObject(value) ||
    !isObject(wanted) ||
    Object.entries(wanted).every(([pattern, schema]) =>
      Object.entries(value).every(
        ([key, each]) => !new RegExp(pattern, "u").test(key) || holds(schema, each, root),
      ),
    ),
  additionalProperties: (wanted, value, { schema, root }) =>
    !isObject(value) ||
    Object.entries(value).every(([key, each]) => isNamed(schema, key) || holds(wanted, each, root)),
};

/**
 * Whether a value surely holds against a schema: what ajv says too (a property test has it so), without loading ajv and
 * compiling the schema, which takes as long as checking a hundred pages. Where it is false, ajv says why.
 */
export function schemaHolds(schema: JsonSchema, value: Json): boolean {
  return holds(schema, value, schema);
}

function holds(schema: Json, value: Json, root: JsonSchema): boolean {
  if (typeof schema === "boolean") return schema;
  if (!isObject(schema)) return false;
  return Object.entries(schema).every(
    ([keyword, wanted]) =>
      Object.hasOwn(KEYWORDS, keyword) && KEYWORDS[keyword]?.(wanted, value, { schema, root }) === true,
  );
}

function isNamed({ properties, patternProperties }: JsonSchema, key: string): boolean {
  if (ownOf(properties, key) !== undefined) return true;
  return Object.keys(patternProperties ?? {}).some((pattern) => new RegExp(pattern, "u").test(key));
}

function definition({ $defs }: JsonSchema, ref: Json): Json {
  const [, name] = /^#\/\$defs\/(\w+)$/.exec(String(ref)) ?? [];
  return (name === undefined ? undefined : ownOf($defs, name)) ?? false;
}

function ownOf(object: Json | undefined, key: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}
