import type { Rule } from "../check/rule.ts";
import { CONFIG_NAME, type Config, noConfig } from "../config/config.ts";
import { MAX_CONFIG_BYTES } from "../limits.ts";
import type { UntoldProblem } from "../model/finding.ts";
import { lineStarts, type Point, pointAt } from "../text/lines.ts";
import { readText } from "./snapshot/read-text.ts";
import type { Reader } from "./snapshot/snapshot.ts";

export interface LoadedConfig {
  readonly config: Config;
  /** Name of the file it came from; null when there is none. */
  readonly from: string | null;
  /** Without byte-order mark; "" when there is none. */
  readonly text: string;
  readonly problems: readonly UntoldProblem[];
  /** Where a value is written, as in `["rules", "broken-link"]`; null if it is not. */
  readonly placeOf: (path: readonly (string | number)[]) => Point | null;
}

const nowhere = () => null;

/**
 * Reads the config of a root, or the file named.
 * @param named path under `from` of a file that must be there
 */
export async function loadConfig(
  from: Reader,
  named: string | undefined,
  rules: readonly Rule[],
): Promise<LoadedConfig> {
  const name = named ?? CONFIG_NAME;
  const { read, problem, missing } = await readText(from, name, MAX_CONFIG_BYTES);
  if (named === undefined && missing)
    return { config: noConfig, from: null, text: "", problems: [], placeOf: nowhere };
  if (problem !== undefined)
    return { config: noConfig, from: name, text: "", problems: [problem], placeOf: nowhere };
  const { parseConfig } = await import("../config/parse-config.ts");
  const { config, errors, offsetOf } = parseConfig(read.text, rules);
  const lines = lineStarts(read.text);
  return {
    config,
    from: name,
    text: read.text,
    problems: errors.map(({ offset, message }) => ({ path: name, start: pointAt(lines, offset), message })),
    placeOf: (path) => {
      const offset = offsetOf(path);
      return offset === null ? null : pointAt(lines, offset);
    },
  };
}
