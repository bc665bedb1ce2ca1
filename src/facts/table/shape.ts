import type { HeaderReading } from "../../model/reading.ts";
import {
  EVENT_WORDS,
  FIELD_WORDS,
  KEY_WORDS,
  LOCAL_SUBJECTS,
  MAY_NAME_ITSELF,
  PERIOD_WORDS,
  SCORE_WORDS,
  SETTING_WORDS,
  TASK_WORDS,
  TITLE_WORDS,
  VALUE_WORDS,
} from "../schema/axis-words.ts";
import type { Head } from "./head.ts";
import { isPeriod } from "./period.ts";

/** Where a table keeps its subjects, properties and values. Numbers are column indices. */
export type Shape =
  | { readonly kind: "rows"; readonly subject: number; readonly local: Local }
  | { readonly kind: "long"; readonly subject: number; readonly axis: number; readonly value: number }
  | {
      readonly kind: "matrix";
      readonly axis: number;
      readonly entities: readonly number[];
      /** Columns that say how what their row names was measured: `# Shots`. */
      readonly settings: readonly number[];
    }
  | { readonly kind: "key-value"; readonly key: number; readonly value: number }
  | { readonly kind: "events"; readonly event: number; readonly date: number }
  | { readonly kind: "series"; readonly period: number }
  | { readonly kind: "none" };

/** Whose names a subject column has: the family's own; its own unless a name stands for itself; names known anywhere. */
export type Local = "always" | "unless-named" | "never";

/** What the rows say of the shape of their table. */
export interface Body {
  /** Share (0–1) of the first column's cells that name a property of the lexicon. */
  readonly knownKeys: number;
  /** Whether most of them are periods. */
  readonly timed: () => boolean;
  /** Whether values are alike down these columns, and not along the rows. */
  readonly alikeDown: (columns: readonly number[]) => boolean;
}

export function tableShape(heads: readonly Head[], body: Body): Shape {
  const first = heads[0];
  if (first === undefined || heads.length < 2) return { kind: "none" };
  return (
    longTable(heads) ??
    keyValue(heads, body.knownKeys) ??
    events(heads) ??
    matrix(heads, body) ??
    rowTable(heads, body)
  );
}

function longTable(heads: readonly Head[]): Shape | null {
  const subject = subjectColumn(heads);
  if (subject < 0) return null;
  const axis = heads.findIndex((head, index) => index !== subject && head.reading.role === "row-axis");
  if (axis < 0) return null;
  const value = heads.findIndex((head) => SCORE_WORDS.has(head.word));
  return value < 0 ? null : { kind: "long", subject, axis, value };
}

function keyValue(heads: readonly Head[], knownKeys: number): Shape | null {
  const [key, value] = heads;
  if (key === undefined || value === undefined) return null;
  const trailing = heads.slice(2).every((head) => isAside(head.reading));
  if (!trailing) return null;
  const named = KEY_WORDS.has(key.word) || key.reading.role === "key";
  if (named && VALUE_WORDS.has(value.word)) return { kind: "key-value", key: 0, value: 1 };
  if (key.reading.role === "row-axis" && SCORE_WORDS.has(value.word))
    return { kind: "key-value", key: 0, value: 1 };
  const plainPair = named || VALUE_WORDS.has(value.word);
  return plainPair && knownKeys >= 0.5 && VALUE_WORDS.has(value.word)
    ? { kind: "key-value", key: 0, value: 1 }
    : null;
}

function events(heads: readonly Head[]): Shape | null {
  const event = heads.findIndex((head) => EVENT_WORDS.has(head.word));
  if (event < 0) return null;
  const date = heads.findIndex((head) => PERIOD_WORDS.has(head.word) || head.reading.type === "date");
  return date >= 0 && event !== date ? { kind: "events", event, date } : null;
}

/**
 * Entities head the columns: the first header names an axis, the others name nothing the lexicon knows. What the
 * benchmarks are grouped by may stand before them.
 */
