// Made by scripts/generate.mjs from the files beside it.
import type { Rule } from "../src/check/rule.ts";

/** Every rule there is, by id. */
export const rules: readonly Rule[] = [];
