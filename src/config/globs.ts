import picomatch from "picomatch";
import { MAX_GLOB_LENGTH, MAX_GLOB_STARS_PER_SEGMENT, MAX_GLOBSTARS } from "../limits.ts";
import type { Message } from "../text/message.ts";

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
export function globProblem(pattern: string): Message | null {
  if (pattern.trim() === "") return { en: "is empty", zh: "为空" };
  if (pattern.length > MAX_GLOB_LENGTH)
    return { en: `is longer than ${MAX_GLOB_LENGTH} characters`, zh: `超过 ${MAX_GLOB_LENGTH} 个字符` };
  const odd = FORBIDDEN.find((character) => pattern.includes(character));
  if (odd !== undefined)
    return {
      en: `has "${odd}": only *, **, ? and {a,b} are understood`,
      zh: `含“${odd}”：只支持 *、**、? 和 {a,b}`,
    };
  if (pattern.startsWith("/") || hasDrive(pattern))
    return {
      en: "is absolute: patterns start at the root of the wiki",
      zh: "是绝对路径：应从 wiki 的根目录写起",
    };
  const segments = withoutDot(pattern).split("/");
  if (segments.includes(".."))
    return { en: 'leaves the root of the wiki with ".."', zh: "用“..”离开了 wiki 的根目录" };
  if (segments.filter((segment) => segment === "**").length > MAX_GLOBSTARS) {
    return { en: `has more than ${MAX_GLOBSTARS} "**"`, zh: `“**”超过 ${MAX_GLOBSTARS} 个` };
  }
  const stars = segments.map((segment) => (segment === "**" ? 0 : segment.split("*").length - 1));
  if (Math.max(...stars) > MAX_GLOB_STARS_PER_SEGMENT) {
    return {
      en: `has more than ${MAX_GLOB_STARS_PER_SEGMENT} "*" between two slashes`,
      zh: `两个斜杠之间的“*”超过 ${MAX_GLOB_STARS_PER_SEGMENT} 个`,
    };
  }
  return null;
}

function withoutDot(pattern: string): string {
  return pattern.startsWith("./") ? pattern.slice(2) : pattern;
}

function hasDrive(pattern: string): boolean {
  return pattern.length > 1 && pattern[1] === ":";
}
