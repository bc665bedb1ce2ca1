import type { Conjunction, Item, Mark, Qualifier, Reading } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { headerKey } from "../lexicon/header-key.ts";
import { settingOf } from "../qualifier.ts";
import { rawSpan } from "../scan.ts";
import { isConfiguration } from "../segment/configuration.ts";
import type { SegmentDraft } from "../segment/segment-draft.ts";
import { nameComponents } from "./components.ts";
import { conjunctionOf } from "./conjunction.ts";
import { withoutDenied } from "./denied.ts";
import { inheritDenominators, inheritMagnitudes } from "./inherit.ts";
import { inheritYears } from "./inherit-year.ts";
import { finish, isStruck } from "./item.ts";
import { nameValues } from "./name-values.ts";
import { outOf } from "./out-of.ts";
import type { Segments } from "./segments.ts";
import type { Separator } from "./separator.ts";

/** Puts the values of all segments together into one reading. */
export function assemble(cursor: Cursor, { segments, separators }: Segments): Reading {
  for (const segment of segments) explain(cursor, segment);
  if (segments.length > 1 || (segments[0]?.drafts.length ?? 0) > 1) withoutDenied(cursor, segments);
  const [only] = segments;
  if (segments.length === 1 && only?.drafts.length === 1) return single(cursor, only);
  const drafts = outOf(draftsOf(cursor, segments, separators), separators, cursor);
  nameValues(cursor, drafts);
  const between = segments.every(hasValue) ? separators : dividing(segments, separators);
  const conjunction = conjunctionOf(drafts, between, cursor.frame);
  const doubt = conjunction === "or" ? orOfDates(cursor, drafts, between) : null;
  const shared = conjunction === "components" ? sharedFootnote(drafts, between) : null;
  const notes: string[] = [];
  for (const segment of segments) for (const note of segment.notes) notes.push(note);
  const marks: Mark[] = [];
  const ordered = conjunction === "then" ? inOrder(cursor, drafts) : drafts;
  if (conjunction === "components") nameComponents(cursor, ordered, notes);
  if (conjunction === "variant") for (const draft of ordered) parenthesised(draft);
  const items = ordered.map((draft, index) => finish(cursor, draft, index, marks, notes));
  remarks(items, conjunction, between, notes);
  const reading: ReadingDraft = {
    state: "value",
    items,
    certainty: NO_CERTAINTY,
    marks,
    notes: unique(notes),
  };
  if (conjunction !== undefined) reading.conjunction = conjunction;
  if (shared !== null) reading.qualifiers = [shared];
  const ofAll = doubtOfAll(items);
  if (ofAll.length > 0) reading.certainty = ofAll;
  if (doubt !== null) {
    reading.certainty = [doubt.certainty];
    marks.push(doubt);
  }
  return reading;
}

/** `8B, 70B (all estimates)`, `8B、70B（均为估计）`: what stands on the last is said of each. */
function doubtOfAll(items: readonly Item[]): Reading["certainty"] {
  const last = items.at(-1);
  const speaks = last?.qualifiers.some(({ property, value }) => property === "setting" && ALL.test(value));
  return last !== undefined && speaks === true ? last.certainty : NO_CERTAINTY;
}

const ALL = /^(?:(?:all|both|each)(?![a-z])|均|都|皆|全部)/i;

type ReadingDraft = { -readonly [K in keyof Reading]: Reading[K] };

const NO_CERTAINTY: Reading["certainty"] = [];

function unique(notes: readonly string[]): readonly string[] {
  return notes.length < 2 ? notes : [...new Set(notes)];
}

/** The usual cell: one value. */
function single(cursor: Cursor, { drafts, notes }: SegmentDraft): Reading {
  const marks: Mark[] = [];
  const items = drafts.map((draft) => finish(cursor, draft, 0, marks, notes));
  sizesNote(items, notes);
  return { state: "value", items, certainty: NO_CERTAINTY, marks, notes: unique(notes) };
}

/** Separators that stand between two values. */
function dividing(segments: readonly SegmentDraft[], separators: readonly Separator[]): readonly Separator[] {
  const last = segments.findLastIndex(hasValue);
  return separators.filter((_, i) => i < last && hasValue(segments[i]));
}

function hasValue(segment: SegmentDraft | undefined): boolean {
  return segment !== undefined && segment.drafts.length > 0;
}

/** Text around a value says under which condition it holds; a label before it, of what it is. */
function explain(cursor: Cursor, segment: SegmentDraft): void {
  if (segment.before.length + segment.after.length === 0) return;
  const first = segment.drafts[0];
  const main = segment.drafts.findLast((draft) => !draft.bracketed) ?? segment.drafts.at(-1);
  if (first === undefined || main === undefined) return;
  const before = stretch(cursor, segment.before);
  if (before !== "" && !saysProperty(cursor, before))
    first.qualifiers.unshift({ property: labelKind(before), value: before });
  const after = stretch(cursor, segment.after);
  if (after === "" || saysProperty(cursor, after)) return;
  const range = main.measured?.last ?? null;
  if (isDecoration(after)) {
    main.qualifiers.push({ property: "marker", value: after });
    return;
  }
  const setting = settingOf(after, main.value, cursor.context.lexicon);
  main.qualifiers.push(range === null ? setting : { ...setting, side: "hi" });
}

/** `128K context` under Context window, 2015年成立 under 成立时间: the column's own word adds nothing; ARR and 同比 do. */
function saysProperty({ context }: Cursor, text: string): boolean {
  const { header, lexicon } = context;
  if (header?.known !== true || text.length > header.name.length) return false;
  const key = headerKey(text);
  return headerKey(header.name).includes(key) && lexicon.headers.properties.get(key) === header.property;
}

