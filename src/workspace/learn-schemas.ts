import { learnTables } from "../facts/schema/learn-tables.ts";
import { presets } from "../facts/schema/presets.ts";
import type { Problem } from "../model/finding.ts";
import type { PageFacts, TableFacts } from "../model/page-facts.ts";
import type { TableSchema } from "../model/settings.ts";
import { openSession } from "./session.ts";

/** A schema learned from a wiki, with the tables that it reads. */
export interface Learned {
  readonly schema: TableSchema;
  readonly tables: readonly { readonly page: PageFacts; readonly table: TableFacts }[];
}

export interface Lesson {
  readonly learned: readonly Learned[];
  readonly problems: readonly Problem[];
}

/**
 * Learns table schemas of the wiki in a folder that has a config, and reads it again with them: what reads no table
 * is dropped.
 *
 * @param write puts the schemas into the config
 */
export async function learnSchemas(
  cwd: string,
  write: (schemas: readonly TableSchema[]) => Promise<void>,
): Promise<Lesson> {
  const before = await openSession({ cwd, paths: [] });
  const pages = before.wikis.flatMap((wiki) => wiki.facts.pages);
  const proposed = learnTables(pages, Object.values(presets).flat());
  await write(proposed);
  const after = await openSession({ cwd, paths: [] });
  const read = after.wikis.flatMap((wiki) =>
    wiki.facts.pages.flatMap((page) => page.tables.map((table) => ({ page, table }))),
  );
  const learned = proposed
    .map((schema) => ({ schema, tables: read.filter(({ table }) => table.schema === schema.id) }))
    .filter(({ tables }) => tables.length > 0)
    .sort((a, b) => b.tables.length - a.tables.length);
  if (learned.length < proposed.length) await write(learned.map(({ schema }) => schema));
  return { learned, problems: after.problems };
}
