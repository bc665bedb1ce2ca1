import type { TableSchema } from "../model/settings.ts";
import type { ConfigFacts } from "../model/wiki-facts.ts";
import { lineStarts } from "../text/lines.ts";

/** What of the config can be wrong by the pages alone: its table schemas, each with the place of its id. */
export function configFacts(path: string, text: string, tables: readonly TableSchema[]): ConfigFacts {
  const within = text.indexOf('"tables"');
  return {
    file: { kind: "config", path, lineStarts: lineStarts(text) },
    tables: tables.map((schema) => {
      const key = JSON.stringify(schema.id);
      const start = Math.max(0, text.indexOf(key, within));
      return { schema, span: [start, start + key.length] };
    }),
  };
}
