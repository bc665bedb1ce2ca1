import type { PageFacts, Statement } from "../../model/page-facts.ts";
import { wholeOf } from "../resting-page.ts";
import type { KnownWiki, Reached } from "./known-wiki.ts";
import { token } from "./ties.ts";

/** A page that is reached, with no more than a change can make another thing of. */
export function neededPart(page: PageFacts, { subjects, linking, intact, settings }: Reached): PageFacts {
  if (intact.has(page.path)) return page;
  const { own, open } = settings.keys;
  const isNeeded = ({ subject }: Statement) =>
    own(subject).some((key) => subjects.has(key)) || open(subject).some((key) => subjects.has(key));
  return {
    ...wholeOf(page),
    statements: page.statements.filter(isNeeded),
    retracted: page.retracted.filter(isNeeded),
    links: linking.has(page.path) ? page.links : [],
  };
}

/**
 * A name on a page of its family (`Opus` on Claude 3) that may stand for itself elsewhere: whose it is then hangs on pages
 * that were not reached.
 */
export function openName(
  pages: readonly PageFacts[],
  { subjects, paths, settings }: Reached,
  changed: ReadonlySet<string>,
  known: KnownWiki,
): string | null {
  for (const { statements } of pages) {
    for (const { subject } of statements) {
      const keys = settings.keys.open(subject).filter((key) => !subjects.has(key));
      const others = keys.flatMap((key) => [...known.pagesWith(token("subject", key))]);
      if (others.some((path) => !paths.has(path) && !changed.has(path))) return subject.text;
    }
  }
  return null;
}
