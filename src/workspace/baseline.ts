import { type BaselineEntry, baselineEntries, type PlacedEntry, parseBaseline } from "../check/baseline.ts";
import { MAX_BASELINE_BYTES } from "../limits.ts";
import type { Finding, UntoldProblem } from "../model/finding.ts";
import type { Message } from "../text/message.ts";
import { readText } from "./snapshot/read-text.ts";
import type { Reader } from "./snapshot/snapshot.ts";

export const BASELINE_NAME = "wikiproof.baseline.jsonl";

/** `keep`: only read; `prune`: what is found no more goes; `accept`: what is new comes in, too. */
export type BaselineMode = "keep" | "prune" | "accept";

export interface BaselineFile {
  /** Absolute: where it is written. */
  readonly file: string;
  /** As findings and messages name it. */
  readonly name: string;
  /** Where it is read, under which path. */
  readonly from: Reader;
  readonly path: string;
  readonly mode: BaselineMode;
}

export interface Baseline {
  readonly file: string;
  readonly name: string;
  /** What it holds after this run. */
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly removed: number;
}

export interface BaselinedFindings {
  readonly findings: readonly Finding[];
  readonly stale: readonly UntoldProblem[];
  readonly problems: readonly UntoldProblem[];
  /** `unread`: it could not be read, or not all that it is of. */
  readonly baseline: Baseline | "unread";
}

/**
 * Marks what the baseline knows, and says what of it is found no more.
 * @param findings of all pages, with what comments and the config accept marked
 * @param reports whether a finding is of what was asked for: only such ones are taken in
 * @param complete false where pages could not be read: then nothing is stale, and nothing is changed
 */
export async function baselinedFindings(
  findings: readonly Finding[],
  { file, name, from, path, mode }: BaselineFile,
  reports: (finding: Finding) => boolean,
  complete: boolean,
): Promise<BaselinedFindings> {
  const { entries: known, problems } = await readEntries(from, path, name, mode);
  if (problems.length > 0) return { findings, stale: [], problems, baseline: "unread" };
  const live = findings.filter((finding) => finding.suppressed === undefined);
  const found = new Set(live.map((finding) => finding.fingerprint));
  const gone = complete ? known.filter((entry) => !found.has(entry.fingerprint)) : [];
  const fingerprints = new Set(known.map((entry) => entry.fingerprint));
  const fresh = live.filter((finding) => !fingerprints.has(finding.fingerprint) && reports(finding));
  const added = mode === "accept" ? baselineEntries(fresh) : [];
  const kept = mode === "keep" || !complete ? known : known.filter((entry) => found.has(entry.fingerprint));
  const entries = [...kept, ...added];
  const accepted = new Set(entries.map((entry) => entry.fingerprint));
  return {
    findings: findings.map((finding) =>
      finding.suppressed === undefined && accepted.has(finding.fingerprint)
        ? { ...finding, suppressed: { kind: "baseline", reason: name } }
        : finding,
    ),
    stale: mode === "keep" ? gone.map((entry) => staleEntry(entry, name)) : [],
    problems: mode === "keep" || complete ? [] : [{ path: name, message: INCOMPLETE }],
    baseline: complete
      ? { file, name, entries, added: added.length, removed: known.length - kept.length }
      : "unread",
  };
}

const INCOMPLETE: Message = {
  en: "Was not updated: not all pages could be read",
  zh: "未更新：不是所有页面都能读取",
};

const NO_BASELINE: Message = {
  en: "Is not there: `wikiproof check --update-baseline --accept-new` makes it of what is found now",
  zh: "不存在：`wikiproof check --update-baseline --accept-new` 会用目前发现的问题建立它",
};

const NO_ENTRY: Message = {
  en: 'Is no line of a baseline: expected {"fingerprint": …}',
  zh: '不是基线的一行：应为 {"fingerprint": …}',
};

function staleEntry({ line, rule, path, comment }: PlacedEntry, name: string): UntoldProblem {
  const start = { line, column: 1, offset: 0 };
  const message = {
    en: `Is found no more: ${rule} in ${path}: ${comment}`,
    zh: `不再出现：${path} 中的 ${rule}：${comment}`,
  };
  return { path: name, start, message };
}

async function readEntries(
  from: Reader,
  path: string,
  name: string,
  mode: BaselineMode,
): Promise<{ entries: readonly PlacedEntry[]; problems: readonly UntoldProblem[] }> {
  const { read, problem, missing } = await readText(from, path, MAX_BASELINE_BYTES);
  if (missing && mode === "accept") return { entries: [], problems: [] };
  if (missing) return { entries: [], problems: [{ path: name, message: NO_BASELINE }] };
  if (problem !== undefined) return { entries: [], problems: [{ ...problem, path: name }] };
  const { entries, badLines } = parseBaseline(read.text);
  const problems = badLines.map((line): UntoldProblem => {
    const start = { line, column: 1, offset: 0 };
    return { path: name, start, message: NO_ENTRY };
  });
  return { entries, problems };
}
