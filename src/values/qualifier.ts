import type { Qualifier, Value } from "../model/reading.ts";
import { type Cursor, peek, textOf } from "./cursor.ts";
import type { MarkDraft } from "./draft.ts";
import { toNarrow } from "./fold.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/** A bracket that is all qualifier: `(MoE?)`, `（除音频模态外）`, `(non-thinking)`. */
export function bracketQualifier(
  cursor: Cursor,
): { readonly qualifier: Qualifier; readonly marks: readonly MarkDraft[] } | null {
  const direction = pairAt(cursor);
  if (direction !== null) return { qualifier: direction, marks: [] };
  const measured = measuredBy(cursor);
  if (measured !== null) return { qualifier: measured, marks: [] };
  return wordOnly(cursor);
}

/** One known word, its doubt, its negation. */
function wordOnly(cursor: Cursor) {
  let found: { property: string; value: string } | null = null;
  let negated = false;
  const marks: MarkDraft[] = [];
  for (let i = cursor.at; i < cursor.end; i++) {
    const token = cursor.tokens[i];
    if (token === undefined) return null;
    const { word, start, end } = token;
    if (word?.qualifier !== undefined && found === null) found = word.qualifier;
    else if (token.code === 63) marks.push({ start, end, certainty: "uncertain", on: "qualifier" });
    else if (word?.certainty !== undefined)
      marks.push({ start, end, certainty: word.certainty, on: "qualifier" });
    else if (word?.roles?.includes("not") === true) negated = true;
    else if (word?.roles?.includes("affix") !== true && token.code !== 45) return null;
  }
  if (found === null) return null;
  const { property, value } = found;
  const qualifier: { -readonly [Key in keyof Qualifier]: Qualifier[Key] } = { property, value };
  if (marks.length > 0) qualifier.certainty = [...new Set(marks.map((mark) => mark.certainty))];
  if (negated) qualifier.negated = true;
  return { qualifier, marks };
}

/** `(NE-EN)`: from one language to another. */
function pairAt(cursor: Cursor): Qualifier | null {
  const text = textOf(cursor, cursor.at, cursor.end);
  if (text.length !== 5 || (text.charAt(2) !== "-" && text.charAt(2) !== "→")) return null;
  for (const at of [0, 1, 3, 4]) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) return null;
  }
  return { property: "direction", value: `${text.slice(0, 2)}-${text.slice(3)}` };
}

/** `(measured by Ge et al., 2018)`: a source of this value alone. */
function measuredBy(cursor: Cursor): Qualifier | null {
  const lead = peek(cursor);
  if (lead?.word?.roles?.includes("measured") !== true) return null;
  const rest = textOf(cursor, cursor.at + 1, cursor.end).trim();
  const last = cursor.tokens[cursor.end - 1];
  const year = last?.numeral?.width === 4 && cursor.end - cursor.at > 2 ? rest.slice(-4) : null;
  if (year === null) return { property: "measuredBy", value: rest };
  let end = rest.length - 4;
  while (end > 0 && " ,，(".includes(rest.charAt(end - 1))) end--;
  return { property: "measuredBy", value: rest.slice(0, end), year };
}

/** Text that stands on a value: under which condition it holds, or which setting it is of. */
export function settingOf(text: string, value: Value | null, lexicon: Lexicon): Qualifier {
  if (toNarrow(text.charCodeAt(0)) === 45 && text.length > 1) {
    // `176B-MT` is a variant, `~256 — infeasible` a remark.
    return { property: text.charCodeAt(1) === 32 ? "note" : "variant", value: text.slice(1).trim() };
  }
  if (lexicon.words.longest(text, 0)?.roles?.includes("condition") === true)
    return { property: "condition", value: text };
  const year = FISCAL_YEAR.exec(text)?.[1];
  if (year !== undefined) return { property: "date", value: year };
  if (value?.kind === "quantity" && value.amount === "INF") return { property: "reason", value: text };
  if (value?.kind === "quantity" && value.currency !== undefined)
    return { property: "condition", value: text };
  return { property: "setting", value: text };
}

/** `(FY2024)`, `(FY 2024)`. */
const FISCAL_YEAR = /^FY ?((?:19|20)\d\d)$/;
