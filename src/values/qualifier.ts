import type { Qualifier, Value } from "../model/reading.ts";
import { type Cursor, textOf } from "./cursor.ts";
import type { MarkDraft } from "./draft.ts";

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
    const text = cursor.scanned.text.slice(start, end);
    if (word?.qualifier !== undefined && found === null) found = word.qualifier;
    else if (token.code === 63) marks.push({ start, end, certainty: "uncertain", on: "qualifier" });
    else if (word?.certainty !== undefined)
      marks.push({ start, end, certainty: word.certainty, on: "qualifier" });
    else if (NEGATIONS.has(text.toLowerCase())) negated = true;
    else if (!SUFFIXES.has(text) && token.code !== 45) return null;
  }
  if (found === null) return null;
  const certainty = [...new Set(marks.map((mark) => mark.certainty))];
  const qualifier: Qualifier = {
    ...found,
    ...(certainty.length === 0 ? {} : { certainty }),
    ...(negated ? { negated: true as const } : {}),
  };
  return { qualifier, marks };
}

const NEGATIONS = new Set(["除", "非", "不含", "except", "non", "excluding", "not", "without"]);
const SUFFIXES = new Set(["外", "之外", "时", "后", "only", "仅", "模式", "模态", "版", "mode"]);

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
  const text = textOf(cursor, cursor.at, cursor.end);
  const lower = text.toLowerCase();
  const lead = LEADS.find((each) => lower.startsWith(each));
  if (lead === undefined) return null;
  const rest = text.slice(lead.length).trim();
  const year = rest.slice(-4);
  const dated = year.length === 4 && Number(year) >= 1900 && Number(year) < 2100;
  const value = dated ? rest.slice(0, -4).replace(/[\s,，]{1,3}$/, "") : rest;
  return { property: "measuredBy", value, ...(dated ? { year } : {}) };
}

const LEADS = [
  "measured by ",
  "evaluated by ",
  "reported by ",
  "reported in ",
  "results from ",
  "result from ",
  "as reported by ",
  "taken from ",
  "reproduced by ",
  "tested by ",
];

const CONDITIONS = [
  "with ",
  "without ",
  "when ",
  "if ",
  "for ",
  "using ",
  "at ",
  "on ",
  "in ",
  "after ",
  "before ",
  "during ",
  "under ",
  "via ",
  "当",
  "在",
  "使用",
  "如",
  "若",
  "需",
];

/** Text that stands on a value: under which condition it holds, or which setting it is of. */
export function settingOf(text: string, value: Value | null): Qualifier {
  const lower = text.toLowerCase();
  if (CONDITIONS.some((lead) => lower.startsWith(lead))) return { property: "condition", value: text };
  if (value?.kind === "quantity" && value.amount === "INF") return { property: "reason", value: text };
  if (value?.kind === "quantity" && value.currency !== undefined)
    return { property: "condition", value: text };
  return { property: "setting", value: text };
}
