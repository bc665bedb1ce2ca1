import { ToldError } from "../text/told-error.ts";

export const DONE = 0;
export const FOUND = 1;
/** Could not do all of the job. */
export const FAILED = 2;

export type ExitCode = typeof DONE | typeof FOUND | typeof FAILED;

/** Ends a command. */
export type Answer = (code: ExitCode) => void;

/** What the user did wrong, in words for the user: no stack. */
export class UsageError extends ToldError {}
