import type { HeaderReading } from "../../model/reading.ts";
import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import type { Reader } from "./cell-reader.ts";
import { columnsNamed, withSchema } from "./schema-columns.ts";

/** A head as a schema knows it. */
export interface KnownHead {
  /** Of the schema; undefined where it has none of that name. */
  readonly column: ColumnSchema | undefined;
  /** What the head says, with what the schema says of its column laid over it. */
  readonly header: HeaderReading;
  /** How cells under it are read. */
  readonly readers: Reader[];
}

/** What heads a column or a row. Heads repeat on every page, so each remembers what schemas make of it. */
export class Head {
  readonly reading: HeaderReading;
  /** Slug of the shown name, whatever property it is an alias of. */
  readonly word: string;
  /** The header as shown, unit and marks included. */
  readonly shown: string;
  /** What it means hangs on the cells under it: prices and limits by their direction, bare money, training data, scores. */
  readonly hangs: boolean;
  #schemas: readonly TableSchema[] | null = null;
  #columns: readonly (ColumnSchema | undefined)[] = NONE;
  #known: (KnownHead | undefined)[] = [];
  #unknown: KnownHead | null = null;

  constructor(reading: HeaderReading, word: string, shown: string, hangs: boolean) {
    this.reading = reading;
    this.word = word;
    this.shown = shown;
    this.hangs = hangs;
  }

  /** The same words read otherwise. */
  readAs(reading: HeaderReading): Head {
    return new Head(reading, this.word, this.shown, this.hangs);
  }

  /** The column that it names in each of the schemas; empty where none knows it. */
  columnsIn(schemas: readonly TableSchema[]): readonly (ColumnSchema | undefined)[] {
    if (this.#schemas !== schemas) {
      this.#schemas = schemas;
      this.#columns = columnsNamed(schemas, this.word, this.reading);
      this.#known = [];
    }
    return this.#columns;
  }

  /** As no schema knows it. */
  get unknown(): KnownHead {
    this.#unknown ??= { column: undefined, header: this.reading, readers: [] };
    return this.#unknown;
  }

  /** @param at place of the schema; -1: none knows the table */
  under(schemas: readonly TableSchema[], at: number): KnownHead {
    const column = this.columnsIn(schemas)[at];
    if (column === undefined) return this.unknown;
    const before = this.#known[at];
    if (before !== undefined) return before;
    const known = { column, header: withSchema(this.reading, column), readers: [] };
    this.#known[at] = known;
    return known;
  }
}

const NONE: readonly undefined[] = [];
