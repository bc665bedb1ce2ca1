import type { TableSchema } from "../model/settings.ts";

/** Table schemas as they stand in a config: one column a line. */
export function tablesText(schemas: readonly TableSchema[]): string {
  const entries = schemas.map(({ id, columns, ...rest }) => {
    const head = Object.entries(rest).map(([key, value]) => `      ${quoted(key)}: ${quoted(value)},\n`);
    const lines = columns.map(({ id: column, ...said }) => `        ${quoted(column)}: ${object(said)}`);
    return `    ${quoted(id)}: {\n${head.join("")}      "columns": {\n${lines.join(",\n")}\n      }\n    }`;
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n  }`;
}

function object(value: object): string {
  const entries = Object.entries(value).map(([key, each]) => `${quoted(key)}: ${quoted(each)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function quoted(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(quoted).join(", ")}]` : JSON.stringify(value);
}
