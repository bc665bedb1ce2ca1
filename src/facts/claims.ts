import { LONGEST_RAW } from "../limits.ts";
import type { Claim, ClaimSource } from "../model/claim.ts";
import type { Certainty, Item, ItemFace, Mark, Qualifier, Value } from "../model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../model/wiki-facts.ts";
import { hashText } from "../text/hash.ts";
import { placeAt } from "../text/lines.ts";
import { shifted } from "../text/span.ts";
import { slug } from "../values/slug.ts";
import { headingPath } from "./heading-path.ts";

/** The claims of one page, in the order its cells are read. */
export function claimsOf(wiki: WikiFacts, statements: readonly ResolvedStatement[]): readonly Claim[] {
  const seen = new Map<string, number>();
  return statements.flatMap((resolved) =>
    resolved.statement.reading.state === "value"
      ? resolved.statement.reading.items.map((item, index) => claimOf(wiki, resolved, item, index, seen))
      : [claimOf(wiki, resolved, null, 0, seen)],
  );
}

function claimOf(
  wiki: WikiFacts,
  resolved: ResolvedStatement,
  item: Item | null,
  index: number,
  seen: Map<string, number>,
): Claim {
  const { page, statement, subject } = resolved;
  const { reading } = statement;
  const qualifiers =
    item === null || reading.items.length === 1
      ? resolved.qualifiers
      : [...resolved.qualifiers, ...item.qualifiers];
  const certainty = certaintyOf(resolved, item);
  const value = item === null ? undefined : bareValue(item);
  const member = reading.items.length > 1 ? JSON.stringify(value) : "";
  const identity = [subject.id, statement.property.id, qualifierKey(qualifiers), page.path, member].join(
    "\u001f",
  );
  const ordinal = seen.get(identity) ?? 0;
  seen.set(identity, ordinal + 1);
  return {
    id: hashText(ordinal === 0 ? identity : `${identity}\u001f${ordinal}`),
    rev: hashText(
      JSON.stringify([reading.state, value ?? null, [...certainty].sort(), ...doubted(qualifiers)]),
    ),
    subject: {
      id: subject.id,
      text: statement.subject.text,
      via: statement.subject.via,
      resolved: resolvedBy(resolved),
      ...(subject.family === undefined ? {} : { family: subject.family }),
    },
    property: { id: statement.property.id, text: statement.property.text },
    origin: statement.origin,
    state: reading.state,
    ...(value === undefined ? {} : { value }),
    qualifiers,
    certainty,
    ...(reading.conjunction === undefined ? {} : { conjunction: reading.conjunction }),
    marks: marksOf(resolved, item, index),
    sources: item === null ? [] : sourcesOf(wiki, resolved, item),
    at: {
      path: page.path,
      ...placeAt(page.lineStarts, item === null ? statement.span : shifted(item.span, statement.span[0])),
      heading: headingPath(page, statement.section),
      ...(statement.table === undefined ? {} : { table: statement.table }),
      ...(statement.row === undefined ? {} : { row: statement.row }),
      ...(statement.column === undefined ? {} : { column: statement.column }),
    },
    raw: shortened(statement.raw),
  };
}

/** Each value of a cell is a claim and shows the cell: of one of 20,000 values, written whole, an export would be gigabytes. */
function shortened(raw: string): string {
  return raw.length > LONGEST_RAW ? `${raw.slice(0, LONGEST_RAW)}…` : raw;
}

function resolvedBy({
  statement: { subject: written },
  subject,
}: ResolvedStatement): Claim["subject"]["resolved"] {
  if (slug(written.text) === subject.id) return "name";
  const inFamily = written.family === undefined ? null : slug(`${written.family} ${written.text}`);
  return inFamily === subject.id ? "family" : "alias";
}

/** Of the item, its cell, and what header, row, note and page add. */
export function certaintyOf(resolved: ResolvedStatement, item: Item | null): readonly Certainty[] {
  const own = [...(item?.certainty ?? []), ...resolved.statement.reading.certainty, ...resolved.certainty];
  return [...new Set(own)];
}

function marksOf(resolved: ResolvedStatement, item: Item | null, index: number): Claim["marks"] {
  const { page, statement } = resolved;
  const own = statement.reading.marks
    .filter((mark) => item === null || mark.item === undefined || mark.item === index)
    .map((mark): Mark => ({ ...mark, span: shifted(mark.span, statement.span[0]) }));
  return [...own, ...statement.marks].map(({ span, ...mark }) => ({
    ...mark,
    ...placeAt(page.lineStarts, span),
  }));
}

function sourcesOf(wiki: WikiFacts, resolved: ResolvedStatement, item: Item): readonly ClaimSource[] {
  return wiki.evidence(resolved, item).map(({ source, status, evidence }) => ({
    source: source.source,
    attached: source.attached,
    status,
    evidence,
  }));
}

/** The value alone: how sure it is and what narrows it stand beside it in the claim. */
export function bareValue(item: Item): Value {
  const {
    span: _span,
    certainty: _certainty,
    qualifiers: _qualifiers,
    emphasis: _emphasis,
    ...value
  }: Value & Partial<ItemFace> = item;
  return value;
}

/** A doubt on what narrows the value, as in `405B (MoE?)`. */
function doubted(qualifiers: readonly Qualifier[]): readonly string[] {
  return qualifiers
    .flatMap(({ property, certainty = [] }) => certainty.map((each) => `${property} ${each}`))
    .sort();
}

/** Certainty left out: a doubt lost or gained does not make another claim. */
function qualifierKey(qualifiers: readonly Qualifier[]): string {
  return qualifiers
    .map((qualifier) => `${qualifier.property}=${qualifier.negated ? "!" : ""}${qualifier.value}`)
    .sort()
    .join(";");
}
