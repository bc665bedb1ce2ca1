import type { KnownPage } from "../../model/page-card.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import type { Surroundings } from "../../model/surroundings.ts";
import { lazily } from "../lazily.ts";
import {
  buildPathIndex,
  countsLinks,
  folderOf,
  type PathIndex,
  resolveLink,
  resolveSource,
} from "../links/index.ts";
import { inPageOrder } from "../wiki-facts.ts";
import { type ReachSettings, refers, subjectContents, subjectsOf, type Tie, token } from "./atoms.ts";
import { anchorsIn, hasAnchor, linkKeys, nameKeys, sourceKeys } from "./link-keys.ts";

/** A page on both sides of a change; null where it is not there. */
export interface PageChange {
  readonly before: PageFacts | null;
  readonly after: PageFacts | null;
}

/** A place on a page where a finding of the whole wiki stands, or to which one points. */
export interface Site {
  readonly offset: number;
  readonly fingerprint: string;
}

/** What is known of a wiki before a change. */
export interface KnownWiki {
  /** In any order. */
  readonly pages: ReadonlyMap<string, KnownPage>;
  pagesWith(token: number): Iterable<string>;
  sitesOn(path: string): readonly Site[];
  /** Of its pages and surroundings, where it is made already. */
  readonly paths?: PathIndex | undefined;
}

export interface ReachInput {
  readonly changes: readonly PageChange[];
  readonly known: KnownWiki;
  readonly settings: ReachSettings;
  readonly surroundings: { readonly before: Surroundings; readonly after: Surroundings };
  readonly leading?:
    | { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
    | undefined;
  /** Pages that may be reached before it is not worth it. */
  readonly most: number;
}

export interface Reached {
  readonly kind: "pages";
  /** All of them but those that changed. */
  readonly paths: ReadonlySet<string>;
  /** Pages of which the card is enough. */
  readonly named: ReadonlySet<string>;
  readonly indexes: { readonly before: PathIndex; readonly after: PathIndex };
}

export type Reach = Reached | { readonly kind: "whole"; readonly why: string };

/** The pages that have to be looked at together for what a change brings and takes to come out as from the whole wiki. */
export function reachOf(input: ReachInput): Reach {
  const { changes, known, settings, most } = input;
  const sides = changes.flatMap(({ before, after }) => [before, after]).filter((page) => page !== null);
  const changed = new Set(sides.map(({ path }) => path));
  const whole = (why: string) => ({ kind: "whole", why }) as const;
  if (changes.some(({ before, after }) => !same(before?.taxonomy ?? [], after?.taxonomy ?? [])))
    return whole("the tags of the wiki changed");
  if (movesFolders(input, changed)) return whole("a folder came or went");
  const indexes = pathIndexes(input);
  const reached = new Set<string>();
  const reach = (path: string) => {
    if (!changed.has(path) && known.pages.has(path)) reached.add(path);
  };
  const reachAll = (tie: Tie, keys: Iterable<string>) => {
    for (const key of keys) for (const path of known.pagesWith(token(tie, key))) reach(path);
  };
  const named = new Set<string>();
  let isListing = false;
  for (const change of changes) {
    const { before, after } = change;
    const both = [before, after].filter((page) => page !== null);
    const names = new Set(both.flatMap(nameKeys));
    if (!same(namesOf(before), namesOf(after))) {
      reachAll("link", names);
      reachAll("anchor", names);
      reachAll("source", names);
      for (const { path, hasMissing } of known.pages.values()) if (hasMissing) reach(path);
      isListing = true;
    }
    const sites = before === null ? [] : known.sitesOn(before.path);
    if (!same(listingOf(before), listingOf(after)) || isSited(before?.title.span, sites)) isListing = true;
    if (!same(before === null ? null : anchorsIn(before), after === null ? null : anchorsIn(after)))
      reachAll("anchor", names);
    reachAll("subject", changedSubjects(change, sites, settings));
    reachAll("link", missingLinks(change, indexes));
    reachAll("source", changedSources(change, sites));
    if (
      both.some((page) => refers(page, settings)) ||
      (settings.referring.size > 0 && !sameNames(change, settings))
    )
      reachAll("references", [""]);
    const { within, to } = leadsTo(change, indexes);
    for (const path of within) reach(path);
    for (const path of to) named.add(path);
  }
  if (isListing) {
    reachAll("index", [""]);
    for (const path of known.pages.keys()) named.add(path);
  }
  // Pages that meet the changed ones anywhere must meet all there that do, or half of what they say together is judged.
  for (const key of sides.flatMap((page) => [...subjectsOf(page, settings)])) {
    const others = [...known.pagesWith(token("subject", key))];
    if (others.some((path) => reached.has(path))) for (const path of others) reach(path);
  }
  for (const { path, hasTaxonomy } of known.pages.values()) if (hasTaxonomy) reach(path);
  if (reached.size > most) return whole(`the change reaches ${reached.size} pages`);
  for (const path of [...reached, ...changed]) named.delete(path);
  return { kind: "pages", paths: reached, named, indexes };
}

function pathIndexes({ changes, known, surroundings, leading }: ReachInput): Reached["indexes"] {
  const cards = lazily(() => new Map<string, Pick<PageFacts, "path" | "title" | "aliases">>(known.pages));
  const before =
    known.paths ?? buildPathIndex(inPageOrder([...cards().values()], leading?.before), surroundings.before);
  const isNamedAlike = changes.every((change) => same(namesOf(change.before), namesOf(change.after)));
  if (isNamedAlike && leading === undefined) return { before, after: before };
  const now = new Map(cards());
  for (const { before: old } of changes) if (old !== null) now.delete(old.path);
  for (const { after } of changes) if (after !== null) now.set(after.path, after);
  return {
    before,
    after: buildPathIndex(inPageOrder([...now.values()], leading?.after), surroundings.after),
  };
}

function namesOf(page: PageFacts | null): unknown {
  return page === null ? null : [page.path, page.kind, page.title.text, page.aliases];
}

/** What an index lists. */
function listingOf(page: PageFacts | null): unknown {
  if (page?.kind !== "index") return null;
  const { links, listItems, statedCounts, tables, sections } = page;
  return [
    links.map(({ target, section }) => [target, section]),
    listItems.map(({ text, section, depth }) => [text, section, depth]),
    statedCounts.map(({ count, of, section }) => [count, of, section]),
    tables.map(({ rows, section }) => [rows.length, section]),
    sections.map(({ parent }) => parent),
  ];
}

/** A path that is looked for may be a folder's. */
function movesFolders({ changes, surroundings }: ReachInput, changed: ReadonlySet<string>): boolean {
  if (changes.every(({ before, after }) => before !== null && after !== null)) return false;
  const { before, after } = surroundings;
  return [...changed].some((path) => {
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder))
      if (before.exists(folder) !== after.exists(folder)) return true;
    return false;
  });
}

