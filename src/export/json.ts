import { terminalJson } from "../text/json.ts";
import { version } from "../version.ts";
import { EXPORT_SCHEMA_VERSION, type ExportFile, type ExportInput, type RunningHash } from "./export.ts";
import { type PageExport, pageExports } from "./page-export.ts";
import { exportSchemas } from "./schemas.ts";
import { EVERYTHING, entriesOf, isWhole, pick, type Selection } from "./selection.ts";

interface ListedFile {
  readonly path: string;
  readonly entries?: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** The text of a file, piece by piece; answers how many entries it has, where it is a list. */
type Text = Generator<string, number | undefined>;

/**
 * All files of the JSON export, each read to its end before the next is asked for. Same input, same bytes: sorted by
 * path, no clock, no locale. The manifest, last, says what was written; the next run removes only what it lists.
 */
export function* jsonExport(input: ExportInput, selection: Selection = EVERYTHING): Generator<ExportFile> {
  const files: ListedFile[] = [];
  for (const [path, text] of textsOf(pageExports(input), selection)) {
    const before = files.length;
    yield { path, pieces: listed(path, text, input.sha256(), files) };
    if (files.length === before)
      throw new Error(`${path} was not read to its end: the manifest needs its hash`);
  }
  const tool = { name: "wikiproof", version };
  const manifest = { schemaVersion: EXPORT_SCHEMA_VERSION, tool, files };
  yield { path: "manifest.json", pieces: whole(manifest) };
}

function* textsOf(
  pages: readonly PageExport[],
  selection: Selection,
): Generator<readonly [path: string, text: Text]> {
  const isAll = isWhole(selection);
  for (const part of selection.parts) yield [`${part}.json`, list(part, entriesOf(part, pages, selection))];
  for (const one of isAll ? pages : []) {
    const all = { schemaVersion: EXPORT_SCHEMA_VERSION, ...one };
    yield [`pages/${all.page.slug}.json`, whole(all)];
  }
  for (const [name, schema] of Object.entries(exportSchemas))
    if (isAll || name === "manifest" || selection.parts.some((part) => part === name))
      yield [`schema/${name}.json`, whole(schema)];
}

/** The same pieces; what the manifest says of them is added to the list once all have been read. */
function* listed(path: string, text: Text, hash: RunningHash, files: ListedFile[]): Generator<string> {
  let bytes = 0;
  let step = text.next();
  for (; step.done !== true; step = text.next()) {
    bytes += Buffer.byteLength(step.value);
    hash.update(step.value);
    yield step.value;
  }
  const entries = step.value === undefined ? {} : { entries: step.value };
  files.push({ path, ...entries, bytes, sha256: hash.digest("hex") });
}

function* list(name: string, entries: Iterable<unknown>): Text {
  yield `{\n"schemaVersion": ${EXPORT_SCHEMA_VERSION},\n"${name}": [`;
  let count = 0;
  for (const entry of entries) yield `${count++ === 0 ? "" : ","}\n${JSON.stringify(entry)}`;
  yield "\n]\n}\n";
  return count;
}

function* whole(value: unknown): Text {
  yield `${JSON.stringify(value, null, 2)}\n`;
  return undefined;
}

/** One entry a line, for pipes: claims, unless another part is selected. */
export function* exportLines(
  input: ExportInput,
  selection: Selection = { parts: ["claims"], where: [] },
  fields: readonly string[] = [],
): Generator<string> {
  const pages = pageExports(input);
  for (const part of selection.parts)
    for (const entry of entriesOf(part, pages, selection)) yield `${terminalJson(pick(entry, fields))}\n`;
}
