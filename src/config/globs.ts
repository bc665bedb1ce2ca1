import picomatch from "picomatch";
import { MAX_GLOB_LENGTH, MAX_GLOB_STARS_PER_SEGMENT, MAX_GLOBSTARS } from "../limits.ts";

/** Compiled patterns; a path matches if any of them does. Paths are relative to the root, with `/`. */
export interface Globs {
  readonly patterns: readonly string[];
  matches(path: string): boolean;
}

const SIMPLE = { noextglob: true, nonegate: true, nobracket: true, noquantifiers: true } as const;
const FORBIDDEN = ["\\", "(", ")", "[", "]", "!", "\0"];

/** `*`, `**`, `?` and `{a,b}` only; patterns with a `globProblem` match nothing. */
export function globs(patterns: readonly string[]): Globs {
  const usable = patterns.filter((pattern) => globProblem(pattern) === null).map(withoutDot);
  if (usable.length === 0) return { patterns, matches: () => false };
  const matches = picomatch(usable, SIMPLE);
  return { patterns, matches: (path) => matches(path) };
}

/** Why a pattern is refused, or null. */
export function globProblem(pattern: string): string | null {
  if (pattern.trim() === "") return "is empty";
  if (pattern.length > MAX_GLOB_LENGTH) return `is longer than ${MAX_GLOB_LENGTH} characters`;
  const odd = FORBIDDEN.find((character) => pattern.includes(character));
  if (odd !== undefined) return `has "${odd}": only *, **, ? and {a,b} are understood`;
  if (pattern.startsWith("/") || hasDrive(pattern))
    return "is absolute: patterns start at the root of the wiki";
  const segments = withoutDot(pattern).split("/");
  if (segments.includes("..")) return 'leaves the root of the wiki with ".."';
  if (segments.filter((segment) => segment === "**").length > MAX_GLOBSTARS) {
    return `has more than ${MAX_GLOBSTARS} "**"`;
  }
  const stars = segments.map((segment) => (segment === "**" ? 0 : segment.split("*").length - 1));
  if (Math.max(...stars) > MAX_GLOB_STARS_PER_SEGMENT) {
    return `has more than ${MAX_GLOB_STARS_PER_SEGMENT} "*" between two slashes`;
  }
  return null;
}

function withoutDot(pattern: string): string {
  return pattern.startsWith("./") ? pattern.slice(2) : pattern;
}

function hasDrive(pattern: string): boolean {
  return pattern.length > 1 && pattern[1] === ":";
}
