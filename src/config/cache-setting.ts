import { parse } from "jsonc-parser";
import { globProblem } from "./globs.ts";

/**
 * The key `cache` of a config that nobody has checked yet: an answer is looked for before anything is loaded that can
 * check one. What is wrong with it is said by the run that follows.
 */
export function cacheSetting(text: string): boolean | string | undefined {
  const config: unknown = parse(text, [], { allowTrailingComma: true });
  const { cache } = Object(config);
  if (typeof cache === "string") return globProblem(cache) === null ? cache : false;
  return typeof cache === "boolean" ? cache : undefined;
}
