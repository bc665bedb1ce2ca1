import { findNodeAtLocation, type Node } from "jsonc-parser";
import { ASSERT_PREFIX } from "../check/asserts/assert-rule.ts";
import type { RuleMeta } from "../check/rule.ts";
import { schemaViolations } from "../facts/schema/json-schema.ts";
import { presets } from "../facts/schema/presets.ts";
import { MAX_CONFIG_BYTES, MAX_CONFIG_ERRORS } from "../limits.ts";
import type { Json } from "../model/json.ts";
import { nearestName } from "../text/nearest-name.ts";
import { isType, typeNames } from "../values/index.ts";
import { type Config, noConfig } from "./config.ts";
import type { ConfigFile } from "./config-file.ts";
import { globProblem } from "./globs.ts";
import { type ConfigError, jsonValue, readJson } from "./read-json.ts";
import { configSchema } from "./schema.ts";
import { schemaErrors } from "./schema-errors.ts";
import { toConfig } from "./to-config.ts";

export interface ParsedConfig {
  /** What holds nevertheless; `noConfig` when nothing could be read. */
  readonly config: Config;
  readonly errors: readonly ConfigError[];
  /** Where a value is written, as in `["rules", "broken-link"]`; null if it is not. */
  readonly offsetOf: (path: readonly (string | number)[]) => number | null;
}

/** Text in, config out; never throws. A config with errors gives none of its settings: half a config is a guess. */
export function parseConfig(text: string, rules: readonly RuleMeta[]): ParsedConfig {
  if (text.length > MAX_CONFIG_BYTES) {
    return failed([
      {
        offset: 0,
        message: { en: `Larger than ${MAX_CONFIG_BYTES} characters`, zh: `超过 ${MAX_CONFIG_BYTES} 个字符` },
      },
    ]);
  }
  const { root, errors: syntax } = readJson(text);
  if (root === null || syntax.length > 0) return failed(syntax);
  const errors: ConfigError[] = [];
  const value = jsonValue(root, errors);
  const violations = schemaViolations(configSchema(rules, Object.keys(presets)), value);
  const isConfigFile = (_: Json): _ is Json & ConfigFile => violations.length === 0;
  if (!isConfigFile(value)) return failed([...errors, ...schemaErrors(violations, root)]);
  errors.push(
    ...globErrors(value, root),
    ...pathErrors(value, root),
    ...typeErrors(value, root),
    ...assertErrors(value, root),
  );
  if (errors.length > 0) return failed(errors);
  const offsetOf = (path: readonly (string | number)[]) =>
    findNodeAtLocation(root, [...path])?.offset ?? null;
  return { config: toConfig(value), errors, offsetOf };
}

function failed(errors: readonly ConfigError[]): ParsedConfig {
  const sorted = [...errors].sort((a, b) => a.offset - b.offset);
  return { config: noConfig, errors: sorted.slice(0, MAX_CONFIG_ERRORS), offsetOf: () => null };
}

function globErrors(file: ConfigFile, root: Node): ConfigError[] {
  const lists: [readonly (string | number)[], readonly string[] | undefined][] = [
    [["pages"], file.pages],
    [["ignore"], file.ignore],
    [["sources", "files"], file.sources?.files],
    ...(file.overrides ?? []).map(({ files }, index): [(string | number)[], readonly string[]] => [
      ["overrides", index, "files"],
      files,
    ]),
  ];
  return lists.flatMap(([path, patterns]) =>
    (patterns ?? []).flatMap((pattern, index) => {
      const problem = globProblem(pattern);
      if (problem === null) return [];
      const message = { en: `Pattern "${pattern}" ${problem.en}`, zh: `匹配模式“${pattern}”${problem.zh}` };
      return [{ offset: offsetAt(root, [...path, index]), message }];
    }),
  );
}

/** A misspelt type would read every cell of its column as text, in silence. */
function typeErrors({ tables = {} }: ConfigFile, root: Node): ConfigError[] {
  return Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, { type }]) => {
      if (type === undefined || isType(type)) return [];
      const near = nearestName(type.split(":", 1)[0] ?? "", typeNames);
      const hint =
        near === null
          ? { en: `known are ${typeNames.join(", ")}`, zh: `可用的有 ${typeNames.join("、")}` }
          : { en: `did you mean "${near}"?`, zh: `是否指“${near}”？` };
      const offset = offsetAt(root, ["tables", table, "columns", column, "type"]);
      return [
        {
          offset,
          message: { en: `Unknown type "${type}"; ${hint.en}`, zh: `未知的类型“${type}”；${hint.zh}` },
        },
      ];
    }),
  );
}

function pathErrors(file: ConfigFile, root: Node): ConfigError[] {
  const paths = { baseline: file.baseline, cache: file.cache };
  return Object.entries(paths).flatMap(([key, path]) => {
    if (typeof path !== "string") return [];
    const problem = globProblem(path);
    if (problem === null) return [];
    const message = { en: `Path "${path}" ${problem.en}`, zh: `路径“${path}”${problem.zh}` };
    return [{ offset: offsetAt(root, [key]), message }];
  });
}

/** An id that stands twice, and a rule that names an assert which is not there. */
function assertErrors({ asserts = [], rules = {}, overrides = [] }: ConfigFile, root: Node): ConfigError[] {
  const ids = asserts.map(({ id }) => id);
  const twice = ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const message = { en: `Assert "${id}" stands twice`, zh: `断言“${id}”出现两次` };
    return [{ offset: offsetAt(root, ["asserts", index, "id"]), message }];
  });
  const maps = [
    { path: ["rules"], rules },
    ...overrides.map((one, index) => ({ path: ["overrides", index, "rules"], rules: one.rules ?? {} })),
  ];
  const named = maps.flatMap(({ path, rules: map }) => Object.keys(map).map((name) => ({ path, name })));
  const missing = named.flatMap(({ path, name }) => {
    const id = name.startsWith(ASSERT_PREFIX) ? name.slice(ASSERT_PREFIX.length) : null;
    if (id === null || ids.includes(id)) return [];
    const near = nearestName(id, ids);
    const hint =
      near === null
        ? { en: "", zh: "" }
        : { en: `; did you mean "${ASSERT_PREFIX}${near}"?`, zh: `；是否指“${ASSERT_PREFIX}${near}”？` };
    const message = { en: `Unknown assert "${name}"${hint.en}`, zh: `未知的断言“${name}”${hint.zh}` };
    return [{ offset: offsetAt(root, [...path, name]), message }];
  });
  return [...twice, ...missing];
}

function offsetAt(root: Node, path: (string | number)[]): number {
  return findNodeAtLocation(root, path)?.offset ?? 0;
}
