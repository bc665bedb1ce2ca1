import type { Conjunction, Item, Mark, Qualifier, Reading } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { settingOf } from "../qualifier.ts";
import { rawSpan } from "../scan.ts";
import type { SegmentDraft } from "../segment.ts";
import { nameComponents } from "./components.ts";
import { conjunctionOf } from "./conjunction.ts";
import { inheritDenominators, inheritMagnitudes } from "./inherit.ts";
import { finish, isStruck } from "./item.ts";
import type { Segments } from "./segments.ts";
import type { Separator } from "./separator.ts";

/** Puts the values of all segments together into one reading. */
export function assemble(cursor: Cursor, { segments, separators }: Segments): Reading {
  for (const segment of segments) explain(cursor, segment);
  const drafts = draftsOf(cursor, segments, separators);
  const between = separators.filter((_, i) => hasValue(segments[i]) && segments.slice(i + 1).some(hasValue));
  const conjunction = conjunctionOf(drafts, between, cursor.frame);
  const doubt = conjunction === "or" ? orOfDates(cursor, drafts, between) : null;
  const shared = conjunction === "components" ? sharedFootnote(drafts, between) : null;
  const ordered = conjunction === "then" ? inOrder(cursor, drafts) : drafts;
  const components = conjunction === "components" ? nameComponents(cursor, ordered) : null;
  const items: Item[] = [];
  const marks: Mark[] = [];
  const notes = segments.flatMap((segment) => segment.notes);
  ordered.forEach((draft, index) => {
    if (conjunction === "variant") parenthesised(draft);
    const finished = finish(cursor, components?.drafts[index] ?? draft, index);
    items.push(finished.item);
    marks.push(...finished.marks);
    notes.push(...finished.notes);
  });
  notes.push(...(components?.notes ?? []), ...remarks(items, conjunction, between));
  return {
    state: "value",
    items,
    ...(conjunction === undefined ? {} : { conjunction }),
    certainty: doubt === null ? [] : [doubt.certainty],
    marks: doubt === null ? marks : [...marks, doubt],
    notes: [...new Set(notes)],
    ...(shared === null ? {} : { qualifiers: [shared] }),
  };
}

function hasValue(segment: SegmentDraft | undefined): boolean {
  return segment !== undefined && segment.drafts.length > 0;
}

/** Text around a value says under which condition it holds; a label before it, of what it is. */
function explain(cursor: Cursor, segment: SegmentDraft): void {
  const first = segment.drafts[0];
  const main = segment.drafts.findLast((draft) => !draft.bracketed) ?? segment.drafts.at(-1);
  if (first === undefined || main === undefined) return;
  const before = stretch(cursor, segment.before);
  if (before !== "") first.qualifiers.unshift({ property: "label", value: before });
  const after = stretch(cursor, segment.after);
  if (after === "") return;
  const range = main.measured?.last ?? null;
  const setting = settingOf(after, main.value, cursor.context.lexicon);
  main.qualifiers.push(range === null ? setting : { ...setting, side: "hi" });
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
    if (segment.drafts.length > 0) drafts.push(...segment.drafts);
    else {
      const text = cursor.scanned.text.slice(segment.start, segment.end).trim();
      const last = drafts.at(-1);
      last?.qualifiers.push(...segment.pending.qualifiers);
      last?.marks.push(...segment.pending.marks);
      if (segment.before.length > 0)
        last?.qualifiers.push(settingOf(text, last.value, cursor.context.lexicon));
    }
  }
  const priced = inheritDenominators(cursor, drafts);
  return plain && cursor.frame.kind !== "composite" ? inheritMagnitudes(cursor, priced) : priced;
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
  const former = drafts.filter((draft) => draft.stage === "former" || isStruck(cursor, draft));
  const rest = drafts.filter((draft) => !former.includes(draft));
  const first = rest[0];
  const later = rest.some((draft) => draft.stage === "later" && draft.stageText !== "");
  if (first !== undefined && first.stage === "plain" && later)
    first.qualifiers.unshift({ property: "stage", value: "initial" });
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
): string[] {
  const notes: string[] = [];
  const last = items.at(-1);
  const qualified = items.filter((item) =>
    item.qualifiers.some((qualifier) => qualifier.property !== "footnote"),
  );
  if (conjunction === "and" && qualified.length === 1 && last !== undefined && qualified[0] === last) {
    notes.push("qualifier-scope-ambiguous");
  }
  if (separators.some(({ kind, tight }) => kind === "comma" && tight)) notes.push("comma-ambiguous");
  const [only] = items;
  if (
    items.length === 1 &&
    only?.kind === "quantity" &&
    only.relation === "range" &&
    only.unit === "{parameter}"
  ) {
    if (isShort(only.lower, only.magnitude) && isShort(only.upper, only.magnitude))
      notes.push("range-or-list-ambiguous");
  }
  return notes;
}

/** Whole numbers of billions: sizes that models come in. */
function isShort(bound: string | undefined, magnitude: string | undefined): boolean {
  return bound !== undefined && magnitude === "B" && bound.endsWith("000000000");
}