function isSited(span: readonly [number, number] | undefined, sites: readonly Site[]): boolean {
  return span !== undefined && sites.some(({ offset }) => span[0] <= offset && offset <= span[1]);
}

/** Keys under which the change says something else, or of which something is found. */
function changedSubjects(
  { before, after }: PageChange,
  sites: readonly Site[],
  settings: ReachSettings,
): ReadonlySet<string> {
  const old = before === null ? new Map<string, string>() : subjectContents(before, settings);
  const now = after === null ? new Map<string, string>() : subjectContents(after, settings);
  const keys = new Set([...old.keys(), ...now.keys()].filter((key) => old.get(key) !== now.get(key)));
  if (before === null || sites.length === 0) return keys;
  for (const { subject, span } of [...before.statements, ...before.retracted]) {
    if (isSited(span, sites) || isSited(subject.span, sites))
      for (const key of settings.keysOf(subject)) keys.add(key);
  }
  if (before.kind === "page" && isSited(before.title.span, sites))
    for (const key of settings.keysOf({ text: before.title.text })) keys.add(key);
  return keys;
}

/** Links to one missing page are one finding. */
function missingLinks({ before, after }: PageChange, paths: Reached["indexes"]): readonly string[] {
  const missing = (page: PageFacts | null, index: PathIndex) =>
    (page?.links ?? []).filter(
      (link) =>
        link.kind === "wikilink" && page !== null && resolveLink(page, link, index).kind === "missing",
    );
  return [...missing(before, paths.before), ...missing(after, paths.after)].flatMap(linkKeys);
}

/** Files cited on one side only, or for something else that may be out of date, or of which something is found. */
function changedSources({ before, after }: PageChange, sites: readonly Site[]): readonly string[] {
  const [old, now] = [citing(before), citing(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  const sited = (before?.sources ?? []).filter(({ span }) => isSited(span, sites));
  return [...keys, ...sited.flatMap(sourceKeys)];
}

function citing(page: PageFacts | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const source of page?.sources ?? []) {
    const volatile = (page?.statements ?? []).filter(
      ({ policy, sources }) =>
        policy.change === "volatile" && sources.some((attached) => attached.source === source.id),
    );
    const changing = volatile.map(({ property, reading, qualifiers }) =>
      [property.text, reading.state, ...qualifiers.map((qualifier) => qualifier.property)].join(),
    );
    const content = JSON.stringify([source.kind, source.target, source.text, [...new Set(changing)]]);
    for (const key of sourceKeys(source)) found.set(key, `${found.get(key) ?? ""}\n${content}`);
  }
  return found;
}

function sameNames({ before, after }: PageChange, settings: ReachSettings): boolean {
  const names = (page: PageFacts | null) => (page === null ? [] : [...subjectsOf(page, settings)].sort());
  return same(names(before), names(after)) && same(before?.title.text, after?.title.text);
}

/** Pages that what changed speaks of: places within them; their kind, and whether any page links to them. */
function leadsTo({ before, after }: PageChange, indexes: Reached["indexes"]) {
  const [old, now] = [leads(before, indexes.before), leads(after, indexes.after)];
  const links = [...old.links, ...now.links].filter((path) => !(old.links.has(path) && now.links.has(path)));
  return { within: [...old.within, ...now.within], to: [...links, ...old.cited, ...now.cited] };
}

function leads(page: PageFacts | null, index: PathIndex) {
  const links = new Set<string>();
  const within = new Set<string>();
  const cited = new Set<string>();
  for (const link of page?.links ?? []) {
    const target = page === null ? null : resolveLink(page, link, index);
    if (page === null || target?.kind !== "page" || target.path === page.path) continue;
    if (countsLinks(page)) links.add(target.path);
    if (hasAnchor(link)) within.add(target.path);
  }
  for (const source of page?.sources ?? []) {
    const target = page === null ? null : resolveSource(page, source, index);
    if (target?.kind === "page") cited.add(target.path);
  }
  return { links, within, cited };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
