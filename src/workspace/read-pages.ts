import type { PageSettings } from "../check/page-phase.ts";
import type { Rule } from "../check/rule.ts";
import { MAX_PAGE_BYTES, MAX_PAGE_FINDINGS, PAGES_A_GUARD } from "../limits.ts";
import type { Parser } from "../markdown/parse.ts";
import type { UntoldProblem } from "../model/finding.ts";
import type { PageResult } from "../model/page-facts.ts";
import { excess } from "../text/excess.ts";
import type { Message } from "../text/message.ts";
import { BUDGET, Spending } from "./budget.ts";
import { pageReader } from "./page-reader.ts";
import { HeldTexts, RestingTexts, type Texts } from "./page-texts.ts";
import { Patience } from "./patience.ts";
import { readAhead } from "./read-ahead.ts";
import type { Request } from "./request.ts";
import { HOLD_ALL, resting, waking } from "./rest.ts";
import { type Outcome, runPages, type WaitingPage } from "./run-pages.ts";
import { readText } from "./snapshot/read-text.ts";
import { sha256 as hashOf } from "./snapshot/sha256.ts";
import { unwatched } from "./stopwatch.ts";
import type { WikiSource } from "./wiki-source.ts";

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
  const reader = pageReader({ nameOf, settingsOf, parser, rules, request });
  const wake = waking((page) => reader.again(page, texts.get(page.path) ?? ""));
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
    waiting.push(reader.page(read, sha256));
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

function tooMany(count: number): Message {
  return {
    en: `Has more than ${MAX_PAGE_FINDINGS} findings (${count}); the others are left out`,
    zh: `发现超过 ${MAX_PAGE_FINDINGS} 处（${count}），其余略去`,
  };
}
