import { type PageSettings, pagePhase } from "../check/page-phase.ts";
import type { Rule } from "../check/rule.ts";
import { MAX_PAGE_BYTES, MAX_PAGE_FINDINGS, MAX_PAGE_SECONDS } from "../limits.ts";
import type { Parser } from "../markdown/parse.ts";
import type { Problem } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import { excess } from "../text/size.ts";
import { isPageResult, memoryKey } from "./cache/memory.ts";
import type { Request } from "./request.ts";
import { readText } from "./snapshot/read-text.ts";
import { sha256 as hashOf } from "./snapshot/sha256.ts";
import { unwatched } from "./stopwatch.ts";
import type { WikiSource } from "./wiki-source.ts";
import { TooSlow, withinTime } from "./within-time.ts";

export interface PagesRead {
  readonly pages: readonly PageResult[];
  /** Text of each page that could be read, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Reads each page and runs the page phase on it. Every file that fails is a problem; the rest is done. */
export async function readPages(
  { snapshot, nameOf }: Pick<WikiSource, "snapshot" | "nameOf">,
  paths: readonly string[],
  settingsOf: (path: string) => PageSettings & { readonly key: string },
  parser: Parser,
  rules: readonly Rule[],
  { onProgress, stopwatch = unwatched, memory }: Pick<Request, "onProgress" | "stopwatch" | "memory">,
): Promise<PagesRead> {
  const texts = new Map<string, string>();
  const pages: PageResult[] = [];
  const problems: Problem[] = [];
  for (const [index, path] of paths.entries()) {
    onProgress?.(index, paths.length);
    const { read, problem } = await stopwatch.time("read", () => readText(snapshot, path, MAX_PAGE_BYTES));
    if (problem !== undefined) {
      problems.push(problem);
      continue;
    }
    const { text } = read;
    const tooMuch = excess(text);
    if (tooMuch !== null) {
      problems.push({ path, message: tooMuch });
      continue;
    }
    texts.set(path, text);
    const sha256 = hashOf(read.bytes);
    const settings = settingsOf(path);
    const name = nameOf?.(path) ?? path;
    const key = memory === undefined ? "" : memoryKey(sha256, settings.key, path, name);
    const known = stopwatch.time("recall", () => memory?.find(key));
    if (known !== undefined && isPageResult(known)) {
      pages.push(known);
      continue;
    }
    try {
      const input = { path, text, sha256, ...(name === path ? {} : { name }) };
      const phase = () => withinTime(MAX_PAGE_SECONDS, () => pagePhase(input, parser, rules, settings));
      const result = stopwatch.time("extract", phase);
      const { facts, findings } = result;
      pages.push({ facts, findings: findings.slice(0, MAX_PAGE_FINDINGS) });
      // What is a problem must be one again the next time.
      if (findings.length > MAX_PAGE_FINDINGS) problems.push({ path, message: tooMany(findings.length) });
      else memory?.keep(key, result);
    } catch (error) {
      problems.push(fault(error, path));
    }
  }
  return { pages, texts, problems };
}

function tooMany(count: number): string {
  return `Has more than ${MAX_PAGE_FINDINGS} findings (${count}); the others are left out`;
}

/** A fault of ours in one page must not cost the others. */
export function fault(error: unknown, path?: string): Problem {
  if (error instanceof TooSlow)
    return path === undefined ? { message: error.message } : { path, message: error.message };
  const why = error instanceof Error ? error.message : String(error);
  const message = `Could not be checked, which is a fault of wikiproof: ${why}`;
  return path === undefined ? { message } : { path, message };
}
