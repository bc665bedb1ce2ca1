import type { EvidenceStatus } from "../../../src/model/claim.ts";
import type { SourceKind } from "../../../src/model/page-facts.ts";
import type { ItemEvidence, ResolvedStatement, WikiFacts } from "../../../src/model/wiki-facts.ts";

/** How well a statement stands: what its sources have of it, what these are, how new they and their page are. */
export interface Standing {
  readonly site: ResolvedStatement;
  /** Of its weakest item in the source that has most of it. */
  readonly status: EvidenceStatus | "none";
  /** Where a source has it. */
  readonly found: { readonly path: string; readonly line: number } | null;
  readonly kind: SourceKind | null;
  /** ISO day or month of what it was read in: its own as-of date, its source's, else its page's last change. */
  readonly day: string | null;
  readonly dayOf: "value" | "source" | "page";
  readonly isDoubted: boolean;
}

export const SUPPORT: Readonly<Record<Standing["status"], number>> = {
  supported: 3,
  "value-only": 2,
  unavailable: 1,
  absent: 0,
  none: 0,
};

export function standingOf(site: ResolvedStatement, wiki: WikiFacts): Standing {
  const { statement, page } = site;
  const best = statement.reading.items.flatMap((item) => strongest(wiki.evidence(site, item)) ?? []);
  const weakest = best.reduce<ItemEvidence | null>(
    (low, each) => (low === null || SUPPORT[each.status] < SUPPORT[low.status] ? each : low),
    null,
  );
  const line = weakest?.evidence[0]?.line;
  const entry = page.sources.find(({ id }) => id === weakest?.source.source);
  const asOf = site.qualifiers.find(({ property, value }) => property === "as-of" && DAY.test(value))?.value;
  const status = weakest?.status ?? "none";
  // A source that does not have the value says nothing of when it held.
  const dating = SUPPORT[status] >= SUPPORT["value-only"] ? weakest?.path : null;
  const ofSource = dating == null ? null : sourceDay(dating, wiki);
  return {
    site,
    status,
    found: weakest?.path == null || line === undefined ? null : { path: weakest.path, line },
    kind: entry?.kind ?? null,
    day: asOf ?? ofSource ?? dayIn(page.frontMatter, PAGE_KEYS),
    dayOf: asOf !== undefined ? "value" : ofSource !== null ? "source" : "page",
    isDoubted: isDoubted(site),
  };
}

function strongest(evidence: readonly ItemEvidence[]): ItemEvidence | null {
  return evidence.reduce<ItemEvidence | null>(
    (high, each) => (high === null || SUPPORT[each.status] > SUPPORT[high.status] ? each : high),
    null,
  );
}

/** An estimate or a doubt, wherever it is written; about is no doubt. */
export function isDoubted({ certainty, statement: { reading } }: ResolvedStatement): boolean {
  const own = [...certainty, ...reading.certainty, ...reading.items.flatMap((item) => item.certainty)];
  return own.some((each) => each !== "approximate");
}

const PAGE_KEYS = ["updated", "last_updated", "modified", "date", "created"] as const;
const SOURCE_KEYS = ["published", "date", "updated", "fetched", "accessed", "ingested", "created"] as const;

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

function sourceDay(path: string, wiki: WikiFacts): string | null {
  const written = dayIn(wiki.sourceFacts.get(path)?.frontMatter ?? null, SOURCE_KEYS);
  return written ?? /(?<!\d)(?:19|20)\d\d-\d\d(?:-\d\d)?(?!\d)/.exec(path)?.[0] ?? null;
}

function dayIn(
  frontMatter: ResolvedStatement["page"]["frontMatter"],
  keys: readonly string[],
): string | null {
  for (const key of keys) {
    const value = frontMatter?.entries.find((entry) => entry.key.toLowerCase() === key)?.value;
    const day = typeof value === "string" ? /^\d{4}-\d{2}(?:-\d{2})?(?!\d)/.exec(value)?.[0] : undefined;
    if (day !== undefined) return day;
  }
  return null;
}
