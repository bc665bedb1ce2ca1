import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Violation } from "../facts/schema/json-schema.ts";
import { isList, type Json } from "../model/json.ts";
import type { Message } from "../text/message.ts";
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
    case "type": {
      const [wanted, found] = [typeName(schema.type), foundName(node)];
      return {
        offset,
        message: at(path, {
          en: `Expected ${wanted.en}, found ${found.en}`,
          zh: `应为${wanted.zh}，却是${found.zh}`,
        }),
      };
    }
    case "required":
      return { offset, message: at(path, { en: `Missing key "${expected}"`, zh: `缺少键“${expected}”` }) };
    default: {
      const { en, zh } = wantedOf(violation);
      return { offset, message: at(path, { en: `Expected ${en}`, zh: `应为${zh}` }) };
    }
  }
}

function wantedOf({ keyword, expected, schema }: Violation): Message {
  if (typeof schema.title === "string")
    return { en: schema.title, zh: IN_CHINESE[schema.title] ?? schema.title };
  return SAYS[keyword]?.(expected) ?? { en: expected, zh: expected };
}

const SAYS: Readonly<Record<string, (expected: string) => Message>> = {
  minimum: (least) => ({ en: `at least ${least}`, zh: `不小于 ${least} 的数` }),
  maximum: (most) => ({ en: `at most ${most}`, zh: `不大于 ${most} 的数` }),
  minLength: (least) =>
    least === "1"
      ? { en: "some text, found none", zh: "非空的文本" }
      : { en: `at least ${least} characters`, zh: `至少 ${least} 个字符` },
  minItems: (least) =>
    least === "1"
      ? { en: "something in the list, found nothing", zh: "非空的列表" }
      : { en: `at least ${least} items`, zh: `至少 ${least} 项` },
  maxItems: (most) => ({ en: `at most ${most} items`, zh: `至多 ${most} 项` }),
};

/** Of the titles in the schema of the config. */
export const IN_CHINESE: Readonly<Record<string, string>> = {
  "no options": "不带选项",
  "a severity or [severity, {options}]": "严重程度，或 [严重程度, {选项}]",
  'a number, a date (2025, 2025-04, 2025-04-05), or another field: {"$data": "price-output"}':
    '数字、日期（2025、2025-04、2025-04-05）或另一个字段：{"$data": "price-output"}',
  "a name of small letters, digits and hyphens": "由小写字母、数字和连字符组成的名称",
  "a type of the records it is for, as in records.json, or a list of types":
    "所适用记录的类型（见 records.json），或类型的列表",
  'a text, or one for each language: {"en": …, "zh": …}': '文本，或每种语言一个：{"en": …, "zh": …}',
  "a day, YYYY-MM-DD": "日期 YYYY-MM-DD",
};

function unknownKey({ path, schema, expected: key }: Violation, root: Node): ConfigError {
  const parent = findNodeAtLocation(root, path.slice(0, -1)) ?? root;
  const property = parent.children?.find((child) => child.children?.[0]?.value === key);
  const isRule = isRuleMap(path.slice(0, -1));
  const known = Object.keys(schema.properties ?? {});
  const near = nearestName(key, known);
  const hint = near === null ? knownNames(known, isRule) : didYouMean(near);
  const name = isRule ? { en: "rule", zh: "规则" } : { en: "key", zh: "键" };
  return {
    offset: property?.offset ?? parent.offset,
    message: { en: `Unknown ${name.en} "${key}"${hint.en}`, zh: `未知的${name.zh}“${key}”${hint.zh}` },
  };
}

function didYouMean(near: string): Message {
  return { en: `; did you mean "${near}"?`, zh: `；是否指“${near}”？` };
}

function knownNames(known: readonly string[], isRule: boolean): Message {
  if (isRule) return { en: "; `wikiproof rules` lists them", zh: "；`wikiproof rules` 列出全部规则" };
  if (known.length === 0) return { en: "", zh: "" };
  return { en: `; known are ${known.join(", ")}`, zh: `；可用的有 ${known.join("、")}` };
}

function isRuleMap(path: Path): boolean {
  const depth = path[0] === "overrides" ? 3 : 1;
  return path.length === depth && path.at(-1) === "rules";
}

function notOneOf(found: unknown, allowed: readonly string[]): Message {
  // Of two, the other one may be meant.
  const near = typeof found === "string" && allowed.length > 2 ? nearestName(found, allowed) : null;
  const shown = JSON.stringify(found);
  const hint =
    near === null
      ? { en: `one of ${allowed.join(", ")}`, zh: `${allowed.join("、")} 之一` }
      : { en: `"${near}"`, zh: `“${near}”` };
  return {
    en: `Unexpected ${shown ?? "value"}, expected ${hint.en}`,
    zh: `不应是 ${shown ?? "这个值"}，应为 ${hint.zh}`,
  };
}

function textsOf(list: Json | undefined): readonly string[] {
  return isList(list) ? list.map(String) : [];
}

function at(path: Path, { en, zh }: Message): Message {
  if (path.length === 0) return { en, zh };
  const name = path.join(".");
  return { en: `${en} at "${name}"`, zh: `${zh}（${name}）` };
}

const TYPE_NAMES: Readonly<Record<string, Message>> = {
  array: { en: "a list", zh: "列表" },
  object: { en: "an object", zh: "对象" },
  string: { en: "text", zh: "文本" },
  boolean: { en: "true or false", zh: " true 或 false" },
  number: { en: "a number", zh: "数字" },
  integer: { en: "a whole number", zh: "整数" },
};

function typeName(type: Json | undefined): Message {
  const names = (isList(type) ? type : [type]).map((one) => namedType(String(one)));
  return { en: names.map(({ en }) => en).join(" or "), zh: names.map(({ zh }) => zh).join("或") };
}

function foundName(node: Node | undefined): Message {
  if (node === undefined) return { en: "nothing", zh: "空" };
  return namedType(node.type);
}

function namedType(type: string): Message {
  return TYPE_NAMES[type] ?? { en: type, zh: ` ${type}` };
}
