import type { Cell, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { PromisedDay } from "../model/promised-day.ts";
import type { SourceDate } from "../model/source-facts.ts";
import { shifted } from "../text/span.ts";
import { promisesEn } from "../values/lexicon/en/promises.ts";
import { promisesZh } from "../values/lexicon/zh/promises.ts";
import { PROMISES } from "./prose/says.ts";
import { sentences } from "./prose/sentences.ts";
import type { ShownParagraph } from "./shown-paragraphs.ts";
import { scanFigures } from "./source/scan-figures.ts";

const WORDS = [promisesEn, promisesZh];

/** What the page says will have come by a day: in sentences, and in cells of rows that have no day of their own. */
export function promisedDays(
  page: string,
  paragraphs: readonly ShownParagraph[],
  tables: readonly TableFacts[],
): readonly PromisedDay[] {
  const found: PromisedDay[] = [];
  for (const paragraph of paragraphs) {
    if (!mayPromise(paragraph)) continue;
    const { text, span } = paragraph;
    for (const [start, end] of sentences(text))
      found.push(...promisesIn(text.slice(start, end), span[0] + start));
  }
  for (const table of tables) {
    if (!PROMISING.test(page.slice(...table.span))) continue;
    for (const row of table.rows) found.push(...promisesInRow(row.cells, table));
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** What a row of tasks says once it is done. */
const DONE =
  /^(?:\\?\[x\\?\]|[✓✔✅]|done|yes|completed?|closed|shipped|delivered|resolved|已?完成|已上线|已交付|已关闭|是)$/i;

/** Minutes and entries of a journal say what was to come on their day, and stay as they were written. */
export function isRecord(title: string): boolean {
  return /(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}/.test(title);
}

/** A row with another day tells when it was promised, or what came of it. */
function promisesInRow(cells: readonly Cell[], { header }: TableFacts): PromisedDay[] {
  const dated = cells.filter(({ reading }) => reading?.items.some(({ kind }) => kind === "date"));
  if (dated.length > 1 || cells.some(({ text }) => DONE.test(text))) return [];
  return cells.flatMap((cell, column) => {
    if (dated.length === 1 && cell !== dated[0]) return [];
    if (dated.length === 0 || ANY.test(cell.text)) return promisesIn(cell.text, cell.span[0]);
    const [item, ...others] = cell.reading?.items ?? [];
    if (item?.kind !== "date" || item.max === undefined || others.length > 0) return [];
    const heads = [header[column], column === 0 ? undefined : cells[0]];
    const isPromise = heads.some((head) => head !== undefined && HEAD.test(head.text));
    return isPromise ? [{ text: cell.text, span: cell.span, day: item.max }] : [];
  });
}

/** Most paragraphs hold no word that promises, or no digit, without which there is no date. In markup more stands than is shown. */
export function mayPromise({ kind, text, shown, says }: ShownParagraph): boolean {
  if (kind === "quote" || !DIGIT.test(text)) return false;
  return shown.pieces === null ? (says & PROMISES) !== 0 : PROMISING.test(text);
}

const DIGIT = /[0-9０-９]/;

/** Farther from its word a date is another clause's. */
const REACH = 90;

export function promisesIn(sentence: string, base: number): PromisedDay[] {
  if (!DIGIT.test(sentence) || !ANY.test(sentence) || TOLD.test(sentence) || /[?？]\s*$/.test(sentence))
    return [];
  const { dates } = scanFigures(sentence);
  return dates.flatMap((date, index) => {
    const span =
      promiseBefore(sentence, date, dates[index - 1]?.span[1] ?? 0) ?? promiseAfter(sentence, date);
    if (span === null || isQuoted(sentence, span[0])) return [];
    return [
      {
        text: sentence.slice(...span),
        span: shifted(span, base),
        day: date.max,
      },
    ];
  });
}

/** `expected to ship in July 2025`; with another date before it the sentence tells when it was promised. */
function promiseBefore(sentence: string, { span }: SourceDate, from: number): Span | null {
  if (from > 0) return null;
  const [at, end] = span;
  const start = Math.max(from, at - REACH);
  const words = [...sentence.slice(start, at).matchAll(BEFORE)];
  for (const { index, 0: word } of words.reverse()) {
    const gap = sentence.slice(start + index + word.length, at).replace(/[*_`]/g, "");
    if (!leadsTo(gap, word, sentence.slice(...span))) continue;
    return PAST.test(sentence.slice(0, start + index)) ? null : [start + index, end];
  }
  return null;
}

/** `expected **July 27**`, `scheduled for …`, `Expected release: …`; not `the planned 2025 budget`. */
function leadsTo(gap: string, word: string, date: string): boolean {
  if (/[,，;；()（）]|\bthe\s*$/i.test(gap)) return false;
  if (/[:：]/.test(gap)) return gap.length <= LABEL && /[:：]\s*$/.test(gap) && !/^will$/i.test(word);
  return LEAD.test(gap) || (gap.trim() === "" && !/^\d{4}$/.test(date));
}

/** `Expected release date:` */
const LABEL = 24;

/** `July 2025 (planned)`. */
function promiseAfter(sentence: string, { span }: SourceDate): Span | null {
  const [at, end] = span;
  const after = AFTER.exec(sentence.slice(end, end + REACH));
  return after === null ? null : [at, end + after[0].length];
}

/** What is quoted is said of another day. */
function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  const opened =
    before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("「") > before.lastIndexOf("」");
  return opened || before.split('"').length % 2 === 0;
}

/** Latin words whole, others as they stand. One pair of boundaries around all: so most places are told by their first letter. */
function either(words: readonly string[], end = "\\b"): string {
  const latin = words.filter(isLatin);
  const other = words.filter((word) => !isLatin(word));
  return [`\\b(?:${latin.join("|")})${end}`, ...other].join("|");
}

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 128;
}

const ALL = {
  before: WORDS.flatMap(({ before }) => before),
  after: WORDS.flatMap(({ after }) => after),
  leads: WORDS.flatMap(({ leads }) => leads),
  past: WORDS.flatMap(({ past }) => past),
  told: WORDS.flatMap(({ told }) => told),
  heads: WORDS.flatMap(({ heads }) => heads),
};

const ANY = new RegExp(either([...ALL.before, ...ALL.after]), "i");
/** What has no word that begins so, in its text or at the head of its dates, promises nothing: asked first, and of all. */
const PROMISING = new RegExp(either([...new Set([...ALL.before, ...ALL.after, ...ALL.heads])], ""), "i");
const BEFORE = new RegExp(either(ALL.before), "gi");
const AFTER = new RegExp(
  `^(?:底|初|中旬?|末|前|上半年|下半年)?\\s{0,2}[(（]?\\s?(?:${either(ALL.after)})\\.?[)）]?`,
  "i",
);
/** The half, the quarter, the end of it, or what part of it. */
const PART =
  "(?:the |early|mid|late|end|start|beginning|spring|summer|autumn|fall|winter|first|second|third|fourth|last|half|quarter|of|[ -])*";
const LEAD = new RegExp(`(?:${either(ALL.leads)})\\s*${PART}$`, "i");
const PAST = new RegExp(`(?:${either(ALL.past)})\\s*(?:\\b(?:be|is|are|to)\\b\\s*)?$`, "i");
const HEAD = new RegExp(either(ALL.heads), "i");
const TOLD = new RegExp(either(ALL.told), "i");
