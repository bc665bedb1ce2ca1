import type { Paragraph, Section, Statement, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { SourceNumber } from "../../model/source-facts.ts";
import type { CellContext } from "../../values/context.ts";
import { propertyDefinition } from "../../values/lexicon/properties.ts";
import { rawSpan, type Scanned, scan } from "../../values/scan.ts";
import { comparePolicy } from "../policy.ts";
import { scanFigures } from "../source/scan-figures.ts";
import { countPairs } from "./count-pairs.ts";
import { CUES, type Cue, VALUE_WORDS } from "./cues.ts";
import { endsAt, findCue } from "./find-cue.ts";
import { dateFits, numberFits } from "./fits.ts";
import { keyValueItem, topicOf } from "./key-value-item.ts";
import { isNameLike, knownNames } from "./known-names.ts";
import { type KnownNames, namesInSentence } from "./names-in-sentence.ts";
import type { Pair } from "./pair.ts";
import { isPlain, isSetAside, quotations } from "./plain-scope.ts";
import { readValue } from "./read-value.ts";
import { SCORE_CUES } from "./score-cues.ts";
import { sentences } from "./sentences.ts";
import { sequencePairs } from "./sequence-pairs.ts";
import { sizePairs } from "./size-pairs.ts";
import { eventAfter, type Sentence, subjectOf } from "./subject-of.ts";

/** What of a page its prose is read from. */
export interface ProsePage {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
}

type ProseContext = Pick<CellContext, "language" | "lexicon">;

/**
 * Plain statements of a page's prose: a name, a property's words and a value in one sentence or list item. Quoted,
 * denied, asked, planned and compared ones are left out: what is found is to be held against tables.
 */
export function findProseClaims(
  page: ProsePage,
  title: { readonly text: string; readonly span: Span },
  tables: readonly TableFacts[],
  context: ProseContext,
): Statement[] {
  const known = knownNames(title.text, page.sections, tables);
  const found: Statement[] = [];
  for (const paragraph of page.paragraphs) {
    if (paragraph.kind !== "paragraph" && paragraph.kind !== "list-item") continue;
    if (isAside(page.sections, paragraph.section)) continue;
    const source = page.text.slice(paragraph.span[0], paragraph.span[1]);
    if (!/\d|[一二三四五六七八九十]/.test(source)) continue;
    const scanned = scan(source);
    const topic = paragraph.kind === "list-item" ? topicOf(page.sections, paragraph.section, title) : null;
    const item = topic === null ? null : keyValueItem(paragraph, scanned, topic, context);
    if (item !== null) {
      found.push(item);
      continue;
    }
    const aside = [...quotations(scanned.text), ...scanned.strike];
    const place = (span: Span): Span => {
      const [from, to] = rawSpan(scanned, span[0], span[1]);
      return [paragraph.span[0] + from, paragraph.span[0] + to];
    };
    for (const [start, end] of sentences(scanned.text)) {
      const sentence = sentenceOf(scanned, start, end, known);
      if (!isPlain(sentence.text)) continue;
      for (const pair of pairsOf(sentence)) {
        const at = start + pair.value[0];
        if (aside.some(([from, to]) => at >= from && at < to)) continue;
        const located = (span: Span) => place([start + span[0], start + span[1]]);
        const statement = statementOf(pair, sentence, located, page.text, paragraph.section, context);
        if (statement !== null) found.push(statement);
      }
    }
  }
  return found;
}

function isAside(sections: readonly Section[], section: number): boolean {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    if (isSetAside(sections[at]?.text ?? "")) return true;
  }
  return false;
}

function sentenceOf(
  { text: whole, links, strong }: Scanned,
  start: number,
  end: number,
  known: KnownNames,
): Sentence {
  const text = whole.slice(start, end);
  const marked = [...links.map((link) => link.text), ...strong]
    .filter((span) => span[0] >= start && span[1] <= end && isNameLike(whole.slice(...span)))
    .map(([from, to]): Span => [from - start, to - start]);
  const lower = text.toLowerCase();
  return {
    text,
    // a few letters change their length in lower case
    lower: lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    names: namesInSentence(text, known, marked),
  };
}

