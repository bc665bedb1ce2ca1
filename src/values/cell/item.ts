import type { Span } from "../../model/place.ts";
import type { Certainty, Item, Mark } from "../../model/reading.ts";
import { skipSpaces } from "../certainty/surroundings.ts";
import type { Cursor } from "../cursor.ts";
import { writeDoubt } from "../date/doubt.ts";
import type { Draft, MarkDraft } from "../draft.ts";
import { definedAs } from "../footnote.ts";
import { meaningOf } from "../legend.ts";
import { tokenCountNotes } from "../quantity/power-of-two.ts";
import { rawSpan, type Scanned } from "../scan.ts";

const ORDER: readonly Certainty[] = [
  "approximate",
  "estimated",
  "uncertain",
  "hedged",
  "disputed",
  "retracted",
];

/** Makes a draft an item of the reading: its places become places in the source, its marks the reading's. */
export function finish(cursor: Cursor, draft: Draft, index: number, marks: Mark[], notes: string[]): Item {
  const { scanned } = cursor;
  const { value } = draft;
  value.span = rawSpan(scanned, draft.start, draft.end);
  value.qualifiers = draft.qualifiers;
  if (draft.qualifiers.length > 0 && !countsParameters(cursor, value)) asWords(draft);
  cited(cursor, draft);
  addStage(draft);
  value.certainty = certaintyOf(cursor, draft, index, marks);
  if (scanned.pieces !== null) {
    if (within(scanned.strong, draft)) value.emphasis = "strong";
    else if (within(scanned.emphasis, draft)) value.emphasis = "emphasis";
  }
  if (value.kind === "quantity") tokenCountNotes(value, notes);
  else if (value.kind === "date") writeDoubt(value, value.certainty);
  return value;
}

/** Only parameters and experts are active or total: `$8B total` is a sum, `100M active` of users a setting. */
function asWords({ qualifiers }: Draft): void {
  for (const [index, { property, value, ...rest }] of qualifiers.entries()) {
    if (property !== "parameters") continue;
    qualifiers[index] = { property: value === "total" ? "aggregate" : "setting", value, ...rest };
  }
}

function countsParameters({ context }: Cursor, value: Draft["value"]): boolean {
  if (value.kind !== "quantity") return value.kind !== "date";
  const { header } = context;
  if (header?.property === "experts" || value.unit === "{parameter}") return true;
  return value.unit === undefined && header?.known !== true;
}

/** `87.3[^1]`, `87.3^1^`: footnotes between this value and the next thing that is shown. */
function cited({ scanned }: Cursor, { end, qualifiers }: Draft): void {
  if (scanned.references.length === 0) return;
  const next = skipSpaces(scanned.text, end);
  for (const { kind, id, at } of scanned.references) {
    if (kind === "source" || at < end || at > next) continue;
    qualifiers.push({ property: "footnote", value: kind === "footnote" ? `[^${id}]` : `^${id}^` });
  }
}

/** The doubt on a value, in a fixed order; each mark is noted with its place. */
function certaintyOf(cursor: Cursor, draft: Draft, index: number, marks: Mark[]): readonly Certainty[] {
  const { scanned } = cursor;
  const struck = isStruck(scanned, draft);
  if (draft.marks.length === 0) return struck ? RETRACTED : ASSERTED;
  const found = new Set<Certainty>();
  if (struck) found.add("retracted");
  for (const mark of draft.marks) {
    for (const certainty of meanings(cursor, mark)) {
      if (mark.on === "value") found.add(certainty);
      const text = scanned.text.slice(mark.start, mark.end);
      const span = rawSpan(scanned, mark.start, mark.end);
      const { on, qualifier } = mark;
      marks.push(
        qualifier === undefined
          ? { text, span, certainty, on, item: index }
          : { text, span, certainty, on, item: index, qualifier },
      );
    }
  }
  return ORDER.filter((each) => found.has(each));
}

const ASSERTED: readonly Certainty[] = [];
const RETRACTED: readonly Certainty[] = ["retracted"];

/** A legend may say what `~` means here. */
function meanings(cursor: Cursor, mark: MarkDraft): readonly Certainty[] {
  if (mark.certainty !== "approximate" || mark.end - mark.start !== 1) return [mark.certainty];
  const text = cursor.scanned.text.slice(mark.start, mark.end);
  if (text.charCodeAt(0) > 0x2e80 || definedAs(cursor, text) === null) return [mark.certainty];
  const legend = cursor.legend();
  const said = legend === null ? [] : (meaningOf(legend, text)?.certainty ?? []);
  return said.length === 0 ? [mark.certainty] : said;
}

function addStage(draft: Draft): void {
  if (draft.stage === "plain" || draft.stageText === "") return;
  const value = draft.stage === "later" ? "extended-later" : "former";
  draft.qualifiers.push({ property: "stage", value, text: draft.stageText });
}

function within(spans: readonly Span[], { start, end }: Draft): boolean {
  for (const [from, to] of spans) if (from <= start && end <= to) return true;
  return false;
}

/** Whether a draft is struck out. */
export function isStruck(scanned: Scanned, draft: Draft): boolean {
  return scanned.strike.length > 0 && within(scanned.strike, draft);
}
