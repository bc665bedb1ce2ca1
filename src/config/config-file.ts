import type { Assert } from "../model/assert.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/page-facts.ts";
import type { ColumnSchema, EntityDeclaration, LexiconAddition, TableSchema } from "../model/settings.ts";
import type { Accepted, FailOn, RuleLevel } from "./config.ts";

type ById<T> = { readonly [id: string]: T };
export type RulesFile = ById<RuleLevel | readonly [RuleLevel, { readonly [key: string]: Json }?]>;

/** `wikiproof.jsonc` as written, once its schema holds. */
export interface ConfigFile {
  readonly pages?: readonly string[];
  readonly ignore?: readonly string[];
  readonly sources?: { readonly files?: readonly string[] };
  readonly presets?: readonly string[];
  readonly tables?: ById<
    Partial<Omit<TableSchema, "id" | "columns">> & { readonly columns: ById<Omit<ColumnSchema, "id">> }
  >;
  readonly entities?: ById<Omit<EntityDeclaration, "id">>;
  readonly lexicon?: LexiconAddition;
  readonly rules?: RulesFile;
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules?: RulesFile;
    readonly presets?: readonly string[];
    readonly lang?: Language;
  }[];
  readonly asserts?: readonly Assert[];
  readonly accepted?: readonly Accepted[];
  readonly baseline?: string;
  readonly failOn?: FailOn;
  readonly lang?: Language;
  readonly cache?: boolean | string;
}
