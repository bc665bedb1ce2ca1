import { MAX_BRACKET_DEPTH } from "../limits.ts";
import type { Qualifier } from "../model/reading.ts";
import { bracketParts } from "./bracket-parts.ts";
import { soldAs } from "./cell/inherit.ts";
import { inYear, isYearless } from "./cell/inherit-year.ts";
import { marksIn } from "./certainty.ts";
import { type Cursor, peek, textOf, within } from "./cursor.ts";
import type { Draft, MarkDraft } from "./draft.ts";
import { bracketedFootnote } from "./footnote.ts";
import { isPadded } from "./no-amount.ts";
import { bracketQualifier, settingOf } from "./qualifier.ts";
import { comparable } from "./quantity/dimension.ts";
import type { End } from "./quantity/end.ts";
import { aside, difference, interval, lastDigits, linkOnly, outOfTotal, place } from "./remark.ts";
import { scan } from "./scan.ts";
import { activeSize } from "./segment/active-size.ts";
import { soldAt } from "./segment/quantity.ts";
import { readSegment } from "./segment/read-segment.ts";
import type { SegmentDraft } from "./segment/segment-draft.ts";

/** Reads what stands in a bracket, cursor inside it, and puts it where it belongs. */
export function readBracket(
  cursor: Cursor,
  segment: SegmentDraft,
  draft: Draft | null = segment.drafts.at(-1) ?? null,
): void {
  if (cursor.at >= cursor.end) return;
  const footnote = bracketedFootnote(cursor);
  if (footnote !== null && draft !== null) {
    draft.qualifiers.push(footnote);
    if (footnote.means === undefined) segment.notes.push("footnote-undefined");
    return;
  }
  if (cursor.end - cursor.at === 1 && draft !== null && activeSize(cursor, segment)) return;
  if (doubtOnly(cursor, segment, draft) || (draft !== null && soldAt(cursor, draft))) return;
  const qualifier = bracketQualifier(cursor);
  if (qualifier !== null) {
    const at = draft === null ? segment.pending : draft;
    at.qualifiers.push(draft === null ? qualifier.qualifier : reasonOf(draft, qualifier.qualifier));
    const index = at.qualifiers.length - 1;
    for (const { start, end, certainty, on } of qualifier.marks)
      at.marks.push({ start, end, certainty, on, qualifier: index });
    if (qualifier.marks.length > 0) segment.notes.push("uncertain-marker");
    return;
  }
  if (draft !== null && (interval(cursor, draft) || lastDigits(cursor, draft) || outOfTotal(cursor, draft)))
    return;
  if (linkOnly(cursor, draft) || place(cursor, draft) || several(cursor, segment, draft)) return;
  if (draft !== null) {
    if (aside(cursor, draft) || values(cursor, segment, draft)) return;
  }
  if (draft === null && cursor.frame.expected && only(cursor, segment)) return;
  free(cursor, segment, draft);
}

/** `(MoE, 37B active)`, `(5-shot, est.)`: each piece says its own, if one of them is more than a setting. */
function several(cursor: Cursor, segment: SegmentDraft, draft: Draft | null): boolean {
  const parts = cursor.depth > MAX_BRACKET_DEPTH ? null : bracketParts(cursor);
  if (parts === null) return false;
  if (draft === null) return cursor.frame.expected && onlyValues(parts, segment);
  const kinds = parts.map((part) => kindOf(within(part, part.at, part.end), draft));
  const said = kinds.filter((kind) => kind !== null);
  if (said.length === 0 || (kinds.length > 1 && new Set(kinds).size === 1 && !said.includes("value")))
    return false;
  for (const part of parts) readBracket(part, segment, draft);
  return true;
}

/** What a piece of a bracket is: a value, doubt, or a qualifier by its property; null for any other words. */
function kindOf(part: Cursor, draft: Draft): string | null {
  const qualifier = bracketQualifier(part);
  if (qualifier !== null) return qualifier.qualifier.property;
  if (doubtsIn(part) !== null) return "doubt";
  const inner = readSegment(within(part, part.at, part.end, part.depth + 1), draft);
  // The year of a citation is no second value.
  const year = part.end - part.at === 1 && /^(?:19|20)\d\d$/.test(textOf(part, part.at, part.end));
  const value = !year && inner.drafts.some((each) => isSecond(inner, each, draft));
  return value && inner.before.length === 0 && inner.reason === null ? "value" : null;
}

/** `8x22B (141B total, 39B active)`. */
function onlyValues(parts: readonly Cursor[], segment: SegmentDraft): boolean {
  const drafts: Draft[] = [];
  for (const part of parts) {
    const inner = readSegment(within(part, part.at, part.end, part.depth + 1));
    if (inner.drafts.length === 0 || inner.before.length + inner.after.length > 0 || inner.reason !== null)
      return false;
    drafts.push(...inner.drafts);
  }
  segment.drafts.push(...drafts.map((each) => ({ ...each, bracketed: true })));
  return true;
}

