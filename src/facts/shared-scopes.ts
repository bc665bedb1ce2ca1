import type { PageDigest } from "../model/page-digest.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { Entity } from "../model/wiki-facts.ts";
import { addTo } from "../text/group-by.ts";
import { hashNumber, hashPair } from "../text/hash.ts";
import type { Resolved } from "./resolved-statement.ts";

/** One for each statement of a page: equal where scopes are, and hardly ever else. */
export function numbersOf({ nameOf, tails }: PageDigest, meant: readonly Entity[]): Float64Array {
  const subjects = meant.map(({ id }) => hashNumber(id));
  const numbers = new Float64Array(tails.length);
  for (let index = 0; index < tails.length; index++) {
    const tail = tails[index] ?? 0;
    const subject = subjects[nameOf[index] ?? -1];
    numbers[index] = subject === undefined ? tail : hashPair(subject, tail);
  }
  return numbers;
}

/**
 * The statements of each scope that has several, in page order, scopes by their first statement. A wiki has hundreds of
 * thousands of scopes and few that are shared, so what is held of each is a number; their texts decide.
 */
export function sharedScopes(
  pages: readonly PageFacts[],
  ofPages: readonly Float64Array[],
  statementsOf: (page: PageFacts) => readonly Resolved[],
): readonly (readonly Resolved[])[] {
  const shared = repeated(ofPages);
  const scopes = new Map<string, Resolved[]>();
  pages.forEach((page, at) => {
    if (shared.size === 0 || !ofPages[at]?.some((number) => shared.has(number))) return;
    statementsOf(page).forEach((resolved, index) => {
      if (!shared.has(ofPages[at]?.[index] ?? 0)) return;
      const { scope } = resolved;
      addTo(scopes, scope, resolved);
    });
  });
  return [...scopes.values()].filter((same) => same.length > 1);
}

/** Those that stand there more than once. */
export function repeated(numbers: readonly Float64Array[]): ReadonlySet<number> {
  const all = new Float64Array(numbers.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of numbers) {
    all.set(each, at);
    at += each.length;
  }
  all.sort();
  const found = new Set<number>();
  all.forEach((number, index) => {
    if (index > 0 && number === all[index - 1]) found.add(number);
  });
  return found;
}
