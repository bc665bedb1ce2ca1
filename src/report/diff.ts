import { createTwoFilesPatch, FILE_HEADERS_ONLY, OMIT_HEADERS } from "diff";
import { escapeTerminal } from "../text/escape.ts";

/** A unified diff of one page, as `git apply` takes it. Names are read by people too: 模型.md stands as it is. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const isQuoted = /["\\]/.test(path) || escapeTerminal(path) !== path;
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: isQuoted ? FILE_HEADERS_ONLY : OMIT_HEADERS,
  });
  return isQuoted ? patch : `--- a/${path}\n+++ b/${path}\n${patch}`;
}