/** What stands on an infinity is why there is no bound: `infinity (RNN)`. */
function reasonOf({ value }: Draft, qualifier: Qualifier): Qualifier {
  const infinite = value.kind === "quantity" && value.amount === "INF";
  return infinite && qualifier.property === "method" ? { ...qualifier, property: "reason" } : qualifier;
}

/** `(estimated)`, `(?)`, `（估）`: nothing but marks. */
function doubtOnly(cursor: Cursor, segment: SegmentDraft, draft: Draft | null): boolean {
  const marks = doubtsIn(cursor);
  if (marks === null) return false;
  if (marks.some((mark) => cursor.scanned.text.charCodeAt(mark.start) === 63))
    segment.notes.push("uncertain-marker");
  (draft?.marks ?? segment.pending.marks).push(...marks);
  return true;
}

function doubtsIn(cursor: Cursor): readonly MarkDraft[] | null {
  const marks: MarkDraft[] = [];
  for (let i = cursor.at; i < cursor.end; i++) {
    const token = cursor.tokens[i];
    if (token === undefined) return null;
    const { word, code, start, end } = token;
    const certainty =
      code === 63 ? "uncertain" : (word?.certainty ?? (isApproximation(token) ? "approximate" : undefined));
    if (certainty !== undefined) marks.push({ start, end, certainty, on: "value" });
    else if (code !== 44 && code !== 46 && code !== 58 && (code !== 33 || marks.length === 0)) return null;
  }
  return marks;
}

function isApproximation({
  word,
}: {
  readonly word: { approximateBefore?: true; approximateAfter?: true } | null;
}): boolean {
  return word?.approximateBefore === true || word?.approximateAfter === true;
}

/** A second value: the same in another currency, an older or a later one, one under a condition. */
function values(cursor: Cursor, segment: SegmentDraft, draft: Draft): boolean {
  if (cursor.depth > MAX_BRACKET_DEPTH) return false;
  const from = cursor.at;
  if (difference(cursor, draft)) return true;
  const inner = segmentOf(cursor, draft);
  const second = inner.drafts[0];
  const labelled = second !== undefined && isLabelled(cursor, inner, second);
  if (
    (inner.before.length > 0 && !labelled) ||
    (second === undefined && inner.discounts === 0) ||
    inner.reason !== null
  ) {
    cursor.at = from;
    return false;
  }
  if (!inner.drafts.every((value) => isSecond(inner, value, draft))) {
    cursor.at = from;
    return false;
  }
  if (second !== undefined && refines(draft, second)) return true;
  if (second !== undefined && labelled)
    second.qualifiers.unshift({ property: "label", value: wordsOf(cursor, inner.before) });
  inner.drafts.splice(0, inner.drafts.length, ...inner.drafts.map((value) => soldAs(cursor, value, draft)));
  const written = textOf(cursor, from, cursor.end);
  for (const value of inner.drafts) {
    const [condition, ...others] = value.qualifiers;
    const qualifiers =
      condition === undefined || inner.discounts === 0
        ? value.qualifiers
        : [{ ...condition, text: written }, ...others];
    segment.drafts.push({ ...value, qualifiers, bracketed: true });
  }
  if (isName(segment, draft, inner)) {
    segment.drafts.splice(segment.drafts.indexOf(draft), 1);
    segment.before.push(
      ...cursor.tokens.filter((token) => token.start >= draft.start && token.end <= draft.end),
    );
  }
  segment.notes.push(...inner.notes);
  return true;
}

/** `7.61B（非嵌入 6.53B）`, `128K (effective ~32K)`: a word of no name, and a measure that cannot be another's. */
function isLabelled(cursor: Cursor, { before, after, drafts }: SegmentDraft, { measured }: Draft): boolean {
  if (before.length === 0 || before.length > 2 || after.length > 0 || drafts.length > 1) return false;
  return measured !== null && isMeasured(measured.first) && !/[\p{Lu}\d]/u.test(wordsOf(cursor, before));
}

