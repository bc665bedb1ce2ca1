import { MOST_STATEMENTS_HELD } from "../limits.ts";
import type { Elsewhere } from "../model/page-card.ts";
import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Qualifier } from "../model/reading.ts";
import type { EntityDeclaration } from "../model/settings.ts";
import type { SourceFacts } from "../model/source-facts.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { ConfigFacts, PageSize, WikiFacts } from "../model/wiki-facts.ts";
import { entityRegistry, type Registry } from "./entities/registry.ts";
import { answerInSources, standsNowhere, statementEvidence } from "./evidence/index.ts";
import { lazily } from "./lazily.ts";
import { buildPathIndex, linkageOf, type PathIndex, resolveLink, resolveSource } from "./links/index.ts";
import { type Divided, dividedBy, isOfTable } from "./parts.ts";
import { cardOf } from "./reach/card.ts";
import { Resolved } from "./resolved-statement.ts";
import { isTopic } from "./schema/heading-words.ts";
import type { FindViolations } from "./schema/violations.ts";
import { numbersOf, sharedScopes } from "./shared-scopes.ts";
import { joined } from "./table/sets.ts";

export interface WikiInput {
  readonly pages: readonly PageFacts[];
  readonly sources: readonly SourceFacts[];
  readonly surroundings: Surroundings;
  readonly entities: readonly EntityDeclaration[];
  /** Absent where the wiki has no table schemas of its own. */
  readonly findViolations?: FindViolations | undefined;
  readonly config?: ConfigFacts | undefined;
  /** Pages that come before all others: a finding about several pages is placed at the first of them. */
  readonly leading?: ReadonlySet<string> | undefined;
  /** The other pages of the wiki, where these are only some of them. */
  readonly elsewhere?: Elsewhere | undefined;
  /** Of all pages of the wiki, where it is made already. */
  readonly paths?: PathIndex | undefined;
}

/** Reads all pages together: resolves subjects, links, citations and evidence. Never sees a tree. */
export function wikiFacts(input: WikiInput): WikiFacts {
  const sorted = byPath(input.pages);
  const registry = entityRegistry(sorted, input.entities);
  const pages = leadingFirst(sorted, input.leading);
  const statementsOf = ofPage((page) => resolvedStatements(page, page.statements, registry));
  const sizes = new Map<PageFacts, PageSize>();
  const scopeNumbers = pages.map((page) => {
    sizes.set(page, sizeOf(page));
    return numbersOf(statementsOf(page));
  });
  const sourceFacts = new Map(input.sources.map((source) => [source.path, source]));
  const paths = input.paths ?? buildPathIndex(pages, input.surroundings);
  const cards = lazily(() => [...pages.map(cardOf), ...(input.elsewhere?.cards ?? [])]);
  const linkage = lazily(() => linkageOf(pages, cards(), input.elsewhere, wiki.linkTarget));
  const wiki: WikiFacts = {
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    cards,
    linkage,
    entities: registry,
    statements: { [Symbol.iterator]: () => eachOf(pages, statementsOf) },
    sizeOf: (page) => sizes.get(page) ?? sizeOf(page),
    retracted: pages.flatMap((page) => resolvedStatements(page, page.retracted, registry)),
    statementsOf,
    scopes: sharedScopes(pages, scopeNumbers, statementsOf),
    sourceFacts,
    surroundings: input.surroundings,
    config: input.config ?? null,
    linkTarget: once((page, link) => resolveLink(page, link, paths)),
    sourceTarget: once((page, source) => resolveSource(page, source, paths)),
    schemaViolations: (page) => input.findViolations?.(page, wiki) ?? [],
    standsNowhere: (resolved, item) => standsNowhere(wiki, resolved, item),
    answerInSources: (resolved) => answerInSources(wiki, resolved),
    evidence: (resolved, item) => statementEvidence(wiki, resolved, item),
  };
  return wiki;
}

/** The order of all that is said of several pages: by path, leading ones first. */
export function inPageOrder<Page extends { readonly path: string }>(
  pages: readonly Page[],
  leading: ReadonlySet<string> | undefined,
): readonly Page[] {
  return leadingFirst(byPath(pages), leading);
}

function byPath<Page extends { readonly path: string }>(pages: readonly Page[]): readonly Page[] {
  return [...pages].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function leadingFirst<Page extends { readonly path: string }>(
  pages: readonly Page[],
  leading: ReadonlySet<string> = new Set(),
): readonly Page[] {
  const isLeading = ({ path }: Page) => leading.has(path);
  return [...pages.filter(isLeading), ...pages.filter((page) => !isLeading(page))];
}

/** Remembered, unless they are so many that a large wiki would hold them all: then only those of the page asked for last. */
function ofPage(resolve: (page: PageFacts) => readonly Resolved[]): (page: PageFacts) => readonly Resolved[] {
  let known = new Map<PageFacts, readonly Resolved[]>();
  let count = 0;
  return (page) => {
    const before = known.get(page);
    if (before !== undefined) return before;
    const resolved = resolve(page);
    count += resolved.length;
    if (count > MOST_STATEMENTS_HELD) known = new Map();
    known.set(page, resolved);
    return resolved;
  };
}

function* eachOf(
  pages: readonly PageFacts[],
  statementsOf: (page: PageFacts) => readonly Resolved[],
): Generator<Resolved> {
  for (const page of pages) yield* statementsOf(page);
}

function sizeOf({ tables, statements }: PageFacts): PageSize {
  const claims = statements.reduce((sum, { reading }) => sum + Math.max(1, reading.items.length), 0);
  return { tables: tables.length, claims };
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

function resolvedStatements(
  page: PageFacts,
  statements: readonly Statement[],
  registry: Registry,
): Resolved[] {
  if (statements.length === 0) return [];
  const dividing = dividedBy(page);
  return statements.map((statement) => {
    const subject = registry.resolve(statement.subject);
    const divided = dividing(statement);
    const narrowed = joined(statement.qualifiers, onlyItemsQualifiers(statement));
    const heading =
      divided.heading && isOfTable(statement) ? (page.sections[statement.section]?.text ?? "") : null;
    const qualifiers =
      heading === null || isTopic(heading)
        ? narrowed
        : [...narrowed, { property: "heading", value: heading }];
    const separating =
      qualifiers.length === 0
        ? qualifiers
        : qualifiers.filter(({ property }) => separates(property, divided));
    return new Resolved(page, statement, subject, qualifiers, separating);
  });
}

const NONE: readonly Qualifier[] = [];

/** What stands on a cell's only value narrows the statement: `33.27 (uncased)`. */
function onlyItemsQualifiers(statement: Statement): readonly Qualifier[] {
  const [item, ...others] = statement.reading.items;
  return item === undefined || others.length > 0 ? NONE : item.qualifiers;
}

/** A part of the page separates only what it divides; a heading that names a topic divides nothing. */
function separates(property: string, divided: Divided): boolean {
  return property === "heading" || property === "caption" || property === "group" ? divided[property] : true;
}
