import type { Config } from "../config/config.ts";
import { MAX_CONFIG_BYTES } from "../limits.ts";
import type { Finding, Problem } from "../model/finding.ts";
import type { Surroundings } from "../model/surroundings.ts";
import { readText } from "./read-text.ts";

export interface Accepting {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Marks what the config accepts and what the baseline knows; they stay in the output, and fail nothing. */
export function acceptFindings(
  root: string,
  findings: readonly Finding[],
  config: Config,
  around: Surroundings,
): Accepting {
  const problems: Problem[] = [];
  const reasons = new Map(
    config.accepted
      .filter(({ until }) => until === undefined || around.today() <= until)
      .map(({ fingerprint, reason }) => [fingerprint, reason]),
  );
  const known = config.baseline === undefined ? new Set() : readBaseline(root, config.baseline, problems);
  const marked = findings.map((finding): Finding => {
    if (finding.suppressed !== undefined) return finding;
    const reason = reasons.get(finding.fingerprint);
    if (reason !== undefined) return { ...finding, suppressed: { kind: "accepted", reason } };
    if (!known.has(finding.fingerprint)) return finding;
    return { ...finding, suppressed: { kind: "baseline", reason: config.baseline ?? "" } };
  });
  return { findings: marked, problems };
}

/** One finding a line, as JSON with its fingerprint. */
function readBaseline(root: string, path: string, problems: Problem[]): ReadonlySet<string> {
  const { read, problem } = readText(root, path, MAX_CONFIG_BYTES * 16);
  if (problem !== undefined) {
    problems.push(problem);
    return new Set();
  }
  const known = new Set<string>();
  read.text.split("\n").forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("//")) return;
    const fingerprint = fingerprintOf(line);
    if (fingerprint !== null) known.add(fingerprint);
    else {
      const start = { line: index + 1, column: 1, offset: 0 };
      problems.push({ path, start, message: 'Is no line of a baseline: expected {"fingerprint": …}' });
    }
  });
  return known;
}

function fingerprintOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const isRecord = typeof value === "object" && value !== null && "fingerprint" in value;
    return isRecord && typeof value.fingerprint === "string" ? value.fingerprint : null;
  } catch {
    return null;
  }
}
