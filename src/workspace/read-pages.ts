import { type PageSettings, pagePhase } from "../check/page-phase.ts";
import type { Rule } from "../check/rule.ts";
import { readPageFacts } from "../facts/page-facts.ts";
import { LEAST_PAGE_SECONDS, MAX_PAGE_BYTES, MAX_PAGE_FINDINGS, PAGES_A_GUARD } from "../limits.ts";
import type { Parser } from "../markdown/parse.ts";
import { Tangled } from "../markdown/tangled.ts";
import type { UntoldProblem } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import type { Message } from "../text/message.ts";
import { excess } from "../text/size.ts";
import { BUDGET, Spending } from "./budget.ts";
import { type FactKey, isPageResult } from "./cache/memory.ts";
import { HeldTexts, RestingTexts, type Texts } from "./page-texts.ts";
import { Patience } from "./patience.ts";
import { readAhead } from "./read-ahead.ts";
import type { Request } from "./request.ts";
import { HOLD_ALL, resting, waking } from "./rest.ts";
import { readText } from "./snapshot/read-text.ts";
import { sha256 as hashOf } from "./snapshot/sha256.ts";
import { unwatched } from "./stopwatch.ts";
import type { WikiSource } from "./wiki-source.ts";
import { TooSlow, withinTime } from "./within-time.ts";

export interface PagesRead {
  readonly pages: readonly PageResult[];
  /** Text of each page that could be read, for code frames. */
  readonly texts: Texts;
  readonly problems: readonly UntoldProblem[];
}

/**
 * Reads each page and runs the page phase on it. Every file that fails is a problem; the rest is done.
 * @param holding which pages are held in facts; the others rest
 */
export async function readPages(
  { snapshot, nameOf }: Pick<WikiSource, "snapshot" | "nameOf">,
  paths: readonly string[],
  settingsOf: (path: string) => PageSettings & { readonly key: string },
  parser: Parser,
  rules: readonly Rule[],
  request: Pick<Request, "onProgress" | "stopwatch" | "memory" | "unhashed" | "budget">,
  holding = HOLD_ALL,
): Promise<PagesRead> {
  const { onProgress, stopwatch = unwatched, memory, unhashed, budget = BUDGET } = request;
  const texts = holding.rests ? new RestingTexts() : new HeldTexts();
  const pages: PageResult[] = [];
  const keyOf = (path: string, sha256: string): FactKey | null =>
    memory === undefined
      ? null
      : { path, name: nameOf?.(path) ?? path, settings: settingsOf(path).key, sha256 };
  const wake = waking(({ path, sha256 }) => {
    const key = keyOf(path, sha256);
    const known = key === null ? undefined : stopwatch.time("recall", () => memory?.find(key));
    if (known !== undefined && isPageResult(known)) return known.facts;
    const text = texts.get(path) ?? "";
    return stopwatch.time("read again", () =>
      readPageFacts(path, text, sha256, parser, settingsOf(path).facts),
    );
  });
  const laid = resting(holding, rules, wake);
  const rested = (page: PageResult) => stopwatch.time("rest", () => laid(page));
  const problems: UntoldProblem[] = [];
  const waiting: WaitingPage[] = [];
  const patience = new Patience();
  const spending = new Spending(budget);
  const finish = ({ path, key, bytes }: WaitingPage, outcome: Outcome) => {
    if ("problem" in outcome) {
      problems.push(outcome.problem);
      return;
    }
    const { facts, findings } = outcome.result;
    // What is a problem must be one again the next time.
    if (findings.length > MAX_PAGE_FINDINGS) problems.push({ path, message: tooMany(findings.length) });
    else if (key !== null) memory?.keep(key, bytes, outcome.result);
    const told = spending.told(path, findings.slice(0, MAX_PAGE_FINDINGS));
    pages.push(rested({ facts, findings: told }));
  };
  let unread: readonly string[] = [];
  const reads = readAhead(paths, (path) => readText(snapshot, path, MAX_PAGE_BYTES));
  for (let index = 0; ; index++) {
    const next = await stopwatch.time("read", () => reads.next());
    if (next.done === true) break;
    const [path, { read, problem }] = next.value;
    onProgress?.(index, paths.length);
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
    if (!spending.takes(text)) {
      unread = paths.slice(index);
      break;
    }
    texts.keep(read);
    const sha256 = unhashed === true ? "" : hashOf(read.bytes);
    const settings = settingsOf(path);
    const key = keyOf(path, sha256);
    const name = nameOf?.(path) ?? path;
    const known = key === null ? undefined : stopwatch.time("recall", () => memory?.find(key));
    if (known !== undefined && isPageResult(known)) {
      waiting.push({ path, key: null, bytes: read.bytes, run: () => known });
    } else {
      const input = { path, text, sha256, ...(name === path ? {} : { name }) };
      const run = () => stopwatch.time("extract", () => pagePhase(input, parser, rules, settings));
      waiting.push({ path, key, bytes: read.bytes, run });
    }
    if (waiting.length < PAGES_A_GUARD) continue;
    runPages(waiting.splice(0), patience, finish);
    await turn();
  }
  runPages(waiting, patience, finish);
  problems.push(...spending.problems(unread[0], unread.length));
  return { pages, texts, problems };
}

/** A binary parser's memory is freed between two turns of the event loop, and files read at once make none. */
function turn(): Promise<void> {
  return new Promise((next) => setImmediate(next));
}

interface WaitingPage {
  readonly path: string;
  /** What it is kept by; null where it is not, or is already. */
  readonly key: FactKey | null;
  readonly bytes: Uint8Array;
  readonly run: () => PageResult;
}

type Outcome = { readonly result: PageResult } | { readonly problem: UntoldProblem };

/**
 * A guard of time is a thread of its own, so many pages share one; if it strikes, each that is left gets its own. A page is
 * done with before the next one is read: what it leaves behind is collected young.
 */
function runPages(
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

function tooMany(count: number): Message {
  return {
    en: `Has more than ${MAX_PAGE_FINDINGS} findings (${count}); the others are left out`,
    zh: `发现超过 ${MAX_PAGE_FINDINGS} 处（${count}），其余略去`,
  };
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
