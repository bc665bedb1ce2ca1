import type { Certainty } from "../model/reading.ts";
import type { CellContext } from "./context.ts";
import { splitUnit } from "./header-measure.ts";
import { narrow } from "./header-parts.ts";
import { endsAsUnit, type HeaderUnit, readHeaderUnit } from "./header-unit.ts";
import { defineMark, type MarkDefinition } from "./legend-line.ts";
import type { CertaintyVocabulary } from "./lexicon/certainty-vocabulary.ts";
import { scan } from "./scan.ts";

/** A mark that a page explains: `~ = unverified estimate`. */
export interface LegendMark extends MarkDefinition {
  /** The doubt that its meaning speaks of. */
  readonly certainty: readonly Certainty[];
}

/** What the text near a table says of its marks and units. */
export interface Legend {
  readonly marks: readonly LegendMark[];
  /** `价格单位:每百万 tokens`: what bare prices of the table are per, and in which currency. */
  readonly unit: HeaderUnit | null;
}

type LegendContext = Pick<CellContext, "lexicon">;

export function readLegend(text: string, context: LegendContext): Legend {
  const marks: LegendMark[] = [];
  let unit: HeaderUnit | null = null;
  for (const line of legendLines(text)) {
    const definition = defineMark(line, false);
    if (definition !== null)
      marks.push({ ...definition, certainty: doubtIn(definition.means, context.lexicon.certainty) });
    else unit ??= unitIn(line, context);
  }
  return { marks, unit };
}

/** What a mark of a cell means; `(+)` and `+` are one mark. */
export function meaningOf(legend: Legend, mark: string): LegendMark | null {
  const key = bare(mark);
  return legend.marks.find((each) => bare(each.mark) === key) ?? null;
}

function bare(mark: string): string {
  return mark.startsWith("(") && mark.endsWith(")") ? mark.slice(1, -1) : mark;
}

/** Whether a paragraph explains marks rather than states (or doubts) facts. */
export function definesMarks(text: string): boolean {
  return legendLines(text).some((line) => defineMark(line, true) !== null);
}

/** What looks like a mark and its meaning after a sentence, and the gap before it. */
const ANOTHER = /[.。;；]\s+\S{1,6}\s*[=＝:：]/u;
const GAP = /(?<=[.。;；])\s+(?=\S{1,6}\s*[=＝:：])/u;

/** Lines, and the sentences of one line that each explain a mark. */
function legendLines(text: string): readonly string[] {
  const lines = scan(text).text.split("\n");
  return lines.flatMap((line) => (ANOTHER.test(line) ? line.split(GAP) : [line])).map((line) => line.trim());
}

/** Words of doubt, wherever they stand: a meaning is about nothing else. */
function doubtIn(text: string, words: CertaintyVocabulary): readonly Certainty[] {
  const found = new Set<Certainty>();
  for (let at = 0; at < text.length; ) {
    const word = words.longest(text, at);
    at += word?.text.length ?? 1;
    const places = word?.places ?? {};
    const certainty =
      places.always ?? places.header ?? places.value ?? places.alone ?? places.weak ?? places.before;
    if (certainty !== undefined) found.add(certainty);
  }
  return [...found].sort();
}

/** `prices per 1M tokens, USD`, `per million tokens (in EUR)`, `每百万 token，美元`. */
const CURRENCY_LAST =
  /(?:\bper|\/|每)\s?(1?\s?[MK]|1,000(?:,000)?|million|thousand|百万|千|万)\s?(?:tokens?|词元)[,，]?\s?[(（]?(?:in |均?以)?(USD|CNY|RMB|EUR|美元|人民币)(?![\w/])/i;

function unitIn(line: string, context: LegendContext): HeaderUnit | null {
  const text = narrow(line).replace(/[.。\s]+$/u, "");
  const words = context.lexicon.headers;
  const [, count, currency] = CURRENCY_LAST.exec(text) ?? [];
  if (count !== undefined) return readHeaderUnit(`${currency}/${count} tokens`, words);
  // Most notes are sentences, and no unit stands at either end of one.
  if (!text.startsWith("每") && !endsAsUnit(text, words)) return null;
  const colon = text.indexOf(":");
  const [clause = ""] = text.slice(colon + 1).split(/[,;。]/);
  const after = colon < 0 || !endsAsUnit(text, words) ? null : readHeaderUnit(clause.trim(), words);
  return after ?? splitUnit(text, words).unit;
}

/** What the prices of a table are per, where only a legend says so. */
export function legendDenominator(
  context: Pick<CellContext, "lexicon" | "legend">,
): { readonly power: number; readonly unit: string } | null {
  if (context.legend === undefined) return null;
  const below = readLegend(context.legend, context).unit?.denominator;
  if (below === undefined) return null;
  const dot = below.startsWith("10*") ? below.indexOf(".") : -1;
  return dot < 0
    ? { power: 0, unit: below }
    : { power: Number(below.slice(3, dot)), unit: below.slice(dot + 1) };
}
