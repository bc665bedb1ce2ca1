import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Qualifier } from "../model/reading.ts";
import type { EntityDeclaration } from "../model/settings.ts";
import type { SourceFacts } from "../model/source-facts.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { ResolvedStatement, WikiFacts } from "../model/wiki-facts.ts";
import { isBenchmark, isMetric, propertyDefinition } from "../values/lexicon/properties.ts";
import { entityRegistry, type Registry } from "./entities/registry.ts";
import { standsNowhere, statementEvidence } from "./evidence/index.ts";
import { buildPathIndex, resolveLink, resolveSource } from "./links/index.ts";
import { isTopic } from "./schema/heading-words.ts";
import type { FindViolations } from "./schema/violations.ts";
import { scopeKey } from "./scope.ts";

export interface WikiInput {
  readonly pages: readonly PageFacts[];
  readonly sources: readonly SourceFacts[];
  readonly surroundings: Surroundings;
  readonly entities: readonly EntityDeclaration[];
  /** Absent where the wiki has no table schemas of its own. */
  readonly findViolations?: FindViolations | undefined;
  /** Pages that come before all others: a finding about several pages is placed at the first of them. */
  readonly leading?: ReadonlySet<string>;
}

/** Reads all pages together: resolves subjects, links, citations and evidence. Never sees a tree. */
export function wikiFacts(input: WikiInput): WikiFacts {
  const sorted = [...input.pages].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const registry = entityRegistry(sorted, input.entities);
  const pages = leadingFirst(sorted, input.leading);
  const ofPage = new Map(pages.map((page) => [page, resolvedStatements(page, registry)]));
  const statements = [...ofPage.values()].flat();
  const sourceFacts = new Map(input.sources.map((source) => [source.path, source]));
  const paths = buildPathIndex(pages, input.surroundings);
  const wiki: WikiFacts = {
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    entities: registry,
    statements,
    statementsOf: (page) => ofPage.get(page) ?? [],
    scopes: byScope(statements),
    sourceFacts,
    surroundings: input.surroundings,
    linkTarget: once((page, link) => resolveLink(page, link, paths)),
    sourceTarget: once((page, source) => resolveSource(page, source, paths)),
    schemaViolations: (page) => input.findViolations?.(page, wiki) ?? [],
    standsNowhere: (resolved, item) => standsNowhere(wiki, resolved, item),
    evidence: (resolved, item) => statementEvidence(wiki, resolved, item),
  };
  return wiki;
}

function leadingFirst(
  pages: readonly PageFacts[],
  leading: ReadonlySet<string> = new Set(),
): readonly PageFacts[] {
  const isLeading = ({ path }: PageFacts) => leading.has(path);
  return [...pages.filter(isLeading), ...pages.filter((page) => !isLeading(page))];
}

/** Several rules ask where one link or source leads. */
function once<Key extends object, Target extends object>(
  resolve: (page: PageFacts, key: Key) => Target,
): (page: PageFacts, key: Key) => Target {
  const known = new Map<Key, Target>();
  return (page, key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const target = resolve(page, key);
    known.set(key, target);
    return target;
  };
}

function resolvedStatements(page: PageFacts, registry: Registry): ResolvedStatement[] {
  const parts = partsOfPage(page);
  return page.statements.map((statement) => {
    const subject = registry.resolve(statement.subject);
    const divides = (part: string) => (parts.get(partKey(statement, part))?.size ?? 0) > 1;
    const heading = page.sections[statement.section]?.text ?? "";
    const qualifiers: readonly Qualifier[] = [
      ...statement.qualifiers,
      ...onlyItemsQualifiers(statement),
      ...(isOfTable(statement) && divides("heading") && !isTopic(heading)
        ? [{ property: "heading", value: heading }]
        : []),
    ];
    const separating = qualifiers.filter(({ property }) => !PARTS.has(property) || divides(property));
    return {
      page,
      statement,
      subject,
      certainty: statement.certainty,
      qualifiers,
      scope: isOfItsTable(page, statement)
        ? ownScope(page, statement)
        : scopeKey(statement, subject, separating),
    };
  });
}

/**
 * A metric (F1, accuracy) says nothing without its data set, which a leaderboard names in prose: its values are compared
 * with none, nor are sizes there, which are of the model as trained on it. A benchmark of its own name (MMLU) is compared
 * anywhere, and so is a date.
 */
function isOfItsTable(page: PageFacts, { table, property: { id } }: Statement): boolean {
  if (table === undefined || isBenchmark(id)) return false;
  if (isMetric(id)) return true;
  return page.tables[table]?.schema === "leaderboard" && propertyDefinition(id)?.type !== "date";
}

function ownScope(page: PageFacts, { table, row, column }: Statement): string {
  return [page.path, table, row, column].join("\u001f");
}

/** What stands on a cell's only value narrows the statement: `33.27 (uncased)`. */
function onlyItemsQualifiers(statement: Statement): readonly Qualifier[] {
  const [item, ...others] = statement.reading.items;
  return item === undefined || others.length > 0 ? [] : item.qualifiers;
}

/** Parts of a page whose names are part of what is stated, if the page says the same of a subject in several of them. */
const PARTS: ReadonlySet<string> = new Set(["heading", "caption", "group"]);

function partKey({ subject, property }: Statement, part: string): string {
  return [part, subject.text, property.id].join("\u001f");
}

/**
 * For each property of each subject the headings, captions and row groups under which the page's tables state it: `F1`
 * under each data set. Under one only, what is stated holds wherever it stands; a heading that names a topic divides nothing.
 */
function partsOfPage(page: PageFacts): ReadonlyMap<string, ReadonlySet<string | number>> {
  const parts = new Map<string, Set<string | number>>();
  const add = (key: string, name: string | number) => {
    const names = parts.get(key) ?? new Set();
    parts.set(key, names.add(name));
  };
  for (const statement of page.statements.filter(isOfTable)) {
    add(partKey(statement, "heading"), statement.section);
    for (const part of ["caption", "group"]) {
      const named = statement.qualifiers.find(({ property }) => property === part);
      add(partKey(statement, part), named?.value ?? "");
    }
  }
  return parts;
}

function isOfTable({ origin, table }: Statement): boolean {
  return origin === "table" && table !== undefined;
}

function byScope(
  statements: readonly ResolvedStatement[],
): ReadonlyMap<string, readonly ResolvedStatement[]> {
  const scopes = new Map<string, ResolvedStatement[]>();
  for (const statement of statements) {
    const same = scopes.get(statement.scope);
    if (same === undefined) scopes.set(statement.scope, [statement]);
    else same.push(statement);
  }
  return scopes;
}
