import type { BooleanValue, Certainty, Item, Mark, Qualifier, Reading } from "../../model/reading.ts";
import { marksIn } from "../certainty.ts";
import { type Cursor, closingOf, peek, textOf, within } from "../cursor.ts";
import { footnoteAt } from "../footnote.ts";
import { bracketQualifier } from "../qualifier.ts";
import { rawSpan, scan } from "../scan.ts";
import type { Token } from "../tokens.ts";

interface Answer {
  readonly qualifiers: Qualifier[];
  readonly marks: Mark[];
}

/**
 * `✔`, `No`, 是, `✅ Yes`. In a column that asks yes or no, what stands behind the answer is a remark: `Yes (MIT)`,
 * `Yes?`, 是，MIT; and words answer that say something else elsewhere (`Y`, 未开源).
 */
export function readBoolean(cursor: Cursor): Reading | null {
  const first = peek(cursor);
  const value = first?.word?.boolean;
  if (first === null || value === undefined) return null;
  // `✅ (no audio)` answers under any header; `Yes (2016)` may be a title.
  const asked = cursor.frame.kind === "boolean" || !/^\p{L}/u.test(first.word?.text ?? "");
  if (!asked && !isPlain(first)) return null;
  const from = cursor.at;
  const answer: Answer = { qualifiers: [], marks: [] };
  cursor.at++;
  const signed = cursor.frame.kind === "boolean" && first.code !== 0;
  while (cursor.at < cursor.end && take(cursor, answer, value, asked, signed));
  const whole = cursor.at === cursor.end;
  cursor.at = from;
  return whole ? reading(cursor, first, value, answer) : null;
}

function isPlain({ word }: Token): boolean {
  return word?.roles?.includes("asked") !== true;
}

function take(cursor: Cursor, answer: Answer, value: boolean, asked: boolean, signed: boolean): boolean {
  const token = peek(cursor);
  if (token === null) return false;
  if (token.word?.boolean === value) {
    cursor.at++;
    return true;
  }
  const footnote = footnoteAt(cursor);
  if (footnote !== null) {
    answer.qualifiers.push(footnote);
    return true;
  }
  if (!asked) return false;
  const certainty = token.code === 63 ? "uncertain" : token.word?.certainty;
  if (certainty !== undefined) {
    mark(cursor, answer, token.start, token.end, certainty);
    cursor.at++;
    return true;
  }
  const close = closingOf(cursor, cursor.at);
  if (close > cursor.at) {
    remark(cursor, answer, cursor.at + 1, close);
    cursor.at = close + 1;
    return true;
  }
  // `✅ MIT`: a sign needs nothing between.
  if (signed && token.spaced && token.kind !== "sign") {
    remark(cursor, answer, cursor.at, cursor.end);
    cursor.at = cursor.end;
    return true;
  }
  if (!OPENERS.has(token.code) || cursor.at + 1 >= cursor.end) return false;
  remark(cursor, answer, cursor.at + 1, cursor.end);
  cursor.at = cursor.end;
  return true;
}

/** `,` `;` `:` `-` `、`: what follows is said of the answer. */
const OPENERS: ReadonlySet<number> = new Set([44, 59, 58, 45, 0x3001]);

/** A bracket or the rest of the cell: a known qualifier, doubt, or a note. */
function remark(cursor: Cursor, answer: Answer, from: number, to: number): void {
  const text = textOf(cursor, from, to);
  if (text === "") return;
  const offset = cursor.tokens[from]?.start ?? 0;
  const doubts = marksIn(scan(text), cursor.context);
  for (const { span, certainty } of doubts)
    mark(cursor, answer, offset + span[0], offset + span[1], certainty);
  const known = bracketQualifier(within(cursor, from, to));
  const only = doubts.some(({ span }) => span[1] - span[0] === text.length);
  if (!only) answer.qualifiers.push(known?.qualifier ?? { property: "note", value: text });
}

function mark(
  { scanned }: Cursor,
  { marks }: Answer,
  start: number,
  end: number,
  certainty: Certainty,
): void {
  const text = scanned.text.slice(start, end);
  marks.push({ text, span: rawSpan(scanned, start, end), certainty, on: "value", item: 0 });
}

function reading({ scanned }: Cursor, first: Token, value: boolean, { qualifiers, marks }: Answer): Reading {
  const item: Item & BooleanValue = {
    kind: "boolean",
    value,
    span: rawSpan(scanned, first.start, first.end),
    certainty: [...new Set(marks.map((each) => each.certainty))].sort(),
    qualifiers,
  };
  return { state: "value", items: [item], certainty: [], marks, notes: [] };
}
