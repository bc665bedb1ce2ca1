// A VitePress data loader: the page beside it lists what `wikiproof export --out exports` wrote.
import { readFileSync } from "node:fs";

export default {
  watch: ["./exports/records.json"],
  /** @param {string[]} files the watched file */
  load(files) {
    return files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")).records.flatMap(toRow));
  },
};

function toRow(record) {
  if (record.type !== "model-timeline") return [];
  const { id, name, url, released, parameters, context } = record;
  return [
    {
      id,
      name,
      url,
      released: released?.text ?? "",
      parameters: valuesOf(parameters),
      context: valuesOf(context),
    },
  ];
}

/**
 * A list of values; null for a blank cell; `{ state, text }` for one that says “unknown”. Doubt travels with the number:
 * what is not plain fact is shown with a mark.
 */
function valuesOf(values) {
  const all = Array.isArray(values) ? values : values ? [values] : [];
  return all.map(({ text, doubt }) => ({ text, doubtful: doubt !== undefined }));
}
