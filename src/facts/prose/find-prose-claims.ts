import { MAX_PROSE_PARAGRAPH, MAX_SENTENCE } from "../../limits.ts";
import type { Section, Statement, TableFacts } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { shifted } from "../../text/span.ts";
import type { CellContext } from "../../values/context.ts";
import { rawSpan } from "../../values/scan.ts";
import { keyedLines } from "../lines/keyed-lines.ts";
import { lineStatements } from "../lines/line-statements.ts";
import { headingTopic } from "../lines/section-topic.ts";
import type { Topic } from "../lines/topic.ts";
import { type TopicPage, Topics } from "../lines/topics.ts";
import { retractedSections } from "../retracted-sections.ts";
import type { ShownParagraph } from "../shown-paragraphs.ts";
import { spokenOf } from "./antecedent.ts";
import { knownNames } from "./known-names.ts";
import { leadName } from "./lead-name.ts";
import { mayClaim } from "./may-claim.ts";
import type { KnownNames } from "./names-in-sentence.ts";
import { pairsOf } from "./pairs-of.ts";
import { isPlain, isSetAside, quotations } from "./plain-scope.ts";
import { proseStatement } from "./prose-statement.ts";
import { readSentence } from "./sentence.ts";
import { sentences } from "./sentences.ts";
import { shortNames } from "./short-names.ts";

type ProseContext = Pick<CellContext, "language" | "lexicon">;

/**
 * Plain statements of a page's prose: a name, a property's words and a value in one sentence or list item. Quoted,
 * denied, asked, planned and compared ones are left out: what is found is to be held against tables. Under a heading that
 * takes back what stands there, all are read.
 */
export function findProseClaims(
  page: TopicPage,
  title: { readonly text: string; readonly span: Span },
  tables: readonly TableFacts[],
  context: ProseContext,
  aliases: readonly string[] = [],
): Statement[] {
  let names: KnownNames | null = null;
  let shortened: readonly string[] | null = null;
  const short = () => {
    shortened ??= shortNames(title.text, aliases);
    return shortened;
  };
  const known = () => {
    names ??= knownNames(title.text, short(), page.sections, tables);
    return names;
  };
  const aside = asideSections(page.sections);
  const retracted = retractedSections(page.sections);
  const topics = new Topics(page, title, known, context);
  return page.paragraphs.flatMap((paragraph, index) => {
    const [start, end] = paragraph.span;
    if (paragraph.kind !== "paragraph" && paragraph.kind !== "list-item") return [];
    const isRetracted = retracted[paragraph.section] === true;
    if ((aside[paragraph.section] === true && !isRetracted) || end - start > MAX_PROSE_PARAGRAPH) return [];
    return paragraphClaims(
      page,
      paragraph,
      title,
      { known, short },
      () => topics.of(index),
      context,
      isRetracted,
    );
  });
}

/** What a page calls things; made for the first sentence that asks. */
interface PageNames {
  readonly known: () => KnownNames;
  readonly short: () => readonly string[];
}

function paragraphClaims(
  page: TopicPage,
  paragraph: ShownParagraph,
  title: { readonly text: string; readonly span: Span },
  { known, short }: PageNames,
  topic: () => Topic | null,
  context: ProseContext,
  isRetracted: boolean,
): readonly Statement[] {
  const { shown, section, span: whole, telling } = paragraph;
  const isItem = paragraph.kind === "list-item";
  const read: Span[] = [];
  const items = keyedLines(shown, isItem).flatMap((line) => {
    const stated = lineStatements(paragraph, line, topic, context);
    if (stated.length > 0) read.push(line.span);
    return stated;
  });
  if ((isItem && items.length > 0) || !mayClaim(shown.text, paragraph.says)) return items;
  const place = (span: Span): Span => {
    const [from, to] = rawSpan(shown, span[0], span[1]);
    return [whole[0] + from, whole[0] + to];
  };
  const heading = () => headingTopic(page.sections, section, title);
  const all = sentences(shown.text);
  const first = all[0];
  const lead = () => (first?.[0] === 0 ? leadName(shown, first[1], known, place) : null);
  let next = 0;
  const told = all.flatMap(([start, end], at) => {
    let says = 0;
    for (; (telling[next]?.at ?? end) < end; next++) says |= telling[next]?.says ?? 0;
    const spoken = () => spokenOf(shown, all, at, known, place);
    const sentence = end - start > MAX_SENTENCE ? null : readSentence(shown, start, end, says, known, spoken);
    const pairs = sentence === null ? [] : pairsOf(sentence);
    if (sentence === null || pairs.length === 0) return [];
    // What is taken back is often quoted, with what was wrong about it.
    if (!isRetracted && !isPlain(sentence.text)) return [];
    const aside = isRetracted ? read : [...read, ...quotations(shown.text), ...shown.strike];
    const said = pairs.filter(
      ({ value }) => !aside.some(([from, to]) => start + value[0] >= from && start + value[0] < to),
    );
    const located = (span: Span) => place(shifted(span, start));
    const own = (text: string) => (short().includes(text) ? title.text : null);
    const setting = { page: page.text, located, section, heading, topic, lead, own };
    return said.flatMap((pair) => proseStatement(pair, sentence, setting, context) ?? []);
  });
  return [...items, ...told];
}

/** Sections whose heading, or one above it, says that nothing is claimed under it. A parent comes before its children. */
function asideSections(sections: readonly Section[]): readonly boolean[] {
  const aside: boolean[] = [];
  for (const { text, parent } of sections) {
    aside.push((parent !== null && aside[parent] === true) || isSetAside(text));
  }
  return aside;
}
