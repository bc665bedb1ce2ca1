import type { Section, Statement } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { CellContext } from "../../values/context.ts";
import { readHeader } from "../../values/header.ts";
import { rawSpan } from "../../values/scan.ts";
import { withoutNumber } from "../heading-number.ts";
import { comparePolicy } from "../policy.ts";
import type { ShownParagraph } from "../shown-paragraphs.ts";
import { scanFigures } from "../source/scan-figures.ts";
import { isNameLike, withoutBracket } from "./known-names.ts";
import { readValue } from "./read-value.ts";

/** A key is a word or three. */
const MAX_KEY = 40;

/** What a key-value item is about: the heading that names an entity, else the page. */
export interface Topic {
  readonly text: string;
  readonly span: Span;
  readonly via: "heading" | "title";
  /** What a version alone is of: `2.5 Pro` on the page Gemini. */
  readonly family?: string;
}

/** The heading's entity; under headings that only gather facts, the page's; null under any other, which speaks of something else. */
export function topicOf(
  sections: readonly Section[],
  section: number,
  title: { readonly text: string; readonly span: Span },
): Topic | null {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    const heading = sections[at];
    if (heading === undefined || heading.level <= 1) break;
    const name = withoutNumber(heading, sections);
    if (isNameLike(name) && /\d/.test(name)) return headed(heading, name, title.text);
    if (!BASICS.test(withoutBracket(name))) return null;
  }
  return { text: title.text, span: title.span, via: "title" };
}

/** What the nearest heading names: `The dataset` in the text under it. */
export function headingTopic(
  sections: readonly Section[],
  section: number,
  title: { readonly text: string },
): Topic | null {
  const heading = sections[section];
  if (heading === undefined || heading.level === 0) return null;
  const name = withoutNumber(heading, sections);
  return isNameLike(name) ? headed(heading, name, title.text) : null;
}

/** Without the bracket or the colon that follows the name. */
function headed({ text, span }: Section, unnumbered: string, title: string): Topic {
  const name = withoutBracket(unnumbered).replace(/\s*[:：]$/, "");
  const start = span[0] + text.length - unnumbered.length;
  const topic = { text: name, span: [start, start + name.length], via: "heading" } as const;
  return /^\d/.test(name) ? { ...topic, family: title } : topic;
}

/** Headings under which a page tells what it is about in keys and values. */
const BASICS =
  /^(?:infobox|overview|identity|identification|founding|foundation|establishment|launch|releases?|announcement|company|corporate|basics?|basic (?:facts|information)|(?:key |quick )?facts|summary|profile|at a glance|(?:technical )?specifications?|specs|概览|概述|概况|基本信息|基本资料|基本参数|简介|速览|规格|技术规格|参数|关键信息|基础信息|模型信息|公司信息|发布|成立|创立)$/i;

/** A number, perhaps with a sign before it, or a month. */
const VALUE_START = /^\s*[~≈约$¥€£]?\s*(?:[0-9０-９]|[A-Z][a-z]{2,8}\.? \d|Q\d)/;

/** `- Context window: 200K`, `- 发布时间：2024-07-23`: a row of a key-value table, written as a list item or a line. */
export function keyValueItem(
  paragraph: ShownParagraph,
  [begin, stop]: Span,
  topicAt: () => Topic | null,
  context: Pick<CellContext, "language" | "lexicon">,
): Statement | null {
  const { shown } = paragraph;
  const text = shown.text.slice(begin, stop);
  const colon = text.slice(0, MAX_KEY + 1).search(/[:：]/);
  if (colon < 2 || !VALUE_START.test(text.slice(colon + 1, colon + 24))) return null;
  const header = readHeader(text.slice(0, colon), context);
  const type = header.type ?? "";
  if (!header.known || header.property === "date" || !/^(?:quantity|money|date)/.test(type)) return null;
  const value = leadingValue(text, colon + 1, type);
  const topic = value === null ? null : topicAt();
  if (value === null || topic === null) return null;
  const located = ([from, to]: Span): Span => {
    const [start, end] = rawSpan(shown, begin + from, begin + to);
    return [paragraph.span[0] + start, paragraph.span[0] + end];
  };
  const span = located(value);
  const raw = shown.raw.slice(span[0] - paragraph.span[0], span[1] - paragraph.span[0]);
  const reading = readValue(raw, { ...context, type, header });
  if (reading === null) return null;
  return {
    subject: topic,
    property: { id: header.property, text: header.name, span: located([0, colon]) },
    reading,
    span,
    raw,
    origin: "prose",
    section: paragraph.section,
    certainty: header.certainty,
    marks: [],
    qualifiers: header.qualifiers,
    sources: [],
    policy: comparePolicy(header.property, type),
  };
}

/** `$2.50 per million tokens`, `2 元/百万 tokens（缓存命中）`: what the price is for, and when. */
const SOLD_BY =
  /^\s*(?:元|美元|人民币|USD|RMB|CNY)?\s*(?:\/|per\s|每)\s*(?:1\s?[MK]\b|million|百万|千|thousand|M|K)?\s*(?:个\s*)?tokens?\b(?:\s*[(（][^()（）]{1,40}[)）])?/i;

/** The one figure right after the colon, with nothing after it but a bracket or the next clause. */
function leadingValue(text: string, from: number, type: string): Span | null {
  const { numbers, dates } = scanFigures(text, from);
  const figure = type.startsWith("date") ? dates[0] : numbers.find(({ label }) => label !== true);
  if (figure === undefined) return null;
  const [start, last] = figure.span;
  const end = type.startsWith("money") ? last + (SOLD_BY.exec(text.slice(last))?.[0].length ?? 0) : last;
  const before = text.slice(from, start);
  if (
    !/^\s*[~≈约$¥€£]?\s*$/.test(before) ||
    !/^\s*(?:$|[(（;；。\n]|\.(?:\s|$)|[+?？])/.test(text.slice(end))
  )
    return null;
  return [
    from + (before.length - before.trimStart().length),
    /[+?？]/.test(text.charAt(end)) ? end + 1 : end,
  ];
}
