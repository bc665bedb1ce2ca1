import type { Mark, Qualifier, Reading, State } from "../../model/reading.ts";
import { marksIn } from "../certainty.ts";
import { type Cursor, closingOf, peek, textOf, within } from "../cursor.ts";
import { bracketedFootnote, footnoteAt } from "../footnote.ts";
import { rawSpan, scan } from "../scan.ts";

/**
 * A cell that says that there is no value, or none known: `?`, 未公开, `N/A`, `--*`, `Unknown (~2024?)`. Under a status
 * a word such as `Coming soon` is the status.
 */
export function readState(cursor: Cursor): Reading | null {
  if (cursor.tokens.length === 0) return nothing("missing", "");
  const wrapped = closingOf(cursor, 0) === cursor.end - 1;
  const at = wrapped ? 1 : 0;
  const token = cursor.tokens[at];
  const state = token?.word?.state;
  if (token === undefined || state === undefined || inCode(cursor, token.start)) return null;
  if (state === "unknown" && token.code === 0 && cursor.context.header?.property === "status") return null;
  const from = cursor.at;
  cursor.at = at + 1;
  const rest = readRest(cursor, wrapped ? cursor.end - 1 : cursor.end);
  cursor.at = from;
  if (rest === null) return null;
  const { text } = cursor.scanned;
  const marker = text.trim();
  const footnoted = rest.qualifiers.some((qualifier) => qualifier.property === "footnote");
  const notes = [
    ...(marker.startsWith("…") || marker.startsWith("...") ? ["elided-row"] : []),
    ...(footnoted ? ["footnote-on-missing"] : []),
    ...(marker.toUpperCase() === "NA" ? ["missing-marker-variant"] : []),
  ];
  const certainty = [...new Set(rest.marks.map((mark) => mark.certainty))];
  return {
    ...nothing(state, rest.bracketed ? text.slice(token.start, token.end) : marker),
    certainty,
    marks: rest.marks,
    notes,
    ...(rest.qualifiers.length === 0 ? {} : { qualifiers: rest.qualifiers }),
  };
}

function nothing(state: State, marker: string): Reading {
  return { state, items: [], certainty: [], marks: [], notes: [], marker };
}

interface Rest {
  readonly qualifiers: Qualifier[];
  readonly marks: Mark[];
  bracketed: boolean;
}

/** Footnotes, doubt and brackets may follow a marker; anything else makes it part of a sentence. */
function readRest(cursor: Cursor, end: number): Rest | null {
  const rest: Rest = { qualifiers: [], marks: [], bracketed: false };
  while (cursor.at < end) {
    const token = peek(cursor);
    if (token === null) return null;
    const footnote = footnoteAt(cursor);
    if (footnote !== null) {
      rest.qualifiers.push(footnote);
      continue;
    }
    const close = closingOf(cursor, cursor.at);
    if (close > cursor.at) {
      bracket(cursor, rest, close);
      cursor.at = close + 1;
    } else if (token.word?.state !== undefined || token.code === 63 || token.code === 0x3002) cursor.at++;
    else return null;
  }
  return rest;
}

function bracket(cursor: Cursor, rest: Rest, close: number): void {
  const footnote = bracketedFootnote(within(cursor, cursor.at + 1, close));
  rest.bracketed = true;
  if (footnote !== null) {
    rest.qualifiers.push(footnote);
    return;
  }
  const inside = textOf(cursor, cursor.at + 1, close);
  const offset = cursor.tokens[cursor.at + 1]?.start ?? 0;
  for (const mark of marksIn(scan(inside), cursor.context)) {
    const span = rawSpan(cursor.scanned, offset + mark.span[0], offset + mark.span[1]);
    rest.marks.push({ ...mark, span, on: "cell" });
  }
  rest.qualifiers.push({ property: "note", value: inside });
}

export function inCode(cursor: Cursor, offset: number): boolean {
  return cursor.scanned.code.some(([start, end]) => offset >= start && offset < end);
}
