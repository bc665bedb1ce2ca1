import type { MarkdownPage } from "../markdown/page.ts";
import type { Hedge, Statement, TableFacts } from "../model/page-facts.ts";
import type { Certainty, Mark } from "../model/reading.ts";
import { type CertaintyContext, findHedges, readPageCertainty } from "../values/certainty.ts";
import { slug } from "../values/slug.ts";
import { namedIn } from "./names-in-text.ts";

export interface PageHedges {
  readonly hedges: readonly Hedge[];
  /** The statements, each with what hedges it. */
  readonly hedged: readonly Statement[];
}

/** Doubt written elsewhere than on the value: notes under tables, prose, front matter; notes bind to what they name. */
export function pageHedges(
  page: MarkdownPage,
  tables: readonly TableFacts[],
  statements: readonly Statement[],
  context: CertaintyContext,
): PageHedges {
  const hedges: Hedge[] = [];
  const bindings: Binding[] = [];
  const noted = new Set<number>();
  for (const table of tables) {
    for (const note of table.notes) {
      noted.add(note.span[0]);
      const found = hedgesIn(note.text, note.span, "note", context, table.index);
      hedges.push(...found);
      if (found.length > 0) bindings.push(noteBinding(table, note.text, found, statements));
    }
  }
  for (const paragraph of page.paragraphs) {
    if (!noted.has(paragraph.span[0]))
      hedges.push(...hedgesIn(paragraph.text, paragraph.span, "prose", context));
  }
  const whole = frontMatterHedges(page);
  hedges.push(...whole);
  if (whole.length > 0)
    bindings.push({
      holds: () => true,
      certainty: whole.map((hedge) => hedge.certainty),
      marks: marksOf(whole, "page"),
    });
  hedges.sort((a, b) => a.span[0] - b.span[0]);
  return {
    hedges,
    hedged: bindings.length === 0 ? statements : statements.map((each) => bound(each, bindings)),
  };
}

interface Binding {
  readonly holds: (statement: Statement) => boolean;
  readonly certainty: readonly Certainty[];
  readonly marks: readonly Mark[];
}

function bound(statement: Statement, bindings: readonly Binding[]): Statement {
  const holding = bindings.filter((binding) => binding.holds(statement));
  if (holding.length === 0 || statement.reading.state !== "value") return statement;
  return {
    ...statement,
    certainty: [...new Set([...statement.certainty, ...holding.flatMap((binding) => binding.certainty)])],
    marks: [...statement.marks, ...holding.flatMap((binding) => binding.marks)],
  };
}

function hedgesIn(
  text: string,
  span: Hedge["span"],
  on: Hedge["on"],
  context: CertaintyContext,
  table?: number,
): Hedge[] {
  const doubts = findHedges(text, context).filter((mark) => mark.certainty !== "approximate");
  return doubts.map((mark) => ({
    text: text.slice(mark.span[0], mark.span[1]),
    span: [span[0] + mark.span[0], span[0] + mark.span[1]],
    certainty: mark.certainty,
    on,
    ...(table === undefined ? {} : { table }),
  }));
}

/** A note that names subjects or properties of its table speaks of these alone. */
function noteBinding(
  table: TableFacts,
  text: string,
  found: readonly Hedge[],
  statements: readonly Statement[],
): Binding {
  const own = statements.filter((statement) => statement.table === table.index);
  const subjects = namedIn(text, new Set(own.map((statement) => slug(statement.subject.text))));
  const properties = namedIn(text, new Set(own.map((statement) => slug(statement.property.text))), "whole");
  const named = (id: string, names: ReadonlySet<string>): boolean =>
    names.size === 0 || names.has(id) || [...names].some((name) => id.startsWith(`${name}-`));
  return {
    holds: (statement) =>
      statement.table === table.index &&
      named(slug(statement.subject.text), subjects) &&
      named(slug(statement.property.text), properties),
    certainty: found.map((hedge) => hedge.certainty),
    marks: marksOf(found, "note"),
  };
}

function marksOf(hedges: readonly Hedge[], on: Mark["on"]): Mark[] {
  return hedges.map((hedge) => ({ text: hedge.text, span: hedge.span, certainty: hedge.certainty, on }));
}

function frontMatterHedges(page: MarkdownPage): Hedge[] {
  return (page.frontMatter?.entries ?? []).flatMap((entry) => {
    const certainty = readPageCertainty(entry.key, entry.value);
    if (certainty === null) return [];
    return [{ text: String(entry.value), span: entry.valueSpan, certainty, on: "front-matter" as const }];
  });
}