function labelKind(text: string): string {
  if (isConfiguration(text)) return "configuration";
  return isDecoration(text) ? "marker" : "label";
}

/** `87.3 🏆`, `87.3 ↑`: pictures and arrows, and nothing that is said. */
function isDecoration(text: string): boolean {
  return /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}↑↓⬆⬇▲▼△▽★☆✓√\s]|\uFE0F|\u200D)+$/u.test(text);
}

function stretch(cursor: Cursor, tokens: SegmentDraft["before"]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first === undefined || last === undefined
    ? ""
    : cursor.scanned.text.slice(first.start, last.end).trim();
}

/** All values in writing order; text between separators that holds none belongs to the value before it. */
function draftsOf(
  cursor: Cursor,
  segments: readonly SegmentDraft[],
  separators: readonly Separator[],
): readonly Draft[] {
  const drafts: Draft[] = [];
  const plain = separators.every(({ kind }) => kind === "comma" || kind === "slash" || kind === "break");
  for (const segment of segments) {
    const last = drafts.at(-1);
    const text = cursor.scanned.text.slice(segment.start, segment.end).trim();
    if (last !== undefined && isLimitOf(last, segment))
      last.qualifiers.push({ property: "condition", value: text });
    else if (segment.drafts.length > 0) drafts.push(...segment.drafts);
    else {
      if (segment.before.length > 0)
        last?.qualifiers.push(settingOf(text, last.value, cursor.context.lexicon));
      else {
        last?.qualifiers.push(...segment.pending.qualifiers);
        last?.marks.push(...segment.pending.marks);
      }
    }
  }
  const priced = inheritDenominators(cursor, drafts);
  const sized = plain && cursor.frame.kind !== "composite" ? inheritMagnitudes(cursor, priced) : priced;
  return inheritYears(sized);
}

/** `$1.25, prompts <= 200k tokens`: a bounded number of something else, behind a price, is what it holds for. */
function isLimitOf({ value }: Draft, { drafts }: SegmentDraft): boolean {
  if (value.kind !== "quantity" || value.currency === undefined || drafts.length === 0) return false;
  return drafts.every(({ value: other }) => {
    return other.kind === "quantity" && other.currency === undefined && other.relation !== "=";
  });
}

/** `2026年底或2027年初`: one thing has one date, so its author does not know which. */
function orOfDates(cursor: Cursor, drafts: readonly Draft[], separators: readonly Separator[]): Mark | null {
  const or = separators.find((separator) => separator.kind === "or");
  if (or === undefined || !drafts.every((draft) => draft.value.kind === "date")) return null;
  const span = rawSpan(cursor.scanned, or.start, or.end);
  return { text: cursor.scanned.text.slice(or.start, or.end), span, certainty: "uncertain", on: "cell" };
}

/** A footnote behind slashed parts is the cell's: `91.6/91.1*`. */
function sharedFootnote(drafts: readonly Draft[], separators: readonly Separator[]): Qualifier | null {
  if (!separators.every((separator) => separator.kind === "slash" && separator.tight)) return null;
  const last = drafts.at(-1);
  const at = last?.qualifiers.findIndex((qualifier) => qualifier.property === "footnote") ?? -1;
  const others = drafts.slice(0, -1).some((draft) => draft.qualifiers.length > 0);
  if (last === undefined || at < 0 || others) return null;
  return last.qualifiers.splice(at, 1)[0] ?? null;
}

/** Older values first: what was struck out, what it `was`. The first of a value extended later is the initial one. */
function inOrder(cursor: Cursor, drafts: readonly Draft[]): readonly Draft[] {
  const former = drafts.filter((draft) => draft.stage === "former" || isStruck(cursor.scanned, draft));
  const rest = drafts.filter((draft) => !former.includes(draft));
  const first = rest[0];
  const later = rest.some((draft) => draft.stage === "later" && draft.stageText !== "");
  if (first !== undefined && first.stage === "plain" && later)
    first.qualifiers.push({ property: "stage", value: "initial" });
  return [...former, ...rest];
}

function parenthesised(draft: Draft): void {
  if (draft.bracketed && draft.qualifiers.length === 0)
    draft.qualifiers.push({ property: "variant", value: "parenthesised" });
}

/** What a careful reader would remark of the whole. */
function remarks(
  items: readonly Item[],
  conjunction: Conjunction | undefined,
  separators: readonly Separator[],
  notes: string[],
): void {
  const last = items.at(-1);
  const qualified = items.filter((item) =>
    item.qualifiers.some((qualifier) => qualifier.property !== "footnote"),
  );
  if (conjunction === "and" && qualified.length === 1 && last !== undefined && qualified[0] === last) {
    notes.push("qualifier-scope-ambiguous");
  }
  if (separators.some(({ kind, tight }) => kind === "comma" && tight)) notes.push("comma-ambiguous");
}

/** `2-7B` may be all sizes between, or two. */
function sizesNote([only]: readonly Item[], notes: string[]): void {
  if (only?.kind !== "quantity" || only.relation !== "range" || only.unit !== "{parameter}") return;
  if (isShort(only.lower, only.magnitude) && isShort(only.upper, only.magnitude))
    notes.push("range-or-list-ambiguous");
}

/** Whole numbers of billions: sizes that models come in. */
function isShort(bound: string | undefined, magnitude: string | undefined): boolean {
  return bound !== undefined && magnitude === "B" && bound.endsWith("000000000");
}
