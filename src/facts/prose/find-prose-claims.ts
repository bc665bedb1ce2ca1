import { MAX_PROSE_PARAGRAPH, MAX_SENTENCE } from "../../limits.ts";
import type { Paragraph, Section, Statement, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { CellContext } from "../../values/context.ts";
import { rawSpan, type Scanned, scan } from "../../values/scan.ts";
import { countPairs } from "./count-pairs.ts";
import { cuePairs } from "./cue-pairs.ts";
import { headingTopic, keyValueItem, topicOf } from "./key-value-item.ts";
import { isNameLike, knownNames } from "./known-names.ts";
import { type KnownNames, namesInSentence } from "./names-in-sentence.ts";
import type { Pair } from "./pair.ts";
import { isPlain, isSetAside, quotations } from "./plain-scope.ts";
import { proseStatement } from "./prose-statement.ts";
import { sentences } from "./sentences.ts";
import { sequencePairs } from "./sequence-pairs.ts";
import { sizePairs } from "./size-pairs.ts";
import type { Sentence } from "./subject-of.ts";

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
    if (paragraph.span[1] - paragraph.span[0] > MAX_PROSE_PARAGRAPH) continue;
    const source = page.text.slice(paragraph.span[0], paragraph.span[1]);
    if (!/\d|[一二三四五六七八九十]/.test(source)) continue;
    const scanned = scan(source);
    const topic = paragraph.kind === "list-item" ? topicOf(page.sections, paragraph.section, title) : null;
    const item = topic === null ? null : keyValueItem(paragraph, scanned, topic, context);
    if (item !== null) {
      found.push(item);
      continue;
    }
    const heading = headingTopic(page.sections, paragraph.section);
    const aside = [...quotations(scanned.text), ...scanned.strike];
    const place = (span: Span): Span => {
      const [from, to] = rawSpan(scanned, span[0], span[1]);
      return [paragraph.span[0] + from, paragraph.span[0] + to];
    };
    for (const [start, end] of sentences(scanned.text)) {
      if (end - start > MAX_SENTENCE) continue;
      const sentence = sentenceOf(scanned, start, end, known);
      if (!isPlain(sentence.text)) continue;
      for (const pair of pairsOf(sentence)) {
        const at = start + pair.value[0];
        if (aside.some(([from, to]) => at >= from && at < to)) continue;
        const located = (span: Span) => place([start + span[0], start + span[1]]);
        const statement = proseStatement(
          pair,
          sentence,
          { page: page.text, located, section: paragraph.section, heading },
          context,
        );
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
  if (sentence.names.length === 0) return countPairs(sentence);
  const chain = sequencePairs(sentence);
  if (chain.length > 0) return chain;
  const pairs = [...cuePairs(sentence), ...sizePairs(sentence), ...countPairs(sentence)];
  return pairs.filter((pair, at) => pairs.findIndex(({ value }) => value[0] === pair.value[0]) === at);
}