/** A chain says all its sentence says; otherwise each value is read once, by the first reader that knows it. */
function pairsOf(sentence: Sentence): readonly Pair[] {
  if (sentence.names.length === 0) return [];
  const chain = sequencePairs(sentence);
  if (chain.length > 0) return chain;
  const pairs = [...cuePairs(sentence), ...sizePairs(sentence), ...countPairs(sentence)];
  return pairs.filter((pair, at) => pairs.findIndex(({ value }) => value[0] === pair.value[0]) === at);
}

function cuePairs(sentence: Sentence): Pair[] {
  const cues = [...CUES, ...SCORE_CUES].filter(({ before, after }) =>
    [...before, ...after].some((word) => sentence.lower.includes(word)),
  );
  if (cues.length === 0) return [];
  const { numbers, dates } = scanFigures(sentence.text);
  const fitting: [Span, Cue[]][] = [
    ...numbers.map((number): [Span, Cue[]] => [
      withoutUnit(sentence.text, number),
      cues.filter(({ kind }) => numberFits(kind, number, sentence.text.slice(...number.span))),
    ]),
    ...dates.map((date): [Span, Cue[]] => [date.span, cues.filter(({ kind }) => dateFits(kind, date))]),
  ];
  return fitting
    .filter(([span]) => !sentence.names.some((name) => name.span[0] < span[1] && name.span[1] > span[0]))
    .flatMap(([span, fit]) => pairOf(sentence, span, fit) ?? []);
}

/** `405B parameters`: the unit's word is the property's as well. */
function withoutUnit(text: string, { span }: SourceNumber): Span {
  const unit = UNIT_WORD.exec(text.slice(...span));
  return unit === null ? span : [span[0], span[0] + unit.index];
}

const UNIT_WORD = /[ -]?(?:tokens?|parameters?|params|参数|词元)$/i;

function pairOf(sentence: Sentence, value: Span, cues: readonly Cue[]): Pair | null {
  const match = findCue(sentence.lower, value, cues, sentence.names);
  if (match !== null) {
    const subject = subjectOf(sentence, value, match);
    if (subject === null) return null;
    return { subject: subject.span, property: { id: match.cue.property, span: match.span }, value };
  }
  for (const cue of cues.filter(({ event }) => event)) {
    const subject = eventAfter(sentence, value, cue.before);
    if (subject !== null)
      return { subject: subject.span, property: { id: cue.property, span: subject.span }, value };
  }
  return null;
}

function statementOf(
  pair: Pair,
  sentence: Sentence,
  located: (span: Span) => Span,
  page: string,
  section: number,
  context: ProseContext,
): Statement | null {
  const definition = propertyDefinition(pair.property.id);
  const type = definition?.type ?? "quantity";
  const value = widened(sentence.lower, pair.value);
  const span = located(value);
  const raw = page.slice(...span);
  const reading = readValue(raw, { ...context, type });
  if (reading === null) return null;
  return {
    subject: {
      text: nameText(sentence.text.slice(...pair.subject)),
      span: located(pair.subject),
      via: "prose",
    },
    property: {
      id: pair.property.id,
      text: sentence.text.slice(...pair.property.span),
      span: located(pair.property.span),
    },
    reading,
    span,
    raw,
    origin: "prose",
    section,
    certainty: [],
    marks: [],
    qualifiers: [],
    sources: [],
    policy: comparePolicy(pair.property.id, type),
  };
}

/** The value with the bound or doubt written on it: `up to 128K`, `约 1T`, `30T+`. */
function widened(lower: string, [start, end]: Span): Span {
  let from = start;
  for (let step = 0; step < 3; step++) {
    let at = from;
    while (at > 0 && lower.charAt(at - 1) === " ") at--;
    const word = VALUE_WORDS.find((each) => endsAt(lower, each, at));
    if (word !== undefined) from = at - word.length;
    else if (at > 0 && "~≈<>≤≥$¥€£".includes(lower.charAt(at - 1))) from = at - 1;
    else break;
  }
  let to = end;
  while (to < lower.length && "+?？".includes(lower.charAt(to))) to++;
  return [from, to];
}

function nameText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
