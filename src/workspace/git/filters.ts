import { splitNul } from "./run-git.ts";

/**
 * Git sends a file of the work tree through the filter that the tree's own attributes choose among those that the user
 * has set up: a program, chosen by the change that is looked at. Asks which there are.
 */
export const ASK_FOR_FILTERS: readonly string[] = [
  "config",
  "--null",
  "--name-only",
  "--get-regexp",
  "^filter\\.",
];

/** Settings under which none of them is run. */
export function withoutFilters({
  ok,
  out,
}: {
  readonly ok: boolean;
  readonly out: Buffer;
}): readonly string[] {
  if (!ok) return [];
  return splitNul(out).flatMap((name) => {
    const isProgram = /\.(clean|smudge|process)$/.test(name);
    return isProgram || name.endsWith(".required") ? ["-c", `${name}=${isProgram ? "" : "false"}`] : [];
  });
}
