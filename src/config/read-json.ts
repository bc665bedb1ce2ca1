import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { MAX_CONFIG_DEPTH } from "../limits.ts";
import type { Json } from "../model/page-facts.ts";

export interface ConfigError {
  /** Of the first character that is wrong, in the config's text. */
  readonly offset: number;
  readonly message: string;
}

export interface JsonText {
  readonly root: Node | null;
  readonly errors: readonly ConfigError[];
}

const SAYS: Readonly<Record<string, string>> = {
  InvalidSymbol: "Unexpected word; text stands in double quotes",
  InvalidNumberFormat: "Unexpected number format",
  PropertyNameExpected: 'Expected a key in double quotes or "}"',
  ValueExpected: "Expected a value",
  ColonExpected: 'Expected ":" after the key',
  CommaExpected: 'Expected "," before this',
  CloseBraceExpected: 'Expected "}"',
  CloseBracketExpected: 'Expected "]"',
  EndOfFileExpected: "Unexpected text after the end of the config",
  UnexpectedEndOfComment: "Comment without an end",
  UnexpectedEndOfString: "Text without a closing quote",
  InvalidUnicode: "Invalid \\u escape",
  InvalidEscapeCharacter: "Invalid escape in text",
  InvalidCharacter: "Invalid character in text",
};

/** JSON with comments and trailing commas, as a tree with offsets. */
export function readJson(text: string): JsonText {
  const deep = tooDeep(text);
  if (deep !== null) {
    return {
      root: null,
      errors: [{ offset: deep, message: `Nested deeper than ${MAX_CONFIG_DEPTH} levels` }],
    };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false }) ?? null;
  if (root === null) return { root, errors: [{ offset: 0, message: "Expected an object, found nothing" }] };
  return {
    root,
    errors: errors.map((error) => ({
      offset: error.offset,
      message: SAYS[printParseErrorCode(error.error)] ?? "Invalid JSON",
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
      errors.push({ offset: key.offset, message: `Key "${name}" stands twice` });
    object[name] = jsonValue(value, errors);
  }
  return object;
}

function scalar(value: unknown): Json {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
