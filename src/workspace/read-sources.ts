import { createHash } from "node:crypto";
import { readSource } from "../facts/source/read-source.ts";
import { MAX_SOURCE_BYTES } from "../limits.ts";
import { readFrontMatter } from "../markdown/front-matter.ts";
import type { UntoldProblem } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { SourceFacts } from "../model/source-facts.ts";
import type { Surroundings } from "../model/surroundings.ts";
import { isPageResult, type Memory } from "./cache/memory.ts";
import type { PageSet } from "./page-set.ts";
import { readText } from "./snapshot/read-text.ts";
import { sha256 as hashOf } from "./snapshot/sha256.ts";
import type { Reader } from "./snapshot/snapshot.ts";

const TEXT_ENDINGS = [".md", ".markdown", ".txt"];

export interface SourcesRead {
  readonly sources: readonly SourceFacts[];
  /** Of the bytes of each, by path; "" where nothing is remembered. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly problems: readonly UntoldProblem[];
}

/** Source phase for every source file that is text, and for the files that pages cite wherever they lie. */
export async function readSources(
  from: Reader,
  pages: readonly PageResult[],
  set: PageSet,
  around: Surroundings,
  memory: Memory | undefined,
): Promise<SourcesRead> {
  const isPage = new Set(set.pages);
  const paths = new Set(set.sources.filter(isText));
  for (const page of pages) {
    for (const path of citedFiles(page, around)) if (!isPage.has(path)) paths.add(path);
  }
  const problems: UntoldProblem[] = [];
  const sources: SourceFacts[] = [];
  const hashes = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const { read, problem } = await readText(from, path, MAX_SOURCE_BYTES);
    if (problem !== undefined) {
      problems.push(problem);
      continue;
    }
    const hash = memory === undefined ? "" : hashOf(read.bytes);
    hashes.set(path, hash);
    const key = { path, name: path, settings: "source", sha256: hash };
    const known = memory?.find(key);
    if (known !== undefined && !isPageResult(known)) {
      sources.push(known);
      continue;
    }
    const frontMatter = readFrontMatter(read.text);
    const facts = readSource({ path, text: read.text, sha256, frontMatter });
    sources.push(facts);
    memory?.keep(key, read.bytes, facts);
  }
  return { sources, hashes, problems };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function isText(path: string): boolean {
  return TEXT_ENDINGS.some((ending) => path.endsWith(ending));
}

/** Text files only. `raw/x.md` is looked for in the page's folder, then in each folder up to the root. */
export function citedFiles({ facts }: PageResult, around: Pick<Surroundings, "exists">): string[] {
  return facts.sources.flatMap(({ kind, target }) => {
    if (kind !== "file" || target === null) return [];
    for (let folder = parent(facts.path); ; folder = parent(folder)) {
      const path = folder === "" ? target : `${folder}/${target}`;
      if (around.exists(path) === "file") return isText(path) ? [path] : [];
      if (folder === "") return [];
    }
  });
}

function parent(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
