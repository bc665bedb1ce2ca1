import type { PageFacts } from "../../../src/model/page-facts.ts";
import { headingSlugs, siteSlugs } from "../../../src/text/heading-slug.ts";
import { nearestName } from "../../../src/text/nearest-name.ts";

export interface AnchorFinder {
  /** Whether the page has a place of this name, as GitHub, VitePress or Obsidian make it. */
  has(anchor: string): boolean;
  /** The heading that a slip of the pen meant. */
  nearest(anchor: string): string | null;
}

export function anchorFinder({ sections, anchors }: PageFacts): AnchorFinder {
  const headings = [
    ...sections.map((section) => section.text),
    ...anchors.filter((anchor) => !anchor.startsWith("^")),
  ].map(shownLinks);
  const explicit = sections.flatMap((section) => section.anchor ?? []);
  const slugs = [...headingSlugs(headings), ...siteSlugs(headings), ...explicit, ...anchors];
  const exact = new Set(slugs.map(fold));
  const written = new Map(headings.map((heading) => [words(heading), heading]));
  return {
    has: (anchor) =>
      isBrowsers(anchor) ||
      exact.has(fold(anchor)) ||
      exact.has(fold(`^${anchor}`)) ||
      hasPath(anchor, written),
    nearest: (anchor) => {
      const near = nearestName(words(anchor), written.keys());
      return near === null ? null : (written.get(near) ?? null);
    },
  };
}

/** Obsidian links by the heading's words, and by those of the headings above it: `#Scores#MMLU`. */
function hasPath(anchor: string, written: ReadonlyMap<string, string>): boolean {
  const parts = anchor.split("#").map(words);
  return parts.every((part) => part !== "" && written.has(part));
}

/** The top of a page, a text fragment, a footnote: no heading's. */
function isBrowsers(anchor: string): boolean {
  return anchor === "" || /^top$|^:~:|^(?:user-content-)?fn(?:ref)?[-:\d]/i.test(anchor);
}

/** Composed as Unicode has it, since a slug of 가 may be written in parts; case as hosts do not mind it. */
function fold(anchor: string): string {
  return anchor.normalize("NFKC").toLowerCase();
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** `[[llama|Llama 4]]` in a heading is shown as its alias. */
function shownLinks(heading: string): string {
  return heading.includes("[[") ? heading.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, "$1") : heading;
}
