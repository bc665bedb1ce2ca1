import { terminalJson } from "../text/json.ts";
import { version } from "../version.ts";
import { EXPORT_SCHEMA_VERSION, type ExportFile, type ExportInput } from "./export.ts";
import { pageExports } from "./page-export.ts";
import { exportSchemas } from "./schemas.ts";

interface CountedFile extends ExportFile {
  readonly entries?: number;
}

/** All files of the JSON export. Same input, same bytes: sorted by path, no clock, no locale. */
export function jsonExport(input: ExportInput): readonly ExportFile[] {
  const pages = pageExports(input);
  const files: CountedFile[] = [
    list(
      "pages",
      pages.map((one) => one.page),
    ),
    list(
      "tables",
      pages.flatMap((one) => one.tables),
    ),
    list(
      "records",
      pages.flatMap((one) => one.records),
    ),
    list(
      "claims",
      pages.flatMap((one) => one.claims),
    ),
    list(
      "sources",
      pages.flatMap((one) => one.sources),
    ),
    ...pages.map((one) =>
      file(`pages/${one.page.slug}.json`, { schemaVersion: EXPORT_SCHEMA_VERSION, ...one }),
    ),
    ...Object.entries(exportSchemas).map(([name, schema]) => file(`schema/${name}.json`, schema)),
  ];
  return [...files, manifest(files, input.sha256)];
}

/** One claim a line, for pipes. */
export function claimLines(input: ExportInput): string {
  const claims = pageExports(input).flatMap((one) => one.claims);
  return claims.map((claim) => `${terminalJson(claim)}\n`).join("");
}

/** Says what was written; the next run removes only what the last one listed here. */
function manifest(files: readonly CountedFile[], sha256: ExportInput["sha256"]): ExportFile {
  return file("manifest.json", {
    schemaVersion: EXPORT_SCHEMA_VERSION,
    tool: { name: "wikiproof", version },
    files: files.map(({ path, text, entries }) => ({
      path,
      ...(entries === undefined ? {} : { entries }),
      bytes: Buffer.byteLength(text),
      sha256: sha256(text),
    })),
  });
}

function list(name: string, entries: readonly unknown[]): CountedFile {
  const head = `{\n"schemaVersion": ${EXPORT_SCHEMA_VERSION},\n"${name}": [`;
  const lines = entries.map((entry) => `\n${JSON.stringify(entry)}`).join(",");
  return { path: `${name}.json`, text: `${head}${lines}\n]\n}\n`, entries: entries.length };
}

function file(path: string, value: unknown): ExportFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
