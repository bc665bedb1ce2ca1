/** The folder that all pages share: a site is served from there. */
export function pagesBase(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1));
  if (first === undefined) return "";
  let base = first;
  for (const folder of others) {
    while (!folder.startsWith(base)) base = base.slice(0, base.lastIndexOf("/", base.length - 2) + 1);
  }
  return base;
}

/** Path of a page below the base, without ending: `wiki/models/llama.md` → `models/llama`. */
export function pageSlug(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  const dot = below.lastIndexOf(".");
  return dot > below.lastIndexOf("/") + 1 ? below.slice(0, dot) : below;
}

export function pageUrl(path: string, base: string): string {
  return `/${pageSlug(path, base)}`;
}
