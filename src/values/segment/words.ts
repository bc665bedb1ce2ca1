import type { Relation } from "../../model/reading.ts";
import { type Cursor, peek, within } from "../cursor.ts";
import type { Draft, Stage } from "../draft.ts";
import { measuredAt } from "../quantity/measured.ts";
import type { Token } from "../tokens.ts";
import { isRate, takeQuantity } from "./quantity.ts";
import type { SegmentDraft } from "./segment-draft.ts";
import { valueAhead } from "./value.ts";

/** `输入：`, `Output:`, `cache hit` before or after a value. */
export function takeLabel(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const { word } = token;
  const next = peek(cursor, 1);
  const draft = segment.drafts.at(-1);
  const opens = word?.roles?.includes("condition") === true && next !== null && next.code !== 58;
  if (word?.qualifier !== undefined && segment.after.length === 0 && !opens) {
    const qualifier = { ...word.qualifier };
    cursor.at++;
    if (next?.code === 58) cursor.at++;
    const taken = draft?.qualifiers.some(({ property }) => property === qualifier.property) === true;
    if (
      draft === undefined ||
      (next !== null &&
        (next.code === 58 || (taken && valueAhead({ ...cursor, at: cursor.at - 1 }, segment))))
    )
      segment.pending.qualifiers.push(qualifier);
    else draft.qualifiers.push(qualifier);
    return true;
  }
  if (ordinal(cursor, segment, token)) return true;
  if (token.code === 35 && draft === undefined && next?.kind === "number" && cursor.frame.expected) {
    cursor.at++;
    return true;
  }
  if (token.code !== 58 || segment.drafts.length > 0 || segment.before.length === 0) return false;
  // `RPM: 60` says the unit.
  if (segment.before.length === 1 && isRate(segment.before[0])) {
    cursor.at++;
    return true;
  }
  const first = segment.before[0];
  const text = cursor.scanned.text.slice(first?.start ?? 0, token.start).trim();
  segment.before.length = 0;
  segment.pending.qualifiers.push({ property: "label", value: text });
  cursor.at++;
  return true;
}

/** 第 3 名: a place, and no three persons. */
function ordinal(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const leads = cursor.scanned.text.slice(token.start, token.end) === "第" && cursor.frame.expected;
  if (!leads || segment.drafts.length > 0 || peek(cursor, 1)?.kind !== "number") return false;
  const measured = measuredAt(within(cursor, cursor.at + 1, cursor.at + 2));
  if (measured === null) return false;
  takeQuantity(within(cursor, cursor.at + 2, cursor.at + 2), segment, measured);
  cursor.at += peek(cursor, 2)?.word?.unit === "{person}" ? 3 : 2;
  return true;
}

/** Words that order values in time, bounds after a value, and words that say nothing. */
export function takeSmallWord(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  const { word } = token;
  if (word === null) return false;
  const roles = word.roles ?? [];
  const draft = segment.drafts.at(-1);
  const ahead = valueAhead(cursor, segment);
  if (draft !== undefined && roles.includes("class") && isSized(draft)) {
    draft.marks.push({ start: token.start, end: token.end, certainty: "approximate", on: "value" });
  } else if (draft !== undefined && word.boundAfter !== undefined) {
    bound(draft, word.boundAfter);
    draft.end = token.end;
  } else if (ahead && roles.includes("later")) stage(cursor, segment, token, "later");
  else if (ahead && roles.includes("formerly")) stage(cursor, segment, token, "former");
  else if (draft === undefined && roles.includes("free") && cursor.frame.expected)
    return free(cursor, segment, token);
  else if (!(ahead && roles.includes("filler"))) return false;
  cursor.at++;
  return true;
}

/** `70B 级`, `70B-class`: a size of about that; of `4 级` nobody says how large it is. */
function isSized({ value }: Draft): boolean {
  return value.kind === "quantity" && value.magnitude !== undefined;
}

function stage(cursor: Cursor, segment: SegmentDraft, token: Token, name: Stage): void {
  segment.pending.stage = name;
  segment.pending.stageText = token.code === 0 ? cursor.scanned.text.slice(token.start, token.end) : "";
}

function bound({ value }: Draft, relation: Relation): void {
  if (value.kind === "quantity" && value.relation === "=") value.relation = relation;
}

/** Free of charge is a price: zero. */
function free(cursor: Cursor, segment: SegmentDraft, token: Token): boolean {
  if (cursor.frame.kind === "date") return false;
  const zero = {
    value: { negative: false, digits: "0", exponent: 0 },
    end: token.end,
    width: 1,
    irregular: false,
    grouped: false,
    written: false,
  };
  const tokens = [{ ...token, kind: "number" as const, numeral: zero, word: null, code: 0 }];
  const measured = measuredAt({ ...cursor, tokens, at: 0, end: 1 });
  if (measured === null) return false;
  takeQuantity(cursor, segment, measured);
  cursor.at++;
  return true;
}
