import type { PageFacts, TableFacts } from "../../model/page-facts.ts";
import type { ColumnSchema, TableSchema } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import { type LearnedColumn, learnedColumns } from "./learned-column.ts";

/** More schemas than this nobody reads through. */
const MOST_SCHEMAS = 10;
const MOST_COLUMNS = 20;
/** A column recurs in at least two tables of a schema, and in this share of them. */
const FEWEST_TABLES = 2;
const LEAST_SHARE = 0.05;

interface Sketch {
  readonly table: TableFacts;
  /** Slug of the heading above it. */
  readonly heading: string;
  readonly columns: ReadonlyMap<string, LearnedColumn>;
}

/**
 * Table schemas that fit a wiki. Header rows hardly repeat, columns do: tables that share the most frequent column are
 * one schema, with the columns that recur among them; then the same for what is left, the largest first.
 *
 * @param presets what is in force beside: a schema that stands for a preset's takes its id and its type of record
 */
export function learnTables(
  pages: readonly PageFacts[],
  presets: readonly TableSchema[],
): readonly TableSchema[] {
  const sketches = pages.filter(({ kind }) => kind === "page").flatMap(sketchesOf);
  const groups = (["rows", "matrix", "key-value"] as const).flatMap((orientation) =>
    grouped(sketches.filter(({ table }) => table.orientation === orientation)),
  );
  groups.sort((a, b) => b.members.length - a.members.length);
  const learned: TableSchema[] = [];
  for (const group of groups) {
    const schema = schemaOf(group, presets, new Set(learned.map(({ id }) => id)));
    if (saysSomething(schema) && learned.length < MOST_SCHEMAS) learned.push(schema);
  }
  return learned;
}

function sketchesOf(page: PageFacts): readonly Sketch[] {
  return page.tables.map((table) => ({
    table,
    heading: slug((page.sections[table.section]?.text ?? "").replace(/[(（].*$/, "")),
    columns: learnedColumns(page, table),
  }));
}

/** A lone column of notes or of sources tells no table from another. */
function saysSomething({ columns }: TableSchema): boolean {
  const stating = columns.filter(({ role }) => role !== "subject");
  return stating.length > 1 || stating.some(({ role }) => role === undefined);
}

interface Group {
  readonly members: readonly Sketch[];
  /** Most frequent first. */
  readonly columns: readonly string[];
}

function grouped(sketches: readonly Sketch[]): readonly Group[] {
  const groups: Group[] = [];
  let left = sketches;
  while (groups.length < MOST_SCHEMAS) {
    const seed = frequent(left)[0];
    if (seed === undefined) break;
    const core = left.filter(({ columns }) => columns.has(seed));
    const columns = frequent(core, core.length * LEAST_SHARE).slice(0, MOST_COLUMNS);
    const shared = (sketch: Sketch) => columns.filter((id) => sketch.columns.has(id)).length;
    const members = left.filter((sketch) => sketch.columns.has(seed) || shared(sketch) >= 2);
    groups.push({ members, columns });
    left = left.filter((sketch) => !members.includes(sketch));
  }
  return groups;
}

/** Columns by the number of tables that have them; those of too few tables are left out. */
function frequent(sketches: readonly Sketch[], least = 0): readonly string[] {
  const counts = new Map<string, number>();
  for (const { columns } of sketches)
    for (const id of columns.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= Math.max(FEWEST_TABLES, least))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id]) => id);
}

function schemaOf(
  { members, columns }: Group,
  presets: readonly TableSchema[],
  taken: ReadonlySet<string>,
): TableSchema {
  const preset = presets.find(({ id, columns: known }) => {
    const theirs = members.filter(({ table }) => table.schema === id);
    return known.length > 0 && !taken.has(id) && theirs.length * 2 > members.length;
  });
  const orientation = members[0]?.table.orientation ?? "rows";
  const subject = orientation === "rows" ? subjectOf(members) : null;
  const learned = columns.map((id) => columnOf(id, members)).filter(({ id }) => id !== subject?.id);
  const found = members.map((sketch) => learned.filter(({ id }) => sketch.columns.has(id)).length);
  return {
    id: preset?.id ?? freshId(members, [subject?.id, columns[0]], taken),
    ...(preset?.record === undefined ? {} : { record: preset.record }),
    orientation,
    minimum: Math.max(1, Math.min(2, ...found)),
    columns: subject === null ? learned : [subject, ...learned],
  };
}

/** The commonest header of the names. */
function subjectOf(members: readonly Sketch[]): ColumnSchema {
  const names = members.flatMap(({ table }) => {
    const column = table.columns.find(({ role }) => role === "subject");
    return column === undefined ? [] : [slug(column.header.name)];
  });
  return { id: commonest(names.filter((name) => name !== "")) ?? "name", role: "subject" };
}

function columnOf(id: string, members: readonly Sketch[]): ColumnSchema {
  const seen = members.flatMap(({ columns }) => columns.get(id) ?? []);
  const aliases = [...new Set(seen.flatMap(({ name }) => (slug(name) === id ? [] : [name])))].sort();
  const role = commonest(seen.flatMap((column) => column.role ?? []));
  const [type, ...otherTypes] = new Set(seen.flatMap((column) => column.type ?? []));
  const [unit, ...otherUnits] = new Set(seen.flatMap((column) => column.units));
  const isMeasured = type?.startsWith("quantity") === true && otherTypes.length === 0;
  const allHaveUnits = seen.every(({ units }) => units.length > 0);
  return {
    id,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(role === undefined ? {} : { role }),
    ...(role !== undefined || type === undefined || otherTypes.length > 0 ? {} : { type }),
    ...(unit === undefined || otherUnits.length > 0 || !isMeasured || !allHaveUnits ? {} : { unit }),
  };
}

/** Named for a heading that recurs, else for its subjects and its first column. */
function freshId(
  members: readonly Sketch[],
  parts: readonly (string | undefined)[],
  taken: ReadonlySet<string>,
): string {
  const headings = members.map(({ heading }) => heading).filter((name) => name !== "");
  const repeated = headings.filter((name) => headings.indexOf(name) !== headings.lastIndexOf(name));
  const base = commonest(repeated) ?? parts.filter((part) => part !== undefined).join("-");
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
