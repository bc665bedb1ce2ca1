import { NO_CHANGE } from "../check/wiki-phase.ts";
import type { Problem } from "../model/finding.ts";
import type { ChangeReport } from "../report/change/change-report.ts";
import { CLASH } from "./read-scoped.ts";
import type { Wiki } from "./wiki.ts";

/** What a scoped session says of the change; empty where it could not be opened. */
export function changeReport(wiki: Wiki | undefined, problems: readonly Problem[]): ChangeReport {
  const clashes = wiki?.findings.filter(({ rule, suppressed }) => rule === CLASH && suppressed === undefined);
  return {
    change: wiki?.change ?? NO_CHANGE,
    opened: clashes ?? [],
    settled: wiki?.settled ?? [],
    problems,
  };
}