function matrix(heads: readonly Head[], { knownKeys, timed, alikeDown }: Body): Shape | null {
  const first = heads[0];
  if (first === undefined || first.reading.role === "entity" || first.shown === "#") return null;
  const axis = Math.max(
    0,
    heads.findIndex((head) => head.reading.property === "benchmark"),
  );
  const entities: number[] = [];
  const settings: number[] = [];
  let known = 0;
  for (let at = 1; at < heads.length; at++) {
    const head = heads[at];
    if (head === undefined || at === axis) continue;
    if (axis > 0 && head.reading.role === "entity") return null;
    if (SETTING_WORDS.has(head.word) || isMetricColumn(head)) settings.push(at);
    if (mayBeEntity(head)) entities.push(at);
    else if (isKnown(head)) known++;
  }
  if (entities.length === 0) return null;
  const named = axis > 0 || first.reading.role === "row-axis" || KEY_WORDS.has(first.word);
  if (named ? known >= entities.length : knownKeys < 0.6 || known > 0) return null;
  // `Term | Party`, `Parameter | In | Required`: its rows are things, whatever heads them
  if (alikeDown(entities) || heads.some(isOfATask) || (axis === 0 && (timed() || heads.some(isOfAField))))
    return null;
  return { kind: "matrix", axis, entities, settings };
}

/** Options, parameters and fields are described one by one. */
function isOfAField({ word }: Head): boolean {
  return FIELD_WORDS.has(word);
}

function isOfATask({ word }: Head): boolean {
  return TASK_WORDS.has(word);
}

function isMetricColumn({ reading }: Head): boolean {
  return reading.property === "metric";
}

function isKnown(head: Head): boolean {
  return head.reading.known && !isAside(head.reading) && !isMetricColumn(head);
}

function mayBeEntity({ reading, word }: Head): boolean {
  if (reading.known || isAside(reading)) return false;
  return !VALUE_WORDS.has(word) && !SCORE_WORDS.has(word) && !SETTING_WORDS.has(word);
}

/** A model before a data set: of several columns of names, the one that is headed as the subject. */
function subjectColumn(heads: readonly Head[]): number {
  let entity = -1;
  let at = 0;
  for (const { reading } of heads) {
    if (reading.property === "subject") return at;
    if (entity < 0 && reading.role === "entity") entity = at;
    at++;
  }
  return entity;
}

function rowTable(heads: readonly Head[], { timed }: Body): Shape {
  const subject = subjectColumn(heads);
  if (subject >= 0) return { kind: "rows", subject, local: "never" };
  const first = heads.findIndex((head) => !isPlace(head));
  const head = heads[first];
  if (head === undefined) return { kind: "none" };
  if (PERIOD_WORDS.has(head.word))
    return acrossPeriods(heads, first) ?? works(heads) ?? { kind: "series", period: first };
  if (first === 0 && KEY_WORDS.has(head.word) && timed()) return { kind: "series", period: first };
  return { kind: "rows", subject: first, local: localNames(head) };
}

/** `Month | Jan | Feb`: what heads the columns are the periods, and each row is of another property. */
function acrossPeriods(heads: readonly Head[], axis: number): Shape | null {
  const entities = heads.flatMap((_, at) => (at > axis ? [at] : []));
  const periods = entities.filter((at) => isPeriod(heads[at]?.reading.name ?? ""));
  return periods.length >= 2 && periods.length * 2 > entities.length
    ? { kind: "matrix", axis, entities, settings: [] }
    : null;
}

/** `Year | Title | Role`: what has a title is spoken of, whenever it was. */
function works(heads: readonly Head[]): Shape | null {
  const subject = heads.findIndex(({ word }) => TITLE_WORDS.has(word));
  return subject < 0 ? null : { kind: "rows", subject, local: "never" };
}

/** Where its row stands among the others; what the row is about stands beside it. */
function isPlace({ reading, word, shown }: Head): boolean {
  return reading.role === "rank" || shown === "#" || word === "pos";
}

function localNames({ word, reading }: Head): Local {
  if (MAY_NAME_ITSELF.has(word)) return "unless-named";
  if (LOCAL_SUBJECTS.has(word) || KEY_WORDS.has(word)) return "always";
  if (!reading.known) return "never";
  // Makers and people are known by their names, sizes and dates are not.
  return /^(?:entity|text|links)/.test(reading.type ?? "") ? "never" : "unless-named";
}

function isAside(reading: HeaderReading): boolean {
  return reading.role === "citation-of-row" || reading.role === "citation" || reading.role === "note";
}
