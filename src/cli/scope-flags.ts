import type { Command } from "commander";
import { type Scope, sinceScope } from "../workspace/scope.ts";
import { UsageError } from "./exit.ts";

/** Flags that say which part of the wiki's history is asked about. */
export interface ScopeFlags {
  readonly staged?: true;
  readonly changed?: string | true | undefined;
  readonly since?: string;
  readonly configFrom?: string;
}

export function withScopeFlags(command: Command): Command {
  return command
    .option("--staged", "what the next commit brings: new findings in staged pages, read from git's index")
    .option("--changed [rev]", "only pages that are not as they were in the revision (default: HEAD)")
    .option(
      "--since <rev>",
      "only findings that were not there in the revision; a..b compares two, a...b what b brought",
    )
    .option(
      "--config-from <rev>",
      "take config, baseline and suppressions from the revision, not from the change",
    );
}

export function scopeOf({ staged, changed, since }: ScopeFlags): Scope | undefined {
  const scopes: Scope[] = [
    ...(staged ? [{ kind: "staged" } as const] : []),
    ...(changed === undefined
      ? []
      : [{ kind: "changed", rev: changed === true ? "HEAD" : changed } as const]),
    ...(since === undefined ? [] : [sinceScope(since)]),
  ];
  if (scopes.length > 1)
    throw new UsageError({
      en: "--staged, --changed and --since exclude each other",
      zh: "--staged、--changed 和 --since 不能同用",
    });
  return scopes[0];
}
