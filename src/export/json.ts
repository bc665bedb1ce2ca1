import { terminalJson } from "../text/json.ts";
import { version } from "../version.ts";
import { EXPORT_SCHEMA_VERSION, type ExportFile, type ExportInput } from "./export.ts";
import { type PageExport, pageExports } from "./page-export.ts";
import { exportSchemas } from "./schemas.ts";
import { EVERYTHING, entriesOf, isWhole, pick, type Selection } from "./selection.ts";

interface CountedFile extends ExportFile {
  readonly entries?: number;
}

/** All files of the JSON export. Same input, same bytes: sorted by path, no clock, no locale. */
export function jsonExport(input: ExportInput, selection: Selection = EVERYTHING): readonly ExportFile[] {
  const pages = pageExports(input);
  const files: CountedFile[] = [
    ...selection.parts.map((part) => list(part, entriesOf(part, pages, selection))),
    ...(isWhole(selection) ? pages.map(pageFile) : []),
    ...Object.entries(exportSchemas)
      .filter(
        ([name]) =>
          isWhole(selection) || name === "manifest" || selection.parts.some((part) => part === name),
      )
      .map(([name, schema]) => file(`schema/${name}.json`, schema)),
  ];
  return [...files, manifest(files, input.sha256)];
}

function pageFile(one: PageExport): CountedFile {
  return file(`pages/${one.page.slug}.json`, { schemaVersion: EXPORT_SCHEMA_VERSION, ...one });
}

/** One entry a line, for pipes: claims, unless another part is selected. */
export function exportLines(
  input: ExportInput,
  selection: Selection = { parts: ["claims"], where: [] },
  fields: readonly string[] = [],
): string {
  const pages = pageExports(input);
  const entries = selection.parts.flatMap((part) => entriesOf(part, pages, selection));
  return entries.map((entry) => `${terminalJson(pick(entry, fields))}\n`).join("");
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
