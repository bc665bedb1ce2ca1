import { headingPath } from "../facts/heading-path.ts";
import type { PageFacts, SourceEntry } from "../model/page-facts.ts";
import type { Place } from "../model/place.ts";
import type { SourceTarget, WikiFacts } from "../model/wiki-facts.ts";
import { placeAt } from "../text/lines.ts";

export interface ExportedSource {
  /** Claims name it by this id within its page. */
  readonly id: string;
  readonly page: string;
  readonly via: SourceEntry["via"];
  readonly kind: SourceEntry["kind"];
  readonly text: string;
  readonly target: string | null;
  /** How it was had, as written before it: `web`, `interview`. */
  readonly prefix?: string;
  readonly status: SourceTarget["kind"];
  /** Where it lies in the wiki, with what its own first lines say. */
  readonly path?: string;
  readonly title?: string;
  readonly sha256?: string;
  readonly heading: readonly string[];
  readonly at: Place;
}

export function exportSource(wiki: WikiFacts, page: PageFacts, source: SourceEntry): ExportedSource {
  const found = wiki.sourceTarget(page, source);
  const path = found.kind === "local" || found.kind === "page" ? found.path : undefined;
  const facts = path === undefined ? undefined : wiki.sourceFacts.get(path);
  return {
    id: source.id,
    page: page.path,
    via: source.via,
    kind: source.kind,
    text: source.text,
    target: source.target,
    ...(source.prefix === undefined ? {} : { prefix: source.prefix }),
    status: found.kind,
    ...(path === undefined ? {} : { path }),
    ...(facts === undefined ? {} : { title: facts.title, sha256: facts.sha256 }),
    heading: headingPath(page, source.section),
    at: placeAt(page.lineStarts, source.span),
  };
}
