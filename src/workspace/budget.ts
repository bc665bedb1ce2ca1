import { MAX_WIKI_CELLS, MAX_WIKI_FINDINGS } from "../limits.ts";
import type { Finding, UntoldProblem } from "../model/finding.ts";

/** What the pages of a wiki may have together: past it no memory would be left to say so. */
export interface Budget {
  readonly cells: number;
  /** On its pages, and again of comparing them. */
  readonly findings: number;
}

export const BUDGET: Budget = { cells: MAX_WIKI_CELLS, findings: MAX_WIKI_FINDINGS };

/** What of a budget the pages take, in their order: what is left out is the same whatever of them is remembered. */
export class Spending {
  readonly #budget: Budget;
  #cells = 0;
  #findings = 0;
  #untold: { readonly path: string; pages: number; findings: number } | null = null;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Whether a page of this text may still be read. */
  takes(text: string): boolean {
    this.#cells += pipesIn(text);
    return this.#cells <= this.#budget.cells;
  }

  /** Those of a page's findings that there is room for. */
  told(path: string, findings: readonly Finding[]): readonly Finding[] {
    const room = this.#budget.findings - this.#findings;
    this.#findings += Math.min(room, findings.length);
    if (findings.length <= room) return findings;
    this.#untold ??= { path, pages: 0, findings: 0 };
    this.#untold.pages++;
    this.#untold.findings += findings.length - room;
    return findings.slice(0, room);
  }

  /** @param unread how many pages there was no room for, `first` among them */
  problems(first: string | undefined, unread: number): readonly UntoldProblem[] {
    const { cells, findings } = this.#budget;
    const found: UntoldProblem[] = [];
    if (first !== undefined) found.push({ path: first, message: tooManyCells(cells, unread) });
    if (this.#untold !== null) {
      const { path, pages, findings: untold } = this.#untold;
      found.push({ path, message: tooManyOnPages(findings, untold, pages) });
    }
    return found;
  }
}

function pipesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("|"); at !== -1; at = text.indexOf("|", at + 1)) count++;
  return count;
}

function tooManyCells(most: number, unread: number): UntoldProblem["message"] {
  const [en, zh] =
    unread === 1
      ? ["This page is", "本页"]
      : [`This page and ${unread - 1} after it are`, `本页及其后 ${unread - 1} 页`];
  return {
    en: `${en} not read: with it the wiki has more than ${most} table cells, more than memory may hold; name fewer pages in the config`,
    zh: `${zh}未读取：加上本页，维基的表格单元格超过 ${most} 个，内存可能容纳不下；请在配置中少列一些页面`,
  };
}

function tooManyOnPages(most: number, untold: number, pages: number): UntoldProblem["message"] {
  const en = pages === 1 ? "this page" : `${pages} pages from this one on`;
  const zh = pages === 1 ? "本页" : `本页起 ${pages} 页`;
  return {
    en: `The pages have more than ${most} findings: ${untold} of ${en} are left out; turn off the rules that speak most`,
    zh: `各页发现的问题超过 ${most} 处：${zh}的 ${untold} 处略去；请关闭报告最多的规则`,
  };
}

/** Of what comparing the pages found. */
export function tooManyCompared(most: number, untold: number): UntoldProblem {
  return {
    message: {
      en: `Comparing the pages gives more than ${most} findings: ${untold} are left out; turn off the rules that speak most`,
      zh: `比较各页发现的问题超过 ${most} 处：其中 ${untold} 处略去；请关闭报告最多的规则`,
    },
  };
}
