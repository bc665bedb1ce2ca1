import type { Qualifier } from "../../model/reading.ts";
import type { Draft, MarkDraft, Segment, Stage } from "../draft.ts";
import type { Denominator } from "../quantity/denominator.ts";
import type { Measured } from "../quantity/measured.ts";

/** What is said before a value, until the value comes. */
export interface Pending {
  qualifiers: Qualifier[];
  marks: MarkDraft[];
  stage: Stage;
  stageText: string;
}

/** A segment while it is read. */
export interface SegmentDraft extends Segment {
  end: number;
  pending: Pending;
  readonly price: Draft | null;
  /** Discounts that were taken. */
  discounts: number;
  /** `每百万 tokens 2 元`: said before the price. */
  denominator: Denominator | null;
  /** Of the tokens from `from` on, the first that is a number; the end where none is. Looked for once, not by each word. */
  ahead: { from: number; number: number };
}

export function nothingPending(): Pending {
  return { qualifiers: [], marks: [], stage: "plain", stageText: "" };
}

/** Starts an item, with all that was said before it. */
export function openDraft(
  segment: SegmentDraft,
  start: number,
  end: number,
  found: Draft["value"],
  measured: Measured | null,
): Draft {
  const { pending } = segment;
  const draft: Draft = {
    value: found,
    measured,
    start,
    end,
    stage: pending.stage,
    stageText: pending.stageText,
    qualifiers: pending.qualifiers,
    marks: pending.marks,
    bracketed: false,
  };
  segment.pending = nothingPending();
  segment.drafts.push(draft);
  return draft;
}
