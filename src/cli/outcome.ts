import { Option } from "commander";
import type { FailOn } from "../config/config.ts";
import type { Report } from "../report/report.ts";
import { DONE, type ExitCode, FAILED, FOUND } from "./exit.ts";

/** 2 could not do all of the job, 1 findings at or above `failOn`, else 0. */
export function outcome({ problems, summary }: Report, failOn: FailOn, maxWarnings?: number): ExitCode {
  if (problems.length > 0) return FAILED;
  const { errors, warnings, infos } = summary;
  const failing = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  return failing[failOn] > 0 || tooMany ? FOUND : DONE;
}

export function failOnOption(): Option {
  const says = "least severity that makes exit code 1 (default: error)";
  return new Option("--fail-on <severity>", says).choices(["error", "warning", "info", "never"]);
}
