import type { PageFacts } from "../../model/page-facts.ts";
import type { Surroundings } from "../../model/surroundings.ts";
import { compatible } from "../../text/compatible.ts";
import { lazily } from "../../text/lazily.ts";

/** Names by which a page can be found, each folded; made once for all links. */
export interface PathIndex {
  readonly surroundings: Surroundings;
  readonly pages: Pick<NamedPages, "has">;
  /** Folded path without ending, each of its tails, title and aliases → paths, nearest to the root first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Pages under one of these names. */
  named(name: string): readonly string[];
  /** Folded file names of all other files, for `[[image.png]]`. */
  readonly files: ReadonlyMap<string, string>;
}

/** What of a page leads to it. */
export type Named = Pick<PageFacts, "path" | "title" | "aliases">;

/** Pages by what leads to them, in their order. */
export interface NamedPages {
  has(path: string): boolean;
  all(): readonly Named[];
  /** Those among which all are that have a name; left out where that is as much work as all. */
  mayHave?(name: string): readonly Named[];
}

export function namedPages(pages: readonly Named[]): NamedPages {
  const paths = new Set(pages.map((page) => page.path));
  return { has: (path) => paths.has(path), all: () => pages };
}

/** Folding all names takes longer than resolving a few links, so each index is made when it is first looked into. */
export function buildPathIndex(pages: NamedPages, surroundings: Surroundings): PathIndex {
  const names = lazily(() => pageNames(pages.all()));
  const files = lazily(() => fileNames(surroundings));
  return {
    surroundings,
    pages,
    get names() {
      return names();
    },
    named(name) {
      const some = pages.mayHave?.(name);
      return (some === undefined ? names() : pageNames(some)).get(name) ?? [];
    },
    get files() {
      return files();
    },
  };
}

function pageNames(pages: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, path: string): void => {
    const key = foldName(name);
    if (key === "") return;
    const known = names.get(key);
    if (known === undefined) names.set(key, [path]);
    else if (!known.includes(path)) known.push(path);
  };
  for (const page of pages) {
    const bare = page.path.replace(/\.[^./]+$/, "");
    for (let tail: string | null = bare; tail !== null; tail = below(tail)) add(tail, page.path);
  }
  for (const page of pages) {
    add(page.title.text, page.path);
    for (const alias of page.aliases) add(alias, page.path);
  }
  return names;
}

function below(path: string): string | null {
  const slash = path.indexOf("/");
  return slash < 0 ? null : path.slice(slash + 1);
}

function fileNames(surroundings: Surroundings): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const path of surroundings.files) {
    for (let tail: string | null = path; tail !== null; tail = below(tail)) {
      const key = foldName(tail);
      if (!files.has(key)) files.set(key, path);
    }
  }
  return files;
}

/** Case, NFKC, and spaces, hyphens and underscores as one. */
export function foldName(name: string): string {
  const folded = compatible(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  return folded.slice(folded.startsWith("-") ? 1 : 0, folded.endsWith("-") ? -1 : undefined);
}
