import { Ajv, type ErrorObject } from "ajv";
import type { Json } from "../model/page-facts.ts";
import type { ConfigFile } from "./config-file.ts";
import type { JsonSchema } from "./schema.ts";

export type Checked =
  | { readonly valid: true; readonly file: ConfigFile }
  | { readonly valid: false; readonly errors: readonly ErrorObject[] };

export type ConfigValidator = (value: Json) => Checked;

/** `ownProperties` because a key may be called `__proto__`. */
export function configValidator(schema: JsonSchema): ConfigValidator {
  const ajv = new Ajv({ allErrors: true, verbose: true, ownProperties: true, strict: false });
  const validate = ajv.compile<ConfigFile>(schema);
  return (value) =>
    validate(value) ? { valid: true, file: value } : { valid: false, errors: validate.errors ?? [] };
}