function wordsOf({ scanned }: Cursor, tokens: SegmentDraft["before"]): string {
  return scanned.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

function isSecond(inner: SegmentDraft, value: Draft, draft: Draft): boolean {
  return comparable(draft.value, value.value) && !countsOthers(inner, value, draft) && !isLimit(draft, value);
}

/** `2024 (Oct)`: the bracket says when in the year. */
function refines(draft: Draft, inner: Draft): boolean {
  if (draft.value.kind !== "date" || draft.value.edtf.length !== 4 || !isYearless(inner)) return false;
  draft.value = inYear(inner.value, Number(draft.value.edtf));
  return true;
}

/** `Llama 4 (30T+)`: a bare number behind a word, before a bracket with a measured one, is part of the name. */
function isName({ before, pending }: SegmentDraft, { measured }: Draft, inner: SegmentDraft): boolean {
  const last = before.at(-1);
  const value = inner.drafts[0];
  if (last === undefined || last.kind !== "text" || measured === null || value?.measured == null)
    return false;
  if (isMeasured(measured.first) || !isMeasured(value.measured.first)) return false;
  pending.qualifiers.length = 0;
  return true;
}

function isMeasured({ unit, currency, magnitude }: End): boolean {
  return unit !== null || currency !== null || magnitude !== null;
}

/** `12,000 (14 domains)`, `4.5 (1.2k reviews)`: a bare number before a noun counts something else, `85.3 (0513)` nothing. */
function countsOthers(inner: SegmentDraft, { measured, qualifiers }: Draft, draft: Draft): boolean {
  if (measured !== null && isPadded(measured.first)) return true;
  if (inner.after.length === 0 || measured === null) return false;
  const { unit, currency, magnitude } = measured.first;
  const score =
    draft.value.kind === "quantity" && draft.value.unit === "1" && draft.value.magnitude === undefined;
  if (score && magnitude !== null && unit === null && currency === null) return true;
  return !isMeasured(measured.first) && !qualifiers.some((qualifier) => qualifier.property === "condition");
}

/**
 * `$2 (≤200K)` and `¥2.4（128K–256K）` hold for so many tokens, `8K (8B)` for a model of that size: a magnitude that the
 * value itself could not have.
 */
function isLimit({ value, measured }: Draft, inner: Draft): boolean {
  const end = inner.measured?.first;
  if (value.kind !== "quantity" || end === undefined || end.currency !== null || end.magnitude === null)
    return false;
  if (value.unit === "{token}") return end.magnitude.power === 9 && measured?.first.magnitude?.power !== 9;
  const isPerToken = value.unit?.includes("{token}") === true;
  return value.currency !== undefined && (end.bound !== null || end.unit !== null || isPerToken);
}

/** The bracket read as a segment of its own, a discount in it taken off the price before it. */
function segmentOf(cursor: Cursor, price: Draft) {
  const segment = readSegment(cursor, price);
  const condition = segment.after[0];
  const last = segment.drafts.at(-1);
  if (condition !== undefined && last !== undefined) {
    const end = segment.after.at(-1)?.end ?? condition.end;
    last.qualifiers.push(
      settingOf(cursor.scanned.text.slice(condition.start, end).trim(), last.value, cursor.context.lexicon),
    );
  }
  return segment;
}

/** `GPT-4 (2023-03)` in a column of dates: the value itself stands in the bracket. */
function only(cursor: Cursor, segment: SegmentDraft): boolean {
  if (cursor.depth > MAX_BRACKET_DEPTH) return false;
  const from = cursor.at;
  const inner = readSegment(cursor);
  if (inner.drafts.length === 0 || inner.before.length + inner.after.length > 0 || inner.reason !== null) {
    cursor.at = from;
    return false;
  }
  segment.drafts.push(...inner.drafts);
  return true;
}

/** Anything else is a setting; doubt in it is doubt about the value: `（推测，基于 Windows 平台）`. */
function free(cursor: Cursor, segment: SegmentDraft, draft: Draft | null): void {
  const text = textOf(cursor, cursor.at, cursor.end);
  const offset = peek(cursor)?.start ?? 0;
  const at = draft ?? segment.pending;
  const marks = otherQuantity(cursor, draft) ? [] : marksIn(scan(text), cursor.context);
  for (const { span, certainty } of marks) {
    at.marks.push({ start: offset + span[0], end: offset + span[1], certainty, on: "value" });
  }
  at.qualifiers.push(settingOf(text.trim(), draft?.value ?? null, cursor.context.lexicon));
}

/** `175B (~3.14×10²³ FLOPs)`, `200K (~500 pages of text)`: the `~` belongs to another quantity. */
function otherQuantity(cursor: Cursor, draft: Draft | null): boolean {
  if (draft === null || cursor.depth > MAX_BRACKET_DEPTH) return false;
  const from = cursor.at;
  const inner = readSegment(cursor, null);
  cursor.at = from;
  const [other] = inner.drafts;
  if (other === undefined) return false;
  if (inner.before.length + inner.after.length === 0) return true;
  const measured = other.measured !== null && isMeasured(other.measured.first);
  return measured && (inner.before.length > 0 || !comparable(draft.value, other.value));
}
