import type { Reading } from "../model/reading.ts";
import { findMarks } from "./certainty.ts";
import type { CellContext } from "./context.ts";
import { rawSpan, scan } from "./scan.ts";

/** Stands in until text.ts and entity.ts are there. */
export function readText(raw: string, context: CellContext): Reading {
  const scanned = scan(raw);
  const marks = findMarks(raw, context);
  const text = scanned.text.trim();
  const item = {
    kind: "text",
    text,
    span: rawSpan(scanned, 0, scanned.text.length),
    certainty: [],
    qualifiers: [],
  } as const;
  return {
    state: "value",
    items: [item],
    certainty: [...new Set(marks.map((mark) => mark.certainty))],
    marks,
    notes: [],
  };
}

export function readEntity(raw: string, context: CellContext): Reading {
  const reading = readText(raw, context);
  const name = scan(raw).text.trim();
  return {
    ...reading,
    items: [{ kind: "entity", name, span: [0, raw.length], certainty: [], qualifiers: [] }],
  };
}
