import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";
import type { Effective } from "../config/effective.ts";
import type { Parser } from "../markdown/parse.ts";

/** Names all that a page is read and checked with, but its bytes: with them it decides what is found. */
export function settingsKey(config: Config, parser: Parser): (effective: Effective) => string {
  const known = new Map<Effective, string>();
  return (effective) => {
    const { check, tablePresets } = effective;
    const key = known.get(effective) ?? digest([check.language, [...check.rules], tablePresets ?? null]);
    known.set(effective, key);
    return key;
  };

  function digest(own: readonly unknown[]): string {
    const { tables, entities, lexicon = null } = config;
    return createHash("sha256")
      .update(JSON.stringify([parser.name, own, tables, entities, lexicon]))
      .digest("hex");
  }
}
