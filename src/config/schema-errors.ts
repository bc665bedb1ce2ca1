import type { ErrorObject } from "ajv";
import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { RuleMeta } from "../check/rule.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { ConfigError } from "./read-json.ts";
import { RULE_LEVELS } from "./schema.ts";

/** Says what ajv found in the words of someone who writes a config, each at its place, one error a place. */
export function schemaErrors(
  errors: readonly ErrorObject[],
  root: Node,
  rules: readonly RuleMeta[],
): ConfigError[] {
  const said = new Map<string, ConfigError>();
  const choices = errors.filter(isChoice);
  for (const error of errors) {
    if (choices.some((one) => one !== error && isAtOrBelow(error, one))) continue;
    const found = isRuleLevel(error.instancePath)
      ? ruleLevelError(error, root)
      : explained(error, root, isRuleMap(error.instancePath) ? rules.map((rule) => rule.id) : []);
    if (found === null) continue;
    const key = `${error.instancePath}\n${found.offset}`;
    if (!said.has(key)) said.set(key, found);
  }
  return [...said.values()];
}

function explained(error: ErrorObject, root: Node, names: readonly string[]): ConfigError | null {
  const path = pointerPath(error.instancePath);
  const node = findNodeAtLocation(root, path);
  const offset = node?.offset ?? root.offset;
  const params: Record<string, unknown> = error.params;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(String(params.additionalProperty), node ?? root, knownKeys(error), names.length > 0);
    case "enum":
      return { offset, message: notOneOf(node?.value, allowedOf(params)) };
    case "type":
      return {
        offset,
        message: `Expected ${typeName(params.type)}, found ${foundName(node)}${keyName(path)}`,
      };
    case "required":
      return { offset, message: `Missing key "${String(params.missingProperty)}"${keyName(path)}` };
    case "anyOf":
      return isChoice(error)
        ? { offset, message: `Expected ${error.parentSchema?.description}${keyName(path)}` }
        : null;
    default:
      return {
        offset,
        message: `${keyName(path).trim() || "the config"} ${error.message ?? "is not valid"}`,
      };
  }
}

/** Says in its description what may stand there: what each of its branches has against it is not worth reading. */
function isChoice({ keyword, parentSchema, instancePath }: ErrorObject): boolean {
  return keyword === "anyOf" && parentSchema?.description !== undefined && !isRuleLevel(instancePath);
}

function isAtOrBelow({ instancePath }: ErrorObject, choice: ErrorObject): boolean {
  return instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`);
}

function unknownKey(key: string, parent: Node, known: readonly string[], isRule: boolean): ConfigError {
  const property = parent.children?.find((child) => child.children?.[0]?.value === key);
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

/** `anyOf` reports both of its branches: only the one that was meant is worth reading. */
function ruleLevelError(error: ErrorObject, root: Node): ConfigError | null {
  const path = pointerPath(error.instancePath);
  const depth = path.indexOf("rules");
  const written = findNodeAtLocation(root, path.slice(0, depth + 2));
  const inside = path.length > depth + 2;
  if (written?.type === "array") return inside ? explained(error, root, []) : lengthError(error, written);
  const isLevel = !inside && error.keyword === "enum";
  return isLevel ? { offset: written?.offset ?? 0, message: notOneOf(written?.value, RULE_LEVELS) } : null;
}

function lengthError(error: ErrorObject, written: Node): ConfigError | null {
  const isLength = error.keyword === "minItems" || error.keyword === "maxItems";
  return isLength
    ? { offset: written.offset, message: "Expected a severity or [severity, {options}]" }
    : null;
}

function isRuleMap(pointer: string): boolean {
  return pointer === "/rules" || (pointer.startsWith("/overrides/") && pointer.endsWith("/rules"));
}

function isRuleLevel(pointer: string): boolean {
  const path = pointerPath(pointer);
  return (
    (path[0] === "rules" && path.length > 1) ||
    (path[0] === "overrides" && path[2] === "rules" && path.length > 3)
  );
}

function notOneOf(found: unknown, allowed: readonly string[]): string {
  const near = typeof found === "string" ? nearestName(found, allowed) : null;
  const hint = near === null ? `one of ${allowed.join(", ")}` : `"${near}"`;
  return `Unexpected ${JSON.stringify(found) ?? "value"}, expected ${hint}`;
}

function allowedOf(params: Record<string, unknown>): string[] {
  return Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
}

function knownKeys(error: ErrorObject): string[] {
  const properties: unknown = error.parentSchema?.properties;
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

/** Numbers index arrays, so that the path can be looked up in the tree. */
function pointerPath(pointer: string): (string | number)[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    return name !== "" && [...name].every((digit) => digit >= "0" && digit <= "9") ? Number(name) : name;
  });
}

function keyName(path: readonly (string | number)[]): string {
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

function typeName(type: unknown): string {
  const types = Array.isArray(type) ? type : [type];
  return types.map((one) => TYPE_NAMES[String(one)] ?? String(one)).join(" or ");
}

function foundName(node: Node | undefined): string {
  if (node === undefined) return "nothing";
  return node.type === "null" ? "null" : (TYPE_NAMES[node.type] ?? node.type);
}
