import type { FrontMatter } from "../../model/front-matter.ts";
import type { SourceFacts } from "../../model/source-facts.ts";
import { lineStarts } from "../../text/lines.ts";
import { ownSha256 } from "./own-sha256.ts";
import { scanFigures } from "./scan-figures.ts";
import { sourceTitle } from "./source-title.ts";

export interface SourceInput {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Decoded, without BOM. */
  readonly text: string;
  /** In hex; the caller has the hash function. */
  readonly sha256: (text: string) => string;
  readonly frontMatter: FrontMatter | null;
}

/** Source phase: numbers and dates of one source file with their places. Pure, linear, never throws. */
export function readSource({ path, text, sha256, frontMatter }: SourceInput): SourceFacts {
  const bodyStart = frontMatter === null ? 0 : frontMatter.span[1];
  const { numbers, dates } = scanFigures(text, bodyStart);
  const body = text.slice(bodyStart);
  const own = ownSha256(body, frontMatter, sha256);
  return {
    schemaVersion: 1,
    path,
    sha256: sha256(body),
    ...(own === null ? {} : { ownSha256: own }),
    text,
    lineStarts: lineStarts(text),
    title: titleOf(frontMatter) ?? sourceTitle(body),
    frontMatter,
    numbers,
    dates,
  };
}

function titleOf(frontMatter: FrontMatter | null): string | null {
  const title = frontMatter?.entries.find((entry) => entry.key === "title")?.value;
  return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
}
