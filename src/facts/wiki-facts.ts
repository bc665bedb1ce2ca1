import { MOST_STATEMENTS_HELD } from "../limits.ts";
import type { Elsewhere } from "../model/page-card.ts";
import type { PageDigest } from "../model/page-digest.ts";
import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { EntityDeclaration } from "../model/settings.ts";
import type { SourcesByPath } from "../model/source-facts.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { ConfigFacts, Entity, NameOnPage, WikiFacts } from "../model/wiki-facts.ts";
import { lazily } from "../text/lazily.ts";
import { NOBODY, profileOf, regrouped } from "./census.ts";
import { digestOf } from "./digest.ts";
import { entityRegistry, type Registry } from "./entities/registry.ts";
import { answerInSources, standsNowhere, statementEvidence } from "./evidence/index.ts";
import {
  buildPathIndex,
  linkageOf,
  namedPages,
  type PathIndex,
  resolveLink,
  resolveSource,
} from "./links/index.ts";
import { narrowing } from "./narrowing.ts";
import { Resolved } from "./resolved-statement.ts";
import type { FindViolations } from "./schema/violations.ts";
import { seriesIn } from "./series.ts";
import { numbersOf, sharedScopes } from "./shared-scopes.ts";

export interface WikiInput {
  readonly pages: readonly PageFacts[];
  readonly sources: SourcesByPath;
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
  /** How many statements are held once they are resolved, if not as many as usual. */
  readonly mostResolved?: number | undefined;
}

/** Reads all pages together: resolves subjects, links, citations and evidence. Never sees a tree. */
export function wikiFacts(input: WikiInput): WikiFacts {
  const sorted = byPath(input.pages);
  const digests = new Map(sorted.map((page) => [page, digestOf(page)]));
  const digestFor = (page: PageFacts) => digests.get(page) ?? digestOf(page);
  const registry = entityRegistry(digests, input.entities);
  const { meantOn } = registry;
  const pages = leadingFirst(sorted, input.leading);
  const statementsOf = ofPage((page) => {
    const { nameOf } = digestFor(page);
    const meant = meantOn(page);
    return resolvedStatements(page, page.statements, ({ subject }, index) => {
      const name = nameOf[index] ?? -1;
      return meant[name < 0 ? ~name : name] ?? registry.resolve(subject);
    });
  }, input.mostResolved ?? MOST_STATEMENTS_HELD);
  const scopeNumbers = pages.map((page) => numbersOf(digestFor(page), meantOn(page)));
  const statementsAbout = (subjects: ReadonlySet<string>) => about(subjects, pages, meantOn, statementsOf);
  const paths = input.paths ?? buildPathIndex(namedPages(pages), input.surroundings);
  const { groups: others } = input.elsewhere?.census ?? NOBODY;
  const groups = lazily(() => regrouped(others, pages.map(profileOf)));
  const linkage = lazily(() => linkageOf(pages, input.elsewhere, wiki.linkTarget));
  const wiki: WikiFacts = {
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    groups,
    linkage,
    entities: registry,
    statements: { [Symbol.iterator]: () => eachOf(pages, statementsOf) },
    sizeOf: (page) => digestFor(page).size,
    retracted: pages.flatMap((page) =>
      resolvedStatements(page, page.retracted, ({ subject }) => registry.resolve(subject)),
    ),
    statementsOf,
    series: lazily(() => seriesIn({ pages, digestFor, meantOn, statementsOf, statementsAbout })),
    statementsAbout,
    namesOn: (page) => namesIn(digestFor(page), meantOn(page)),
    scopes: sharedScopes(pages, scopeNumbers, statementsOf),
    sourceFacts: input.sources,
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
function ofPage(
  resolve: (page: PageFacts) => readonly Resolved[],
  most: number,
): (page: PageFacts) => readonly Resolved[] {
  let known = new Map<PageFacts, readonly Resolved[]>();
  let count = 0;
  return (page) => {
    const before = known.get(page);
    if (before !== undefined) return before;
    const resolved = resolve(page);
    count += resolved.length;
    if (count > most) known = new Map();
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

function* about(
  subjects: ReadonlySet<string>,
  pages: readonly PageFacts[],
  meantOn: Registry["meantOn"],
  statementsOf: (page: PageFacts) => readonly Resolved[],
): Generator<Resolved> {
  for (const page of subjects.size === 0 ? [] : pages) {
    if (!meantOn(page).some(({ id }) => subjects.has(id))) continue;
    for (const resolved of statementsOf(page)) if (subjects.has(resolved.subject.id)) yield resolved;
  }
}

function namesIn({ names }: PageDigest, meant: readonly Entity[]): readonly NameOnPage[] {
  return names
    .flatMap(({ text, via, count, first, start, end }, index) => {
      const subject = meant[index];
      if (count === 0 || subject === undefined) return [];
      return { first, name: { text, via, count, subject, span: [start, end] as const } };
    })
    .sort((a, b) => a.first - b.first)
    .map(({ name }) => name);
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
  subjectOf: (statement: Statement, index: number) => Entity,
): Resolved[] {
  if (statements.length === 0) return [];
  const narrowed = narrowing(page);
  return statements.map(
    (statement, index) => new Resolved(page, statement, subjectOf(statement, index), narrowed(statement)),
  );
}
