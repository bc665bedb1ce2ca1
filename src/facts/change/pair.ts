import { groupBy } from "../../text/group-by.ts";

export interface Paired<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** Pairs each with one of the other side that has its key, by the first key first; what is left came or went. */
export function pairBy<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string)[],
): Paired<T> {
  const pairs: (readonly [T, T])[] = [];
  let removed = before;
  let added = after;
  for (const key of keys) {
    if (removed.length === 0 || added.length === 0) break;
    const waiting = groupBy(added, key);
    const taken = new Set<T>();
    removed = removed.filter((one) => {
      const other = waiting.get(key(one))?.shift();
      if (other === undefined) return true;
      pairs.push([one, other]);
      taken.add(other);
      return false;
    });
    added = added.filter((one) => !taken.has(one));
  }
  return { pairs, added, removed };
}
