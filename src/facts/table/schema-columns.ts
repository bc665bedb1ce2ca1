import type { HeaderReading } from "../../model/reading.ts";
import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";

/** Of each schema the column of one name. */
type ByName = ReadonlyMap<string, readonly (ColumnSchema | undefined)[]>;

/** Columns of several schemas by id, and by id or alias; of several in one schema the first. */
interface ColumnIndex {
  readonly named: ByName;
  readonly byId: ByName;
}

const NONE: readonly undefined[] = [];

/**
 * The column of each schema that a header names: by the schema's own aliases first, then by the lexicon's property; empty
 * where no schema knows it.
 */
export function columnsNamed(
  schemas: readonly TableSchema[],
  word: string,
  reading: HeaderReading,
): readonly (ColumnSchema | undefined)[] {
  let index = indexed.get(schemas);
  if (index === undefined) {
    index = indexOf(schemas);
    indexed.set(schemas, index);
  }
  const named = index.named.get(word);
  const byId = index.byId.get(reading.property);
  const score = isScore(reading) ? index.byId.get(SCORE) : undefined;
  if (named === undefined && byId === undefined) return score ?? NONE;
  return schemas.map((_, at) => named?.[at] ?? byId?.[at] ?? score?.[at]);
}

const indexed = new WeakMap<readonly TableSchema[], ColumnIndex>();

function indexOf(schemas: readonly TableSchema[]): ColumnIndex {
  const named = new Map<string, (ColumnSchema | undefined)[]>();
  const byId = new Map<string, (ColumnSchema | undefined)[]>();
  const add = (to: typeof named, name: string, at: number, column: ColumnSchema) => {
    const columns = to.get(name) ?? schemas.map(() => undefined);
    columns[at] ??= column;
    to.set(name, columns);
  };
  schemas.forEach(({ columns }, at) => {
    for (const column of columns) {
      add(byId, column.id, at, column);
      for (const name of [column.id, ...(column.aliases ?? []).map(slug)]) add(named, name, at, column);
    }
  });
  return { named, byId };
}

const SCORE = "score";

/** Benchmarks and metrics are many, each a property of its own; to a schema they are all its scores. */
function isScore(reading: HeaderReading): boolean {
  return reading.known && reading.type === "quantity:ratio";
}

/** The header reading with what the schema says of its column laid over it. */
export function withSchema(reading: HeaderReading, column: ColumnSchema): HeaderReading {
  const type = listType(column.type ?? reading.type, column.list);
  const unit = column.unit ?? reading.unit;
  return {
    ...reading,
    property: column.id === SCORE && reading.known ? reading.property : column.id,
    known: true,
    ...(type === undefined ? {} : { type }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** `quantity:token` of a column of lists is `quantity-list:token`. */
function listType(type: string | undefined, list: boolean | undefined): string | undefined {
  if (type === undefined || list === undefined) return type;
  const bare = type.replace("-list", "");
  return list ? bare.replace(/^[a-z]+/, "$&-list") : bare;
}
