import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Qualifier } from "../model/reading.ts";
import { slug } from "../values/slug.ts";
import { type Divided, dividedBy, isOfTable } from "./divided.ts";
import { isTopic, withoutRanking } from "./schema/heading-words.ts";
import { joined } from "./table/sets.ts";

export interface Narrowed {
  /** All that hold for every item of a statement. */
  readonly qualifiers: readonly Qualifier[];
  /** Those of them that are more than the name of a part of the page. */
  readonly separating: readonly Qualifier[];
}

/** What narrows the statements of a page, besides their cells its headings. */
export function narrowing(page: PageFacts): (statement: Statement) => Narrowed {
  const dividing = dividedBy(page);
  return (statement) => {
    const divided = dividing(statement);
    const written = joined(statement.qualifiers, onlyItemsQualifiers(statement));
    if (written.length === 0 && !divided.heading) return PLAIN;
    const heading =
      divided.heading && isOfTable(statement) ? (page.sections[statement.section]?.text ?? "") : null;
    const qualifiers =
      heading === null || heading === page.title.text || saysNoMore(heading, statement, written)
        ? written
        : [...written, { property: "heading", value: heading }];
    const separating =
      qualifiers.length === 0
        ? qualifiers
        : qualifiers.filter(({ property }) => separates(property, divided));
    return { qualifiers, separating };
  };
}

/** A topic, a date that is read already, or what the property is called: `SWE-bench Verified 排行榜` over its scores. */
function saysNoMore(heading: string, { property }: Statement, written: readonly Qualifier[]): boolean {
  return isTopic(heading) || slug(withoutRanking(heading)) === property.id || isItsDate(heading, written);
}

/** `2024 年底`, `Q3 2025`: a heading that is a date and nothing else says no more than the date that is read of it. */
function isItsDate(heading: string, written: readonly Qualifier[]): boolean {
  return ONLY_DATE.test(heading) && written.some(({ property }) => property === "as-of");
}

const ONLY_DATE =
  /^(?:(?:as of|end of|early|mid|late|by|截至)[\s-])?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?)?(?:[\d\s年月日底末初中上下半第一二三四季度/.,–—-]|\b[qh]\d\b)*$/i;

const NONE: readonly Qualifier[] = [];
const PLAIN: Narrowed = { qualifiers: NONE, separating: NONE };

/** What stands on a cell's only value narrows the statement: `33.27 (uncased)`. */
function onlyItemsQualifiers({ reading: { items } }: Statement): readonly Qualifier[] {
  return items.length === 1 ? (items[0]?.qualifiers ?? NONE) : NONE;
}

/** A part of the page separates only what it divides; a heading that names a topic divides nothing. */
function separates(property: string, divided: Divided): boolean {
  return property === "heading" || property === "caption" || property === "group" ? divided[property] : true;
}
