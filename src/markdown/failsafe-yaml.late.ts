import { FAILSAFE_SCHEMA, load } from "js-yaml";

/** YAML of strings, lists and maps alone. */
export function failsafeYaml(text: string): unknown {
  return load(text, { schema: FAILSAFE_SCHEMA });
}
