import type { PageFacts } from "../../model/page-facts.ts";
import { type PathIndex, resolveLink } from "../links/index.ts";
import type { PageChange, Reached, Site } from "./known-wiki.ts";
import { anchorsIn, linkKeys, nameKeys, sourceKeys } from "./link-keys.ts";
import { isSited, namesOf, same } from "./said.ts";
import { namesOn, type ReachSettings, refers, subjectContents, type Tie } from "./ties.ts";

/** Under which keys a change says something else, or of which something is found on its page that may have to move. */
export function changedTies(
  change: PageChange,
  sites: readonly Site[],
  settings: ReachSettings,
  indexes: Reached["indexes"],
): readonly (readonly [tie: Tie, keys: Iterable<string>])[] {
  const { before, after } = change;
  const both = [before, after].filter((page) => page !== null);
  const names = new Set(both.flatMap(nameKeys));
  const isNamed = !same(namesOf(before), namesOf(after));
  const subjects = changedSubjects(change, sites, settings);
  const own = new Set(both.flatMap((page) => [...namesOn(page, settings).own]));
  const isMoved = !same(before && anchorsIn(before), after && anchorsIn(after));
  return [
    ["link", isNamed ? names : []],
    ["anchor", isNamed || isMoved ? names : []],
    ["source", isNamed ? names : []],
    ["subject", subjects.filter((key) => own.has(key))],
    ["open", subjects.filter((key) => !own.has(key))],
    ["link", missingLinks(change, indexes)],
    ["source", changedSources(change, sites)],
    ["references", changesReferences(change, settings) ? [""] : []],
  ];
}

/** Keys under which the change says something else, or of which something is found. */
function changedSubjects(
  { before, after }: PageChange,
  sites: readonly Site[],
  settings: ReachSettings,
): readonly string[] {
  const old = before === null ? new Map<string, string>() : subjectContents(before, settings);
  const now = after === null ? new Map<string, string>() : subjectContents(after, settings);
  const keys = new Set([...old.keys(), ...now.keys()].filter((key) => old.get(key) !== now.get(key)));
  if (before === null || sites.length === 0) return [...keys];
  const { own, open } = settings.keys;
  for (const { subject, span } of [...before.statements, ...before.retracted]) {
    if (isSited(span, sites) || isSited(subject.span, sites))
      for (const key of [...own(subject), ...open(subject)]) keys.add(key);
  }
  if (before.kind === "page" && isSited(before.title.span, sites))
    for (const key of own({ text: before.title.text })) keys.add(key);
  return [...keys];
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

/** A name is looked for among all that tables of another schema have, under any of its spellings. */
function changesReferences(change: PageChange, settings: ReachSettings): boolean {
  if (settings.referring.size === 0) return false;
  const { before, after } = change;
  const isOfThem = (page: PageFacts | null) => page !== null && refers(page, settings);
  return isOfThem(before) || isOfThem(after) || !sameNames(change, settings);
}

function sameNames({ before, after }: PageChange, settings: ReachSettings): boolean {
  const names = (page: PageFacts | null) => {
    if (page === null) return [];
    const { own, open } = namesOn(page, settings);
    return [...new Set([...own, ...open])].sort();
  };
  return same(names(before), names(after)) && same(before?.title.text, after?.title.text);
}
