import { type Cursor, peek } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { definedAs } from "../footnote.ts";
import { buildQuantity } from "../quantity/build.ts";
import { type Denominator, denominatorAt } from "../quantity/denominator.ts";
import type { End } from "../quantity/end.ts";
import type { Measured } from "../quantity/measured.ts";
import { singular } from "../quantity/singular.ts";
import type { Token } from "../tokens.ts";
import { devicesAt } from "./device.ts";
import { openDraft, type SegmentDraft } from "./segment-draft.ts";

/** Makes what was measured an item of the segment. */
export function takeQuantity(cursor: Cursor, segment: SegmentDraft, measured: Measured): Draft {
  const plus = (measured.last ?? measured.first).plus;
  const means = plus === null ? null : definedAs(cursor, "+");
  const active = isPerToken(cursor, measured);
  const counted = active ? { ...measured, first: { ...measured.first, denominator: null } } : measured;
  const read = soldPer(means === null ? counted : withoutPlus(counted), segment.denominator);
  const rated = withRate(segment, read);
  const devices = devicesAt(cursor, rated);
  const built = buildQuantity(devices?.measured ?? nounUnit(cursor, rated), cursor, segment.notes);
  const draft = openDraft(segment, measured.start, measured.end, built, read);
  if (means !== null) {
    draft.qualifiers.push({ property: "footnote", value: "+", means });
    segment.notes.push("marker-defined-in-legend");
  }
  if (active) draft.qualifiers.push({ property: "parameters", value: "active" });
  if (devices !== null) draft.qualifiers.push({ property: "setting", value: devices.name });
  standsOn(draft, measured.first);
  if (measured.last !== null) standsOn(draft, measured.last);
  if (measured.first.vague !== null || measured.first.sizeClass) {
    draft.marks.push({ start: measured.start, end: measured.end, certainty: "approximate", on: "value" });
  }
  return draft;
}

/** `uses 12.9B per token`: the parameters that are at work. */
function isPerToken({ frame }: Cursor, { first, last }: Measured): boolean {
  const { denominator, unit } = first;
  const sizes = frame.unit === "{parameter}" && (unit === null || unit === frame.unit);
  return sizes && last === null && denominator?.unit === "{token}" && denominator.power === 0;
}

/** A unit that is a rate: `RPM`, `tok/s`. */
export function isRate(token: Token | undefined): boolean {
  return token?.word?.unit?.includes("/") === true && token.code === 0;
}

/** `RPM 60`, `TPM=100000`: the unit of a rate may stand before its number. */
function withRate(segment: SegmentDraft, measured: Measured): Measured {
  const at = segment.before.at(-1)?.code === 61 ? -2 : -1;
  const lead = segment.before.at(at);
  if (measured.first.unit !== null || measured.last !== null || !isRate(lead)) return measured;
  segment.before.length += at;
  return { ...measured, first: { ...measured.first, unit: lead?.word?.unit ?? null } };
}

/** `$15 out per 1M tokens`, `$75（每百万 tokens）`: what a price is per, said after it; `whole` where nothing else may follow. */
export function takePer(cursor: Cursor, draft: Draft, whole: boolean): boolean {
  const { measured } = draft;
  if (measured === null || measured.first.currency === null || measured.first.denominator !== null)
    return false;
  const from = cursor.at;
  const denominator = denominatorAt(cursor, true);
  if (denominator === null || (whole && cursor.at < cursor.end)) {
    cursor.at = from;
    return false;
  }
  draft.measured = soldPer(measured, denominator);
  draft.value = buildQuantity(draft.measured, cursor, []);
  draft.qualifiers.push(...denominator.qualifiers);
  return true;
}

/** All of a bracket: what a price is per, or its currency. */
export function soldAt(cursor: Cursor, draft: Draft): boolean {
  return takePer(cursor, draft, true) || paidIn(cursor, draft);
}

/** `12 亿（美元）`, `3.5 (USD)`: the currency of a price that bears no sign. */
function paidIn(cursor: Cursor, draft: Draft): boolean {
  const { measured, value } = draft;
  const currency = peek(cursor)?.word?.currency;
  const first = measured?.first;
  if (currency === undefined || cursor.end - cursor.at !== 1 || measured == null || first == null)
    return false;
  const bare = first.currency === null && first.unit === null && measured.last === null;
  if (!bare || value.kind !== "quantity" || (value.unit !== undefined && value.currency === undefined))
    return false;
  draft.measured = { ...measured, first: { ...first, currency } };
  draft.value = buildQuantity(draft.measured, cursor, []);
  cursor.at = cursor.end;
  return true;
}

/** Marks on a number, and what its denominator says (`per 1M input tokens`). */
function standsOn(draft: Draft, { marks, denominator }: End): void {
  for (const { token, certainty } of marks) {
    draft.marks.push({ start: token.start, end: token.end, certainty, on: "value" });
  }
  if (denominator !== null) draft.qualifiers.push(...denominator.qualifiers);
}

function soldPer(measured: Measured, denominator: Denominator | null): Measured {
  if (denominator === null || measured.first.denominator !== null) return measured;
  return { ...measured, first: { ...measured.first, denominator } };
}

function withoutPlus(measured: Measured): Measured {
  const bare = <T extends Measured["last"]>(end: T): T => (end === null ? end : { ...end, plus: null });
  return { ...measured, first: { ...measured.first, plus: null }, last: bare(measured.last) };
}

/** `134 billion transistors`: a word the lexicon does not know, alone after a number, is what is counted. */
function nounUnit(cursor: Cursor, measured: Measured): Measured {
  const token = peek(cursor);
  const end = measured.last ?? measured.first;
  const known = end.unit !== null || end.currency !== null || typeof cursor.frame.unit === "string";
  const ranked = cursor.context.header?.role === "rank";
  if (known || ranked || token?.kind !== "text" || !token.spaced || peek(cursor, 1)?.kind === "text")
    return measured;
  const noun = cursor.scanned.text.slice(token.start, token.end);
  for (let i = 0; i < noun.length; i++) {
    const code = noun.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return measured;
  }
  cursor.at++;
  const unit = `{${singular(noun)}}`;
  return {
    ...measured,
    end: token.end,
    first: { ...measured.first, unit },
    last: measured.last === null ? null : { ...measured.last, unit },
  };
}
