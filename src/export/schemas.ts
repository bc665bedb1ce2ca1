import type { Json } from "../model/json.ts";

type Schema = { readonly [key: string]: Json };

const DRAFT = "http://json-schema.org/draft-07/schema#";

const text: Schema = { type: "string" };
const texts: Schema = { type: "array", items: text };
const count: Schema = { type: "integer", minimum: 0 };
const point = object({ line: count, column: count, offset: count });
const place = object({ start: point, end: point });
const cell = object({ text, at: place });
const certainty: Schema = {
  type: "array",
  items: { enum: ["approximate", "estimated", "uncertain", "hedged", "disputed", "retracted"] },
};

const page = object(
  {
    path: text,
    slug: text,
    url: text,
    kind: { enum: ["page", "index", "log", "schema", "redirect"] },
    language: { enum: ["en", "zh"] },
    title: text,
    aliases: texts,
    sha256: text,
    frontMatter: { type: "object" },
    headings: list(object({ level: count, text, line: count })),
    links: list(
      object({ kind: text, target: text, text, path: { type: ["string", "null"] }, at: place }, ["path"]),
    ),
    tables: texts,
  },
  [],
);

const column = object({ property: text, role: text, type: text, unit: text }, ["unit"]);

const table = object(
  {
    id: text,
    page: text,
    heading: texts,
    at: place,
    orientation: { enum: ["rows", "matrix", "key-value", "events", "none"] },
    schema: { type: ["string", "null"] },
    caption: text,
    notes: texts,
    columns: list(column),
    repairs: list(
      object({
        kind: {
          enum: ["glued-table", "lost-heading", "lost-table", "page-fence", "torn-table", "unescaped-pipe"],
        },
        text,
        at: place,
      }),
    ),
    header: list(cell),
    rows: list(list(cell)),
    rowRoles: list(object({ row: count, role: { enum: ["header", "group", "elided"] } })),
  },
  ["caption"],
);

const evidence = object({ line: count, column: count, quote: text });

const claim: Schema = {
  ...object(
    {
      id: text,
      rev: text,
      subject: object(
        { id: text, text, via: text, resolved: { enum: ["name", "family", "alias"] }, family: text },
        ["family"],
      ),
      property: object({ id: text, text }),
      origin: { enum: ["table", "line", "prose"] },
      state: { enum: ["value", "unknown", "none", "missing", "malformed"] },
      value: {
        type: "object",
        required: ["kind"],
        properties: { kind: { enum: ["quantity", "date", "boolean", "entity", "text"] } },
      },
      qualifiers: list({ type: "object", required: ["property", "value"] }),
      certainty,
      conjunction: { enum: ["and", "or", "then", "variant", "components", "same"] },
      marks: list({ type: "object", required: ["text", "certainty", "on", "start", "end"] }),
      sources: list(
        object({
          source: text,
          attached: text,
          status: { enum: ["supported", "value-only", "absent", "unavailable"] },
          evidence: list(evidence),
        }),
      ),
      at: object(
        {
          path: text,
          start: point,
          end: point,
          heading: texts,
          table: count,
          row: count,
          column: count,
        },
        ["table", "row", "column"],
      ),
      raw: text,
      status: { enum: ["asserted", "doubtful", "faulty"] },
      rules: texts,
    },
    ["value", "conjunction"],
  ),
};

const record: Schema = {
  type: "object",
  required: ["type", "url", "line"],
  properties: { type: text, url: text, line: count },
};

const source = object(
  {
    id: text,
    page: text,
    via: text,
    kind: text,
    text,
    target: { type: ["string", "null"] },
    prefix: text,
    status: { enum: ["local", "page", "remote", "outside", "missing", "unlocatable"] },
    path: text,
    title: text,
    sha256: text,
    heading: texts,
    at: place,
  },
  ["prefix", "path", "title", "sha256"],
);

const manifest = object({
  schemaVersion: { const: 1 },
  tool: object({ name: { const: "wikiproof" }, version: text }),
  files: list(object({ path: text, entries: count, bytes: count, sha256: text }, ["entries"])),
});

/** JSON Schema of each exported file, by its name. */
export const exportSchemas: Readonly<Record<string, Schema>> = {
  pages: exported("Pages of the wiki", { pages: list(page) }),
  tables: exported("Tables, every cell with its place", { tables: list(table) }),
  records: exported("Typed rows and cells, for sites", { records: list(record) }),
  claims: exported("Atomic statements with certainty, sources and evidence", { claims: list(claim) }),
  sources: exported("What pages cite", { sources: list(source) }),
  page: exported("All of one page", {
    page,
    tables: list(table),
    records: list(record),
    claims: list(claim),
    sources: list(source),
  }),
  manifest: { $schema: DRAFT, title: "What an export holds", ...manifest },
};

function exported(title: string, parts: { readonly [key: string]: Json }): Schema {
  return { $schema: DRAFT, title, ...object({ schemaVersion: { const: 1 }, ...parts }) };
}

/** Every key that is not optional is required, and no other may stand there. */
function object(properties: { readonly [key: string]: Json }, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", additionalProperties: false, required, properties };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}
