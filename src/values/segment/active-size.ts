import { isDigit } from "../../text/characters.ts";
import { type Cursor, peek } from "../cursor.ts";
import { numeralAt } from "../numeral.ts";
import { buildQuantity } from "../quantity/build.ts";
import type { Measured } from "../quantity/measured.ts";
import type { SegmentDraft } from "./segment-draft.ts";

/** `235B-A22B`, `235B A22B`, `235B (A22B)`: of all parameters so many are active. */
export function activeSize(cursor: Cursor, segment: SegmentDraft): boolean {
  const dash = peek(cursor)?.code === 45 && peek(cursor)?.spaced === false ? 1 : 0;
  const total = segment.drafts.at(-1);
  const name = peek(cursor, dash);
  if (name?.kind !== "text" || (dash === 1 && name.spaced)) return false;
  if (total?.value.kind !== "quantity" || total.value.unit !== "{parameter}" || total.measured === null)
    return false;
  const { text } = cursor.scanned;
  if ((text.charCodeAt(name.start) | 32) !== 97 || !isDigit(text.charCodeAt(name.start + 1))) return false;
  const numeral = numeralAt(text, name.start + 1, false);
  const word = numeral === null ? null : cursor.context.lexicon.words.longest(text, numeral.end);
  // `A10G` is a chip.
  const sized = word?.magnitude === 9 || word?.magnitude === 6;
  if (numeral === null || !sized || numeral.end + word.text.length !== name.end) return false;
  const magnitude = { text: text.slice(numeral.end, name.end), power: word.magnitude };
  const first = {
    ...total.measured.first,
    start: name.start,
    end: name.end,
    value: numeral.value,
    numeral,
    magnitude,
  };
  const measured: Measured = { start: name.start, end: name.end, first, last: null, tolerance: null };
  segment.drafts.push({
    ...total,
    value: buildQuantity(measured, cursor, []),
    measured,
    start: name.start,
    end: name.end,
    qualifiers: [{ property: "parameters", value: "active" }],
    marks: [],
    bracketed: true,
  });
  cursor.at += dash + 1;
  return true;
}
