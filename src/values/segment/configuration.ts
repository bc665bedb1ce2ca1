import type { Cursor } from "../cursor.ts";
import { openDraft, type SegmentDraft } from "./segment-draft.ts";

/** `8x7B` among sizes: eight experts of a size, which is no product to work out, and stands in the list as it is written. */
export function takeConfiguration({ frame, scanned }: Cursor, segment: SegmentDraft): void {
  const [first] = segment.before;
  const last = segment.before.at(-1);
  if (segment.drafts.length > 0 || frame.unit !== "{parameter}") return;
  if (first?.kind !== "number" || last === undefined || last.end - first.start > LONGEST) return;
  const text = scanned.text.slice(first.start, last.end);
  if (!isConfiguration(text)) return;
  segment.before.length = 0;
  const value = { kind: "text" as const, text, span: [0, 0] as const, certainty: [], qualifiers: [] };
  openDraft(segment, first.start, last.end, value, null);
}

export function isConfiguration(text: string): boolean {
  return CONFIGURATION.test(text);
}

const LONGEST = 12;
const CONFIGURATION = /^\d+ ?[x×] ?\d+(?:\.\d+)?[BM]$/i;
