import type { Link, PageFacts, SourceEntry } from "../model/page-facts.ts";
import { joinedTexts, textCutter } from "../text/joined-texts.ts";

/** What every page of a wiki is asked for, its sections and statements left out. */
type Asked = Pick<
  PageFacts,
  | "title"
  | "aliases"
  | "frontMatter"
  | "anchors"
  | "retracted"
  | "links"
  | "sources"
  | "promises"
  | "statedCounts"
  | "taxonomy"
  | "suppressions"
>;

/** Slices of a page's text would keep it: here they are of one text of their own. */
export function apart(facts: PageFacts): Asked {
  const { title, links, sources } = facts;
  const cut = textCutter(joinedTexts(textsOf(facts)));
  return {
    title: { text: cut(title.text.length), span: title.span },
    links: links.map((link) => linkApart(link, cut)),
    sources: sources.map((source) => sourceApart(source, cut)),
    // Of most pages there are none of these.
    frontMatter: facts.frontMatter === null ? null : madeAgain(facts.frontMatter),
    aliases: listApart(facts.aliases),
    anchors: listApart(facts.anchors),
    retracted: listApart(facts.retracted),
    promises: listApart(facts.promises),
    statedCounts: listApart(facts.statedCounts),
    taxonomy: listApart(facts.taxonomy),
    suppressions: listApart(facts.suppressions),
  };
}

function textsOf({ title, links, sources }: PageFacts): readonly string[] {
  const texts = [title.text];
  for (const { target, text } of links) texts.push(target, text);
  for (const { text, target, prefix } of sources) {
    texts.push(text);
    if (target !== null) texts.push(target);
    if (prefix !== undefined) texts.push(prefix);
  }
  return texts;
}

type Cut = ReturnType<typeof textCutter>;

function linkApart({ kind, target, text, span, targetSpan, section }: Link, cut: Cut): Link {
  return { kind, target: cut(target.length), text: cut(text.length), span, targetSpan, section };
}

function sourceApart(
  { id, via, kind, text, target, span, prefix, section }: SourceEntry,
  cut: Cut,
): SourceEntry {
  const [own, to] = [cut(text.length), target === null ? null : cut(target.length)];
  return prefix === undefined
    ? { id, via, kind, text: own, target: to, span, section }
    : { id, via, kind, text: own, target: to, span, prefix: cut(prefix.length), section };
}

const NONE: readonly never[] = [];

function listApart<Fact>(facts: readonly Fact[]): readonly Fact[] {
  return facts.length === 0 ? NONE : madeAgain(facts);
}

/** Facts are plain JSON. */
function madeAgain<Facts>(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts));
}
