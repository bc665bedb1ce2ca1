import type { Json } from "../../model/json.ts";

type Schema = { readonly [key: string]: Json };

const text: Schema = { type: "string" };
const texts = list(text);
const count: Schema = { type: "integer", minimum: 0 };
const point = object({ line: count, column: count, offset: count });
const place = { start: point, end: point };
const certainty: Schema = {
  enum: ["approximate", "estimated", "uncertain", "hedged", "disputed", "retracted"],
};
const target: Schema = { type: ["string", "null"] };
const name = { subject: object({ id: text, name: text }), property: object({ id: text, text }) };
const side = {
  path: text,
  ...place,
  heading: texts,
  text,
  state: { enum: ["value", "unknown", "none", "missing", "malformed"] },
  value: { type: "object", required: ["kind"] },
  qualifiers: list({ type: "object", required: ["property", "value"] }),
  certainty: list(certainty),
  sources: list(object({ text, target })),
};
const change = { ...name, before: object(side, ["value"]), after: object(side, ["value"]) };
const stated = object({ ...name, ...side }, ["value"]);
const source = object({ page: text, kind: text, text, target, ...place });
const conflict = object({
  message: text,
  path: text,
  ...place,
  fingerprint: text,
  related: list(object({ path: text, ...place, message: text })),
});

/** JSON Schema of `diff --format json`. */
export const changeSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "What changed between two states of a wiki, as facts",
  ...object({
    schemaVersion: { const: 1 },
    tool: object({ name: { const: "wikiproof" }, version: text }),
    added: list(stated),
    changed: list(object(change)),
    removed: list(stated),
    hedgesLost: list(object({ ...change, lost: list(object({ certainty, of: text })), marks: texts })),
    rowsLost: list(
      object({
        name: text,
        cells: texts,
        heading: texts,
        header: texts,
        before: object({ path: text, ...place }),
        after: { anyOf: [{ type: "null" }, object({ path: text, ...place, text })] },
      }),
    ),
    sources: object({ added: list(source), dropped: list(source) }),
    conflicts: object({ opened: list(conflict), settled: list(conflict) }),
    problems: list(object({ path: text, start: point, message: text }, ["path", "start"])),
  }),
};

/** Every key that is not optional is required, and no other may stand there. */
function object(properties: { readonly [key: string]: Json }, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", additionalProperties: false, required, properties };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}
