import { LEAST_PAGE_SECONDS } from "../limits.ts";
import { Tangled } from "../markdown/tangled.ts";
import type { UntoldProblem } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { Message } from "../text/message.ts";
import type { FactKey } from "./cache/memory.ts";
import type { Patience } from "./patience.ts";
import { TooSlow, withinTime } from "./within-time.ts";

export interface WaitingPage {
  readonly path: string;
  /** What it is kept by; null where it is not, or is already. */
  readonly key: FactKey | null;
  readonly bytes: Uint8Array;
  readonly run: () => PageResult;
}

export type Outcome = { readonly result: PageResult } | { readonly problem: UntoldProblem };

/**
 * A guard of time is a thread of its own, so many pages share one; if it strikes, each that is left gets its own. A page is
 * done with before the next one is read: what it leaves behind is collected young.
 */
export function runPages(
  pages: readonly WaitingPage[],
  patience: Patience,
  finish: (page: WaitingPage, outcome: Outcome) => void,
): void {
  let done = 0;
  const each = (guard: (run: () => PageResult) => PageResult) => {
    for (const page of pages.slice(done)) {
      finish(page, outcomeOf(page, guard));
      done++;
    }
  };
  try {
    withinTime(LEAST_PAGE_SECONDS, () => each((run) => run()));
  } catch {
    each((run) => patience.guard(run));
  }
}

function outcomeOf({ path, run }: WaitingPage, guard: (run: () => PageResult) => PageResult): Outcome {
  try {
    return { result: guard(run) };
  } catch (error) {
    return { problem: fault(error, path) };
  }
}

/** A fault of ours in one page must not cost the others. */
export function fault(error: unknown, path?: string): UntoldProblem {
  if (error instanceof TooSlow)
    return path === undefined ? { message: error.told } : { path, message: divided(error.told) };
  if (error instanceof Tangled && path !== undefined) return { path, message: error.told };
  const why = error instanceof Error ? error.message : String(error);
  const message = {
    en: `Could not be checked, which is a fault of wikiproof: ${why}`,
    zh: `未能检查，这是 wikiproof 的错误：${why}`,
  };
  return path === undefined ? { message } : { path, message };
}

/** What hangs a parser is long paragraphs. */
function divided({ en, zh }: Message): Message {
  return {
    en: `${en}; divide the page, or put blank lines between its paragraphs`,
    zh: `${zh}；请拆分页面，或在段落之间加空行`,
  };
}
