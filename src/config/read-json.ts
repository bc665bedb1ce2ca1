import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { MAX_CONFIG_DEPTH } from "../limits.ts";
import type { Json } from "../model/json.ts";
import type { Message } from "../text/message.ts";

export interface ConfigError {
  /** Of the first character that is wrong, in the config's text. */
  readonly offset: number;
  readonly message: Message;
}

export interface JsonText {
  readonly root: Node | null;
  readonly errors: readonly ConfigError[];
}

const SAYS: Readonly<Record<string, Message>> = {
  InvalidSymbol: { en: "Unexpected word; text stands in double quotes", zh: "多余的词；文本应放在双引号中" },
  InvalidNumberFormat: { en: "Unexpected number format", zh: "数字格式有误" },
  PropertyNameExpected: { en: 'Expected a key in double quotes or "}"', zh: "应为双引号中的键，或“}”" },
  ValueExpected: { en: "Expected a value", zh: "应有一个值" },
  ColonExpected: { en: 'Expected ":" after the key', zh: "键之后应有“:”" },
  CommaExpected: { en: 'Expected "," before this', zh: "此处之前应有“,”" },
  CloseBraceExpected: { en: 'Expected "}"', zh: "应有“}”" },
  CloseBracketExpected: { en: 'Expected "]"', zh: "应有“]”" },
  EndOfFileExpected: { en: "Unexpected text after the end of the config", zh: "配置结束之后还有文本" },
  UnexpectedEndOfComment: { en: "Comment without an end", zh: "注释没有结尾" },
  UnexpectedEndOfString: { en: "Text without a closing quote", zh: "文本缺少结束的引号" },
  InvalidUnicode: { en: "Invalid \\u escape", zh: "无效的 \\u 转义" },
  InvalidEscapeCharacter: { en: "Invalid escape in text", zh: "文本中有无效的转义" },
  InvalidCharacter: { en: "Invalid character in text", zh: "文本中有无效的字符" },
};

/** JSON with comments and trailing commas, as a tree with offsets. */
export function readJson(text: string): JsonText {
  const deep = tooDeep(text);
  if (deep !== null) {
    return {
      root: null,
      errors: [
        {
          offset: deep,
          message: {
            en: `Nested deeper than ${MAX_CONFIG_DEPTH} levels`,
            zh: `嵌套超过 ${MAX_CONFIG_DEPTH} 层`,
          },
        },
      ],
    };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false }) ?? null;
  if (root === null)
    return {
      root,
      errors: [
        { offset: 0, message: { en: "Expected an object, found nothing", zh: "应为对象，却什么也没有" } },
      ],
    };
  return {
    root,
    errors: errors.map((error) => ({
      offset: error.offset,
      message: SAYS[printParseErrorCode(error.error)] ?? { en: "Invalid JSON", zh: "无效的 JSON" },
    })),
  };
}

/** The parser calls itself for each level: a megabyte of `[` would end the process. */
function tooDeep(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const token = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : "";
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
    if (depth > MAX_CONFIG_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

/** Plain data of a tree, in objects without prototype (a key `__proto__` stays a key); repeated keys are errors. */
export function jsonValue(node: Node, errors: ConfigError[]): Json {
  if (node.type === "array") return (node.children ?? []).map((child) => jsonValue(child, errors));
  if (node.type !== "object") return scalar(node.value);
  const object: { [key: string]: Json } = Object.create(null);
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (Object.hasOwn(object, name))
      errors.push({
        offset: key.offset,
        message: { en: `Key "${name}" stands twice`, zh: `键“${name}”出现两次` },
      });
    object[name] = jsonValue(value, errors);
  }
  return object;
}

function scalar(value: unknown): Json {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
