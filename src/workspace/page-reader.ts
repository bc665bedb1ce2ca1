import { type PageSettings, pagePhase } from "../check/page-phase.ts";
import type { Rule } from "../check/rule.ts";
import { readPageFacts } from "../facts/page-facts.ts";
import type { Parser } from "../markdown/parse.ts";
import type { PageFacts, PageResult } from "../model/page-facts.ts";
import { type FactKey, isPageResult } from "./cache/memory.ts";
import type { Request } from "./request.ts";
import type { WaitingPage } from "./run-pages.ts";
import type { ReadText } from "./snapshot/read-text.ts";
import { unwatched } from "./stopwatch.ts";
import type { WikiSource } from "./wiki-source.ts";

interface Given {
  readonly nameOf: WikiSource["nameOf"];
  readonly settingsOf: (path: string) => PageSettings & { readonly key: string };
  readonly parser: Parser;
  readonly rules: readonly Rule[];
  readonly request: Pick<Request, "stopwatch" | "memory">;
}

/** Makes of a page's text what the page phase gives; what is kept of the same bytes is not made again. */
export function pageReader({ nameOf, settingsOf, parser, rules, request }: Given) {
  const { stopwatch = unwatched, memory } = request;
  const keyOf = (path: string, sha256: string): FactKey | null =>
    memory === undefined
      ? null
      : { path, name: nameOf?.(path) ?? path, settings: settingsOf(path).key, sha256 };
  const recalled = (key: FactKey | null): PageResult | null => {
    const known = key === null ? undefined : stopwatch.time("recall", () => memory?.find(key));
    return known !== undefined && isPageResult(known) ? known : null;
  };
  return {
    page({ path, text, bytes }: ReadText, sha256: string): WaitingPage {
      const key = keyOf(path, sha256);
      const known = recalled(key);
      if (known !== null) return { path, key: null, bytes, run: () => known };
      const name = nameOf?.(path) ?? path;
      const input = { path, text, sha256, ...(name === path ? {} : { name }) };
      const settings = settingsOf(path);
      const run = () => stopwatch.time("extract", () => pagePhase(input, parser, rules, settings));
      return { path, key, bytes, run };
    },
    /** The facts of a page that was read before. */
    again({ path, sha256 }: Pick<PageFacts, "path" | "sha256">, text: string): PageFacts {
      const known = recalled(keyOf(path, sha256));
      if (known !== null) return known.facts;
      return stopwatch.time("read again", () =>
        readPageFacts(path, text, sha256, parser, settingsOf(path).facts),
      );
    },
  };
}
