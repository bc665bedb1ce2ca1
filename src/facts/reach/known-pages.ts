/** Pages by their paths, in any order; they need not be in memory. */
export interface PagesByPath<Page> {
  get(path: string): Page | undefined;
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/** Pages, but for those that changed since; null for one that is gone. */
export function overlaid<Page extends object>(
  base: PagesByPath<Page>,
  changed: ReadonlyMap<string, Page | null>,
): PagesByPath<Page> {
  const has = (path: string) => (changed.has(path) ? changed.get(path) !== null : base.has(path));
  return {
    has,
    get: (path) => (changed.has(path) ? (changed.get(path) ?? undefined) : base.get(path)),
    *keys() {
      for (const path of base.keys()) if (!changed.has(path)) yield path;
      for (const path of changed.keys()) if (has(path)) yield path;
    },
  };
}
