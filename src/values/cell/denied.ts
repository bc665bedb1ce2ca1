import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import type { SegmentDraft } from "../segment/segment-draft.ts";

/** Takes out what is said not to be the value: of `7B (not 8B)` and `7B，而非 8B` the 8B is but a note on the other. */
export function withoutDenied(cursor: Cursor, segments: readonly SegmentDraft[]): void {
  let kept: Draft | null = null;
  for (const segment of segments) {
    for (let i = 0; i < segment.drafts.length; i++) {
      const draft = segment.drafts[i];
      if (draft === undefined) continue;
      const word = denialOf(cursor, draft);
      if (word === null || kept === null) {
        kept = draft;
        continue;
      }
      const value = cursor.scanned.text.slice(draft.start, draft.end).trim();
      kept.qualifiers.push({ property: "note", value: `${word} ${value}` });
      segment.drafts.splice(i--, 1);
      segment.before.length = 0;
    }
  }
}

/** The word that a value is denied with, where nothing else stands on it. */
function denialOf({ context }: Cursor, { qualifiers }: Draft): string | null {
  const [label] = qualifiers;
  if (label?.property !== "label" || qualifiers.length > 1) return null;
  const word = context.lexicon.words.longest(label.value, 0);
  const isWhole = word?.text.length === label.value.length;
  return isWhole && word?.roles?.includes("not") === true ? label.value : null;
}
