import type { Edit } from "../text/edits.ts";
import type { Message } from "../text/message.ts";
import type { Place } from "./place.ts";

export type { Edit };

export type Severity = "error" | "warning" | "info";

/** Text edits on the page of the finding. `safe`: no cell comes, goes or moves, and each says what it said. */
export interface Fix {
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly path: string;
  readonly start: Place["start"];
  readonly end: Place["end"];
  readonly message: string;
}

/** Who accepted a finding, in the page, in the config or with the baseline; it stays in the output and fails nothing. */
export interface Suppressed {
  readonly kind: "comment" | "baseline" | "accepted";
  readonly reason: string;
  readonly owner?: string;
  /** ISO day. */
  readonly until?: string;
}

/** What a rule reports, as `check --format json` prints it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly start: Place["start"];
  readonly end: Place["end"];
  readonly fingerprint: string;
  readonly related: readonly Related[];
  readonly suppressed?: Suppressed;
  readonly fix?: Fix;
  /** Where the rule is explained. */
  readonly docs: string;
  /** Findings with one cause are shown as one group on the first screen. */
  readonly cause?: string;
}

/** What kept the job from being done whole: exit 2. */
export interface Problem<Words = string> {
  readonly path?: string;
  readonly start?: Place["start"];
  readonly message: Words;
}

/** As it is met; a session says it in the language of its wiki. */
export type UntoldProblem = Problem<Message>;
