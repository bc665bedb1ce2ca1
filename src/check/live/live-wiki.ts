import type { ReachSettings } from "../../facts/reach/ties.ts";
import type { Change } from "../../model/change.ts";
import type { Finding } from "../../model/finding.ts";
import type { PageResult } from "../../model/page-facts.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import { settleFindings } from "../wiki-phase.ts";
import type { Side } from "./change-phase.ts";
import { applied, type Difference, difference } from "./difference.ts";
import { type LiveMoves, LivePages, type LivePhase } from "./live-pages.ts";
import { type LiveChange, livePhase, pathsOf } from "./live-phase.ts";
import type { WikiBase } from "./wiki-base.ts";

export type Kept =
  | { readonly kind: "part"; readonly wiki: WikiFacts }
  | { readonly kind: "whole"; readonly why: string };

/** Both sides of a change: the pages that it reaches, and what is found on all that it touches. */
export interface PartCompared {
  readonly before: Part;
  readonly after: Part;
  readonly change: Change | null;
}

export interface Part {
  readonly wiki: WikiFacts;
  readonly findings: readonly Finding[];
}

/** A wiki whose findings are kept up with its pages; of each change only what it reaches is looked at. */
export interface LiveWiki {
  findings(): readonly Finding[];
  page(path: string): PageResult | undefined;
  /** What changes made of what was known of its pages. */
  moves(): LiveMoves;
  /** The pages that were looked at; or why all have to be compared anew, and then it knows no more than before. */
  change(change: LiveChange): Kept;
  /** What a change would do; or why all has to be compared. */
  compare(change: LiveChange): PartCompared | string;
}

/** @param most pages that may be reached before comparing all is as fast */
export function liveWiki(base: WikiBase, settings: ReachSettings, most: number): LiveWiki {
  const pages = new LivePages(base, settings);
  return {
    findings: () => pages.findings(),
    page: (path) => pages.page(path),
    moves: () => pages.moves(),
    change(change) {
      const phase = livePhase(pages, change, settings, most);
      if (typeof phase === "string") return { kind: "whole", why: phase };
      return take(pages, change, phase);
    },
    compare(change) {
      const phase = livePhase(pages, change, settings, most);
      return typeof phase === "string" ? phase : compare(pages, change, phase);
    },
  };
}

const UNKNOWN = "what is found no more was not known";

function take(pages: LivePages, { changes, after }: LiveChange, phase: LivePhase): Kept {
  const found = (path: string) => pages.foundOn(path).found;
  const differing = difference(phase.before.found, phase.after.found);
  const raw = applyTo(found, differing);
  if (raw === null) return { kind: "whole", why: UNKNOWN };
  pages.takeFound(raw, differing);
  pages.take(changes, phase, after.leading);
  const touched = new Set([...pathsOf(changes), ...raw.keys()]);
  const here = [...touched].flatMap((path) => pages.page(path) ?? []);
  const settled = settle(here, touched, found, after);
  for (const path of touched)
    pages.settle(
      path,
      settled.filter((finding) => finding.path === path),
    );
  return { kind: "part", wiki: phase.after.wiki };
}

function compare(
  pages: LivePages,
  { changes, before, after }: LiveChange,
  phase: LivePhase,
): PartCompared | string {
  const changed = pathsOf(changes);
  const concerns = ({ path, related }: Finding) =>
    changed.has(path) || related.some((each) => changed.has(each.path));
  // Changed pages lead, so that what is said of several stands on them, not where it stood: of these all is here.
  const ofChanged = phase.before.found.filter(concerns);
  const old = (path: string) => [
    ...pages.foundOn(path).found.filter((finding) => !concerns(finding)),
    ...ofChanged.filter((finding) => finding.path === path),
  ];
  const raw = applyTo(old, difference(phase.before.found, phase.after.found));
  if (raw === null) return UNKNOWN;
  const touched = new Set([...changed, ...raw.keys(), ...ofChanged.map(({ path }) => path)]);
  const around = [...touched].flatMap((path) => (changed.has(path) ? [] : (pages.page(path) ?? [])));
  const was = changes.flatMap((one) => one.before ?? []);
  const is = changes.flatMap((one) => one.after ?? []);
  const now = (path: string) => raw.get(path) ?? old(path);
  return {
    before: { wiki: phase.before.wiki, findings: settle([...was, ...around], touched, old, before) },
    after: { wiki: phase.after.wiki, findings: settle([...is, ...around], touched, now, after) },
    change: phase.after.change,
  };
}

/** Each page by itself. */
function settle(
  pages: readonly PageResult[],
  paths: ReadonlySet<string>,
  foundOn: (path: string) => readonly Finding[],
  side: Side,
): readonly Finding[] {
  const all = [...pages.flatMap((page) => page.findings), ...[...paths].flatMap(foundOn)];
  return settleFindings(
    all,
    pages.map((page) => page.facts),
    side,
  );
}

/** By page, what is found of each that differs; null where one that is to go is not there. */
function applyTo(
  foundOn: (path: string) => readonly Finding[],
  { gone, come }: Difference,
): ReadonlyMap<string, readonly Finding[]> | null {
  const on = (findings: readonly Finding[], path: string) => findings.filter((one) => one.path === path);
  const fresh = new Map<string, readonly Finding[]>();
  for (const path of new Set([...gone, ...come].map((finding) => finding.path))) {
    const now = applied(foundOn(path), { gone: on(gone, path), come: on(come, path) });
    if (now === null) return null;
    fresh.set(path, now);
  }
  return fresh;
}
