import { MAX_PROSE_PARAGRAPH, MAX_SENTENCE } from "../../limits.ts";
import type { Paragraph, Section, Statement, TableFacts, WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { CellContext } from "../../values/context.ts";
import { rawSpan, scan } from "../../values/scan.ts";
import { retractedSections } from "../retracted-sections.ts";
import { spokenOf } from "./antecedent.ts";
import { countPairs } from "./count-pairs.ts";
import { cuePairs } from "./cue-pairs.ts";
import { headingTopic, keyValueItem, topicOf } from "./key-value-item.ts";
import { knownNames } from "./known-names.ts";
import { leadName } from "./lead-name.ts";
import { leadPairs } from "./lead-pairs.ts";
import type { KnownNames } from "./names-in-sentence.ts";
import type { Pair } from "./pair.ts";
import { isPlain, isSetAside, quotations } from "./plain-scope.ts";
import { proseStatement } from "./prose-statement.ts";
import { FIGURE, readSentence, type Sentence } from "./sentence.ts";
import { sentences } from "./sentences.ts";
import { sequencePairs } from "./sequence-pairs.ts";
import { sizePairs } from "./size-pairs.ts";

/** What of a page its prose is read from. */
export interface ProsePage {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
}

type ProseContext = Pick<CellContext, "language" | "lexicon">;

/**
 * Plain statements of a page's prose: a name, a property's words and a value in one sentence or list item. Quoted,
 * denied, asked, planned and compared ones are left out: what is found is to be held against tables. Under a heading that
 * takes back what stands there, all are read.
 */
export function findProseClaims(
  page: ProsePage,
  title: { readonly text: string; readonly span: Span },
  tables: readonly TableFacts[],
  context: ProseContext,
): Statement[] {
  let names: KnownNames | null = null;
  const known = () => {
    names ??= knownNames(title.text, page.sections, tables);
    return names;
  };
  const aside = asideSections(page.sections);
  const retracted = retractedSections(page.sections);
  return page.paragraphs.flatMap((paragraph) => {
    const [start, end] = paragraph.span;
    if (paragraph.kind !== "paragraph" && paragraph.kind !== "list-item") return [];
    const isRetracted = retracted[paragraph.section] === true;
    if ((aside[paragraph.section] === true && !isRetracted) || end - start > MAX_PROSE_PARAGRAPH) return [];
    const source = page.text.slice(start, end);
    return mayClaim(source, paragraph.kind)
      ? paragraphClaims(page, paragraph, source, title, known, context, isRetracted)
      : [];
  });
}

/** Most paragraphs hold no figure, or none beside a word that could say of what: they are not taken apart. */
function mayClaim(source: string, kind: Paragraph["kind"]): boolean {
  if (!FIGURE.test(source)) return false;
  return CUE_STEM.test(source) || SCORE_OR_SIZE.test(source) || (kind === "list-item" && KEY.test(source));
}

const CUE_STEM =
  /context|param|train|releas|launch|announc|introduc|unveil|found|establish|valu|cut-?off|截|vocab|layers|experts|output|activ|consist|contain|compos|compris|includes|covers|spans|has|vram|gpu mem|power|tdp|(?:corpus|dataset|data set|collection|benchmark) (?:of|with)|[上参激输训预发推开宣公成创估词层专包共收由显功]/i;

/** `87.3%`, `17B`, a chain of arrows. */
const SCORE_OR_SIZE = /[%％→]|[-=]>|\d\.\d|\dB/;

const KEY = /^.{2,48}[:：]/;

function paragraphClaims(
  page: ProsePage,
  paragraph: Paragraph,
  source: string,
  title: { readonly text: string; readonly span: Span },
  known: () => KnownNames,
  context: ProseContext,
  isRetracted: boolean,
): Statement[] {
  const scanned = scan(source);
  const { section } = paragraph;
  if (paragraph.kind === "list-item") {
    const item = keyValueItem(paragraph, scanned, () => topicOf(page.sections, section, title), context);
    if (item !== null) return [item];
  }
  const place = (span: Span): Span => {
    const [from, to] = rawSpan(scanned, span[0], span[1]);
    return [paragraph.span[0] + from, paragraph.span[0] + to];
  };
  const topic = () => topicOf(page.sections, section, title);
  const heading = headingTopic(page.sections, section);
  let lead: WrittenSubject | null = null;
  return sentences(scanned.text).flatMap(([start, end], at, all) => {
    const spoken = () => spokenOf(scanned, all, at, known, place);
    const sentence = end - start > MAX_SENTENCE ? null : readSentence(scanned, start, end, known, spoken);
    const located = (span: Span) => place([start + span[0], start + span[1]]);
    if (start === 0) lead = leadName(scanned, end, known, place);
    const pairs = sentence === null ? [] : pairsOf(sentence);
    if (sentence === null || pairs.length === 0) return [];
    // What is taken back is often quoted, with what was wrong about it.
    if (!isRetracted && !isPlain(sentence.text)) return [];
    const aside = isRetracted ? [] : [...quotations(scanned.text), ...scanned.strike];
    const said = pairs.filter(
      ({ value }) => !aside.some(([from, to]) => start + value[0] >= from && start + value[0] < to),
    );
    const setting = { page: page.text, located, section, heading, topic, lead };
    return said.flatMap((pair) => proseStatement(pair, sentence, setting, context) ?? []);
  });
}

/** Sections whose heading, or one above it, says that nothing is claimed under it. A parent comes before its children. */
function asideSections(sections: readonly Section[]): readonly boolean[] {
  const aside: boolean[] = [];
  for (const { text, parent } of sections) {
    aside.push((parent !== null && aside[parent] === true) || isSetAside(text));
  }
  return aside;
}

/** A chain says all its sentence says; otherwise each value is read once, by the first reader that knows it. */
function pairsOf(sentence: Sentence): readonly Pair[] {
  if (sentence.names.length === 0) return [...leadPairs(sentence), ...countPairs(sentence)];
  const chain = sequencePairs(sentence);
  if (chain.length > 0) return chain;
  const pairs = [
    ...cuePairs(sentence),
    ...sizePairs(sentence),
    ...leadPairs(sentence),
    ...countPairs(sentence),
  ];
  return pairs.filter((pair, at) => pairs.findIndex(({ value }) => value[0] === pair.value[0]) === at);
}
