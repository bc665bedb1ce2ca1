import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Violation } from "../facts/schema/json-schema.ts";
import { isList } from "../model/json-type.ts";
import type { Json } from "../model/page-facts.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { ConfigError } from "./read-json.ts";

type Path = Violation["path"];

/** Says what a config has against its schema in the words of someone who writes one, each at its place, one error a place. */
export function schemaErrors(violations: readonly Violation[], root: Node): ConfigError[] {
  const said = new Map<string, ConfigError>();
  for (const violation of violations.flatMap(meant)) {
    const found = explained(violation, root);
    const key = `${violation.path.join("/")}\n${found.offset}`;
    if (!said.has(key)) said.set(key, found);
  }
  return [...said.values()];
}

/** Of branches only the one that was meant is worth reading: the one whose kind of value it is. A choice with a title says it all. */
function meant(violation: Violation): readonly Violation[] {
  const { branches, path, schema } = violation;
  if (branches === undefined || schema.title !== undefined) return [violation];
  const isOther = (each: Violation) => OF_THE_KIND.has(each.keyword) && each.path.length === path.length;
  const branch = branches.find((found) => !found.some(isOther)) ?? branches[0] ?? [];
  return branch.flatMap(meant);
}

const OF_THE_KIND: ReadonlySet<string> = new Set(["type", "enum", "const"]);

function explained(violation: Violation, root: Node): ConfigError {
  const { path, keyword, expected, schema } = violation;
  const node = findNodeAtLocation(root, [...path]);
  const offset = node?.offset ?? root.offset;
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(violation, root);
    case "enum":
      return { offset, message: notOneOf(node?.value, textsOf(schema.enum)) };
    case "type":
      return {
        offset,
        message: `Expected ${typeName(schema.type)}, found ${foundName(node)}${keyName(path)}`,
      };
    case "required":
      return { offset, message: `Missing key "${expected}"${keyName(path)}` };
    default: {
      const wanted = schema.title ?? SAYS[keyword]?.(expected) ?? expected;
      return { offset, message: `Expected ${String(wanted)}${keyName(path)}` };
    }
  }
}

const SAYS: Readonly<Record<string, (expected: string) => string>> = {
  minimum: (least) => `at least ${least}`,
  maximum: (most) => `at most ${most}`,
  minLength: (least) => (least === "1" ? "some text, found none" : `at least ${least} characters`),
  minItems: (least) => (least === "1" ? "something in the list, found nothing" : `at least ${least} items`),
  maxItems: (most) => `at most ${most} items`,
};

function unknownKey({ path, schema, expected: key }: Violation, root: Node): ConfigError {
  const parent = findNodeAtLocation(root, path.slice(0, -1)) ?? root;
  const property = parent.children?.find((child) => child.children?.[0]?.value === key);
  const isRule = isRuleMap(path.slice(0, -1));
  const known = Object.keys(schema.properties ?? {});
  const near = nearestName(key, known);
  const hint =
    near !== null
      ? `; did you mean "${near}"?`
      : known.length > 0 && !isRule
        ? `; known are ${known.join(", ")}`
        : "";
  const tail = isRule && near === null ? "; `wikiproof rules` lists them" : hint;
  return {
    offset: property?.offset ?? parent.offset,
    message: `Unknown ${isRule ? "rule" : "key"} "${key}"${tail}`,
  };
}

function isRuleMap(path: Path): boolean {
  const depth = path[0] === "overrides" ? 3 : 1;
  return path.length === depth && path.at(-1) === "rules";
}

function notOneOf(found: unknown, allowed: readonly string[]): string {
  const near = typeof found === "string" ? nearestName(found, allowed) : null;
  const hint = near === null ? `one of ${allowed.join(", ")}` : `"${near}"`;
  return `Unexpected ${JSON.stringify(found) ?? "value"}, expected ${hint}`;
}

function textsOf(list: Json | undefined): readonly string[] {
  return isList(list) ? list.map(String) : [];
}

function keyName(path: Path): string {
  return path.length === 0 ? "" : ` at "${path.join(".")}"`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  string: "text",
  boolean: "true or false",
  number: "a number",
  integer: "a whole number",
};

function typeName(type: Json | undefined): string {
  const types = isList(type) ? type : [type];
  return types.map((one) => TYPE_NAMES[String(one)] ?? String(one)).join(" or ");
}

function foundName(node: Node | undefined): string {
  if (node === undefined) return "nothing";
  return node.type === "null" ? "null" : (TYPE_NAMES[node.type] ?? node.type);
}
