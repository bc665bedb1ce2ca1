import type { AttachedSource, PageFacts } from "../../model/page-facts.ts";
import type { Item } from "../../model/reading.ts";
import type { SourceFacts } from "../../model/source-facts.ts";
import type { ItemEvidence, ResolvedStatement, SourceAnswer, WikiFacts } from "../../model/wiki-facts.ts";
import { defaultLexicon } from "../../values/lexicon/default-lexicon.ts";
import { propertyDefinition } from "../../values/lexicon/properties.ts";
import type { EvidenceQuery } from "./evidence-query.ts";
import { findAnswer, type Question } from "./find-answer.ts";
import { findEvidence, standsIn } from "./find-evidence.ts";
import { nearestValue } from "./nearest-value.ts";
import { indexSource, type SourceIndex } from "./source-index.ts";

/** A nominal value may be given more precisely by this share (70B, 70.6B), unless its schema says otherwise. */
const NOMINAL_TOLERANCE = 0.05;

/** Indexes are derived from facts and nothing else; they live as long as the facts they are of. */
const indexes = new WeakMap<SourceFacts, SourceIndex>();

/** Where an item's value stands in each source attached to its statement; without an item, where what could not be read does. */
export function statementEvidence(
  wiki: WikiFacts,
  resolved: ResolvedStatement,
  item: Item | null,
): readonly ItemEvidence[] {
  const { page, statement } = resolved;
  const query = queryOf(resolved, item ?? asName(resolved.statement.raw), subjectNames(resolved));
  return statement.sources.map((source) => {
    const { path, index } = sourceIndex(wiki, page, source);
    if (index === null) return { source, status: "unavailable", path, evidence: [] };
    const { status, evidence } = findEvidence(query, [index]);
    const nearest =
      status === "absent" ? nearestValue({ ...query, property: propertyNames(resolved) }, index) : null;
    return {
      source,
      status,
      path,
      evidence: evidence.map(({ path: _, ...place }) => place),
      ...(nearest === null ? {} : { nearest }),
    };
  });
}

/** Whether sources were looked in and the value stands in none of them; asks for no names, so it costs little. */
export function standsNowhere(wiki: WikiFacts, resolved: ResolvedStatement, item: Item): boolean {
  const indexes = resolved.statement.sources.flatMap(
    (source) => sourceIndex(wiki, resolved.page, source).index ?? [],
  );
  return indexes.length > 0 && standsIn(queryOf(resolved, item, []), indexes) === false;
}

/** What a local source of an unknown value does say of it. */
export function answerInSources(wiki: WikiFacts, resolved: ResolvedStatement): SourceAnswer | null {
  const { page, statement } = resolved;
  const kind = kindOf(statement.property.id);
  if (kind === null) return null;
  const question = { names: subjectNames(resolved), words: propertyNames(resolved), kind };
  for (const source of statement.sources) {
    const { path, index } = sourceIndex(wiki, page, source);
    const answer = index === null ? null : findAnswer(question, index);
    if (answer !== null && path !== null) return { path, ...answer };
  }
  return null;
}

/** In every language, in lower case. */
function propertyNames({ statement }: ResolvedStatement): readonly string[] {
  const { id, text } = statement.property;
  const names = [text, ...(defaultLexicon.propertyNames.get(id) ?? [])].map((name) => name.toLowerCase());
  return names.filter((name) => name.length > 1);
}

function kindOf(property: string): Question["kind"] | null {
  const { type = "", unit } = propertyDefinition(property) ?? {};
  if (type === "date") return "date";
  if (type.startsWith("money")) return "money";
  if (unit === "{token}" || unit === "{parameter}") return unit;
  return unit === "1" && type === "quantity:ratio" ? "%" : null;
}

function sourceIndex(
  wiki: WikiFacts,
  page: PageFacts,
  { source }: AttachedSource,
): { readonly path: string | null; readonly index: SourceIndex | null } {
  const entry = page.sources[Number(source.slice(1)) - 1];
  const target = entry === undefined ? null : wiki.sourceTarget(page, entry);
  const path = target?.kind === "local" ? target.path : null;
  const facts = path === null ? undefined : wiki.sourceFacts.get(path);
  return { path, index: facts === undefined ? null : indexOf(facts) };
}

function queryOf({ statement }: ResolvedStatement, item: Item, names: readonly string[]): EvidenceQuery {
  const { precision, tolerance } = statement.policy;
  return {
    item,
    written: statement.raw.slice(item.span[0], item.span[1]),
    names,
    ...(precision === "nominal" ? { tolerance: tolerance ?? NOMINAL_TOLERANCE } : {}),
  };
}

function subjectNames({ statement, subject }: ResolvedStatement): readonly string[] {
  const { text, family } = statement.subject;
  const full = family === undefined ? [text] : [`${family} ${text}`, text];
  return namesOf([...full, subject.name, ...subject.aliases]);
}

/** Each name as it is and without what a bracket adds to it: `Claude 3 (Historical)`. */
function namesOf(names: readonly string[]): readonly string[] {
  const shorter = names.map((name) => name.replace(/\s*[(（][^()（）]{0,80}[)）]\s*$/, ""));
  return [...new Set([...names, ...shorter])].filter((name) => name !== "");
}

/** 2024-13 has no parts that mean anything alone: it is looked up word for word. */
function asName(name: string): Item {
  return { kind: "entity", name, span: [0, name.length], certainty: [], qualifiers: [] };
}

function indexOf(facts: SourceFacts): SourceIndex {
  const known = indexes.get(facts);
  if (known !== undefined) return known;
  const index = indexSource(facts);
  indexes.set(facts, index);
  return index;
}
