import type { PageDigest } from "../model/page-digest.ts";
import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Entity, ResolvedStatement } from "../model/wiki-facts.ts";
import { addTo } from "../text/group-by.ts";
import { hashNumber, hashPair } from "../text/hash.ts";
import { repeated } from "./shared-scopes.ts";

/** A price, a rank: stated plainly, it holds from some day on. */
export function mayChange({ policy, reading, derived, subject }: Statement): boolean {
  return policy.change === "volatile" && reading.state === "value" && !derived && subject.via !== "mention";
}

/** It, or a value of it, says as of when it holds. */
export function isDated({ qualifiers, reading: { items } }: Statement): boolean {
  const all = [...qualifiers, ...items.flatMap((item) => item.qualifiers)];
  return all.some(({ property }) => property === "as-of");
}

/** A scope, or what follows its subject, without the day. */
export function dateless(scope: string): string {
  return scope
    .split("\u001f")
    .filter((part) => !part.startsWith("as-of="))
    .join("\u001f");
}

export interface SeriesInput {
  readonly pages: readonly PageFacts[];
  digestFor(page: PageFacts): PageDigest;
  meantOn(page: PageFacts): readonly Entity[];
  statementsOf(page: PageFacts): readonly ResolvedStatement[];
  statementsAbout(subjects: ReadonlySet<string>): Iterable<ResolvedStatement>;
}

/** What may change and differs in nothing but its day, where two say theirs; with what says none. In page order. */
export function seriesIn(input: SeriesInput): readonly (readonly ResolvedStatement[])[] {
  const dated = datedTwice(input);
  const keys = new Set(dated.map(({ scope }) => dateless(scope)));
  const series = new Map<string, ResolvedStatement[]>();
  for (const site of input.statementsAbout(new Set(dated.map(({ subject }) => subject.id)))) {
    const key = mayChange(site.statement) ? dateless(site.scope) : "";
    if (keys.has(key)) addTo(series, key, site);
  }
  return [...series.values()];
}

/** Of most statements with a day there is one: their numbers tell, and no page is asked for them. */
function datedTwice(input: SeriesInput): readonly ResolvedStatement[] {
  const { pages, digestFor, meantOn, statementsOf } = input;
  const numbers = pages.map((page) => {
    const { dated, nameOf } = digestFor(page);
    const meant = meantOn(page);
    return Float64Array.from(dated, ({ index, tail }) =>
      hashPair(hashNumber(meant[nameOf[index] ?? 0]?.id ?? ""), tail),
    );
  });
  const shared = repeated(numbers);
  return pages.flatMap((page, at) =>
    digestFor(page).dated.flatMap(({ index }, which) =>
      shared.has(numbers[at]?.[which] ?? 0) ? (statementsOf(page)[index] ?? []) : [],
    ),
  );
}
