import { reachOf } from "../../facts/reach/reach-of.ts";
import type { ReachSettings } from "../../facts/reach/ties.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import { type ChangePhaseInput, changePhase, type Side } from "./change-phase.ts";
import type { LivePages, LivePhase, ResultChange } from "./live-pages.ts";

export interface LiveChange extends Pick<ChangePhaseInput, "nameOf"> {
  readonly changes: readonly ResultChange[];
  readonly before: Side;
  readonly after: Side;
}

/**
 * The pages that a change of a live wiki reaches, compared on both sides; or why all have to be.
 * @param most pages that may be reached before comparing all is as fast
 */
export function livePhase(
  pages: LivePages,
  { changes: results, before, after, nameOf }: LiveChange,
  settings: ReachSettings,
  most: number,
): LivePhase | string {
  const changes = results.map((each) => ({
    before: each.before?.facts ?? null,
    after: each.after?.facts ?? null,
  }));
  const leading =
    before.leading === undefined || after.leading === undefined
      ? undefined
      : { before: before.leading, after: after.leading };
  const surroundings = { before: before.surroundings, after: after.surroundings };
  const known = pages.known(before.leading);
  const reached = reachOf({ changes, known, settings, surroundings, leading, most });
  if (reached.kind === "whole") return reached.why;
  const around: PageFacts[] = [];
  for (const path of reached.paths) {
    const facts = pages.page(path)?.facts;
    if (facts === undefined) return `what ${path} holds is not kept`;
    around.push(facts);
  }
  const phase = changePhase({ changes, reached, around, known, before, after, nameOf });
  if (phase.kind === "whole") return phase.why;
  return {
    ...phase,
    linking: new Set([...reached.linking, ...reached.intact, ...pathsOf(results)]),
    paths: reached.indexes.after,
    split: reached.split,
  };
}

export function pathsOf(changes: readonly ResultChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ before, after }) => [before, after].flatMap((page) => page?.facts.path ?? [])),
  );
}
