import type { Span } from "../../model/place.ts";
import type { Certainty, Item, Mark, Qualifier, Quantity } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import type { Draft, MarkDraft } from "../draft.ts";
import { definedAs } from "../footnote.ts";
import { meaningOf } from "../legend.ts";
import { tokenCountNotes } from "../quantity/power-of-two.ts";
import { rawSpan } from "../scan.ts";

const ORDER: readonly Certainty[] = [
  "approximate",
  "estimated",
  "uncertain",
  "hedged",
  "disputed",
  "retracted",
];

export interface Finished {
  readonly item: Item;
  readonly marks: readonly Mark[];
  readonly notes: readonly string[];
}

/** A draft as an item of the reading; places become places in the source. */
export function finish(cursor: Cursor, draft: Draft, index: number): Finished {
  const { scanned } = cursor;
  const marks: Mark[] = [];
  const found = new Set<Certainty>();
  for (const mark of draft.marks) {
    for (const certainty of meanings(cursor, mark)) {
      if (mark.on === "value") found.add(certainty);
      marks.push({
        text: scanned.text.slice(mark.start, mark.end),
        span: rawSpan(scanned, mark.start, mark.end),
        certainty,
        on: mark.on,
        item: index,
        ...(mark.qualifier === undefined ? {} : { qualifier: mark.qualifier }),
      });
    }
  }
  if (within(scanned.strike, draft)) found.add("retracted");
  const certainty = ORDER.filter((each) => found.has(each));
  const emphasis = within(scanned.strong, draft)
    ? "strong"
    : within(scanned.emphasis, draft)
      ? "emphasis"
      : undefined;
  const face = {
    span: rawSpan(scanned, draft.start, draft.end),
    certainty,
    qualifiers: [...stageOf(draft), ...draft.qualifiers],
    ...(emphasis === undefined ? {} : { emphasis: emphasis as "strong" | "emphasis" }),
  };
  const { value } = draft;
  if (value.kind === "quantity") return { item: { ...value, ...face }, marks, notes: tokenCountNotes(value) };
  if (value.kind === "date") {
    const uncertain = certainty.includes("uncertain") && value.level < 2 && !value.edtf.includes("/");
    const edtf = uncertain
      ? value.edtf.endsWith("~")
        ? `${value.edtf.slice(0, -1)}%`
        : `${value.edtf}?`
      : value.edtf;
    return {
      item: { ...value, edtf, ...(uncertain ? { level: 1 as const } : {}), ...face },
      marks,
      notes: [],
    };
  }
  return { item: { ...value, ...face }, marks, notes: [] };
}

/** A legend may say what `~` means here. */
function meanings(cursor: Cursor, mark: MarkDraft): readonly Certainty[] {
  if (mark.certainty !== "approximate" || mark.end - mark.start !== 1) return [mark.certainty];
  const text = cursor.scanned.text.slice(mark.start, mark.end);
  if (text.charCodeAt(0) > 0x2e80 || definedAs(cursor, text) === null) return [mark.certainty];
  const legend = cursor.legend();
  const said = legend === null ? [] : (meaningOf(legend, text)?.certainty ?? []);
  return said.length === 0 ? [mark.certainty] : said;
}

function stageOf(draft: Draft): Qualifier[] {
  if (draft.stage === "plain" || draft.stageText === "") return [];
  const value = draft.stage === "later" ? "extended-later" : "former";
  return [{ property: "stage", value, text: draft.stageText }];
}

function within(spans: readonly Span[], { start, end }: Draft): boolean {
  for (const [from, to] of spans) if (from <= start && end <= to) return true;
  return false;
}

/** Whether a draft is struck out. */
export function isStruck(cursor: Cursor, draft: Draft): boolean {
  return within(cursor.scanned.strike, draft);
}

export function quantityOf(draft: Draft): Quantity | null {
  return draft.value.kind === "quantity" ? draft.value : null;
}
