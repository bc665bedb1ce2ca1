export function groupBy<Key, One>(list: Iterable<One>, key: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of list) addTo(groups, key(one), one);
  return groups;
}

/** Adds to the list at a key, which begins with it where there is none. */
export function addTo<Key, One>(groups: Map<Key, One[]>, key: Key, one: One): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}
