import type { Link, PageFacts, SourceEntry } from "../../model/page-facts.ts";
import { decoded } from "../../text/paths.ts";
import { foldName, type Named } from "../links/path-index.ts";

/*
 * A link finds a page by its path, a tail of it, its title or an alias. Whatever of these, the last step of what is
 * written is the last step of what is found, so that step is all that two pages need have alike to be looked at together.
 */

const ENDING = /\.(?:md|markdown|mdx|html?)$/i;
const HERE = ".";
const INSIDE = /^(?:index|readme)\.md$/i;

/** Under which links that lead to a page are filed. */
export function nameKeys({ path, title, aliases }: Named): readonly string[] {
  const steps = path.split("/");
  const file = steps.at(-1) ?? "";
  const bare = file.replace(/\.[^.]+$/, "");
  const folder = INSIDE.test(file) ? [steps.at(-2) ?? HERE, HERE] : [];
  return unique([...[file, bare, title.text, ...aliases].map(lastStep), ...folder.map(foldName)]);
}

/** Under which a link is filed. */
export function linkKeys({ target }: Pick<Link, "target">): readonly string[] {
  return writtenKeys(target.trim());
}

export function sourceKeys({ kind, target }: SourceEntry): readonly string[] {
  return (kind === "file" || kind === "page") && target !== null ? writtenKeys(target) : [];
}

/** `?`, `^` and `%20` are part of a name in a wikilink, and none in an address: both are looked for. */
function writtenKeys(written: string): readonly string[] {
  const whole = written.replace(/#.*$/s, "");
  const readings = /[?^%]/.test(whole)
    ? [/\?.*$/s, /\^.*$/s, /$^/].flatMap((end) => [whole.replace(end, ""), decoded(whole.replace(end, ""))])
    : [whole];
  return unique(
    readings.flatMap((each) => {
      const step = lastStep(each);
      return step === "" ? [HERE] : [step, foldName(step.replace(ENDING, ""))];
    }),
  );
}

export function lastStep(name: string): string {
  const steps = foldName(name)
    .split("/")
    .filter((step) => step !== "" && step !== "." && step !== "..");
  return foldName(steps.at(-1) ?? "");
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}

/** Whether a link leads to a place within a page. */
export function hasAnchor({ target }: Link): boolean {
  return target.includes("#") || target.includes("^");
}

/** What an anchor can lead to. */
export function anchorsIn({ sections, anchors }: PageFacts): unknown {
  return [sections.map(({ text, anchor }) => [text, anchor]), anchors];
}
