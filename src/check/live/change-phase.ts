import { isOrphan, recounted } from "../../facts/census.ts";
import { countsLinks, linkedFrom, resolveLink } from "../../facts/links/index.ts";
import { stubOf } from "../../facts/reach/card.ts";
import type { KnownWiki, PageChange, Reached } from "../../facts/reach/known-wiki.ts";
import { neededPart, openName } from "../../facts/reach/needed-part.ts";
import type { Finding } from "../../model/finding.ts";
import type { Elsewhere } from "../../model/page-card.ts";
import type { PageFacts, PageResult } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import type { Rule } from "../rule.ts";
import type { CheckSettings } from "../settings.ts";
import type { Earlier } from "../suppression/added.ts";
import { type Compared, comparePages, type WikiPhaseInput } from "../wiki-phase.ts";

export type Side = Omit<WikiPhaseInput, "pages" | "before" | "elsewhere" | "paths">;

export interface ChangePhaseInput {
  readonly changes: readonly PageChange[];
  readonly reached: Reached;
  /** Facts of all pages that were reached. */
  readonly around: readonly PageFacts[];
  readonly known: KnownWiki;
  readonly before: Side;
  readonly after: Side;
  /** What pages before are called after; nothing is said of the change itself without it. */
  readonly nameOf?: Earlier["nameOf"] | undefined;
}

export type ChangePhase =
  | { readonly kind: "part"; readonly before: Compared; readonly after: Compared }
  | { readonly kind: "whole"; readonly why: string };

/**
 * The wiki phase twice over the pages that a change reaches, before and after it. What differs between the two is what
 * differs between the whole wikis: all that does not touch the change is as incomplete on both sides, and cancels.
 */
export function changePhase(input: ChangePhaseInput): ChangePhase {
  const { changes, reached, known } = input;
  const whole = (why: string) => ({ kind: "whole", why }) as const;
  const wide = input.after.rules.find((rule) => isWide(rule, input.after.settings));
  if (wide !== undefined) return whole(`${wide.id} looks at all pages`);
  const old = changes.flatMap(({ before }) => before ?? []);
  const now = changes.flatMap(({ after }) => after ?? []);
  const gone = new Set([...old, ...now].map(({ path }) => path));
  const around = input.around.map((page) => neededPart(page, reached));
  const open = openName(around, reached, gone, known);
  if (open !== null) return whole(`whose name “${open}” is hangs on other pages`);
  const elsewhere = elsewhereOf([...old, ...around], gone, input);
  const stubs = [...reached.named].flatMap((path) => known.pages.get(path) ?? []).map(stubOf);
  const { indexes } = reached;
  const side = (pages: readonly PageFacts[]) => ({
    elsewhere,
    pages: [...pages, ...around, ...stubs].map((facts): PageResult => ({ facts, findings: [] })),
  });
  const before = comparePages({ ...input.before, ...side(old), paths: indexes.before });
  const lacking = sitesLacking(old, known, before.found);
  if (lacking !== null) return whole(`the part does not have ${lacking}`);
  const earlier = input.nameOf && { wiki: before.wiki, nameOf: input.nameOf };
  const after = comparePages({ ...input.after, ...side(now), paths: indexes.after, before: earlier });
  if (before.untold + after.untold > 0) return whole("there are more findings than are told");
  const turned = input.after.rules.find((rule) =>
    hasTurned(rule, before.wiki, after.wiki, input.after.settings),
  );
  if (turned !== undefined) return whole(`${turned.id} now looks at all pages in another way`);
  return { kind: "part", before, after };
}

function isWide(rule: Rule, { rules }: CheckSettings): boolean {
  return rule.scope === "wiki" && rule.reach === "wiki" && rules.has(rule.id);
}

function hasTurned(
  rule: Rule,
  before: WikiFacts,
  after: WikiFacts,
  { rules, language }: CheckSettings,
): boolean {
  const setting = rules.get(rule.id);
  if (rule.scope !== "wiki" || rule.hinge === undefined || setting === undefined) return false;
  const { options } = setting;
  return rule.hinge({ wiki: before, options, language }) !== rule.hinge({ wiki: after, options, language });
}

/** All other pages, as they are on both sides. */
function elsewhereOf(
  here: readonly PageFacts[],
  gone: ReadonlySet<string>,
  { known, reached }: ChangePhaseInput,
): Elsewhere {
  const fromHere = new Map<string, number>();
  const { before: index } = reached.indexes;
  for (const page of here) {
    if (!countsLinks(page)) continue;
    for (const path of linkedFrom(page, (from, link) => resolveLink(from, link, index)))
      fromHere.set(path, (fromHere.get(path) ?? 0) + 1);
  }
  const linked = (path: string) => (known.pages.get(path)?.linked ?? 0) - (fromHere.get(path) ?? 0);
  const isHere = new Set([...here.map(({ path }) => path), ...reached.named, ...gone]);
  const isThere = (path: string) => !isHere.has(path);
  const cardsOf = (paths: Iterable<string>) => [...paths].flatMap((path) => known.pages.get(path) ?? []);
  const led = cardsOf([...fromHere.keys()].filter(isThere));
  const come = led.map((page) => ({ ...page, linked: linked(page.path) }));
  return {
    census: recounted(known.census, [...cardsOf(isHere), ...led], come),
    linked,
    isOrphan(path) {
      const page = isThere(path) ? known.pages.get(path) : undefined;
      return page !== undefined && isOrphan({ kind: page.kind, linked: linked(path) });
    },
  };
}

/** A finding that the whole wiki has on a changed page, and these pages do not: they are not all that it hangs on. */
function sitesLacking(
  changed: readonly PageFacts[],
  known: KnownWiki,
  found: readonly Finding[],
): string | null {
  const here = new Set(found.map(({ fingerprint }) => fingerprint));
  for (const { path } of changed)
    for (const { fingerprint } of known.sitesOn(path)) if (!here.has(fingerprint)) return fingerprint;
  return null;
}
