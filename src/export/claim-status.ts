import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { groupBy } from "../text/group-by.ts";

/** `faulty`: an error stands on it; `doubtful`: it is marked so, or a warning stands on it; else `asserted`. */
export type ClaimStatus = "asserted" | "doubtful" | "faulty";

export interface ExportedClaim extends Claim {
  readonly status: ClaimStatus;
  /** What errors and warnings stand on it, accepted ones left out. */
  readonly rules: readonly string[];
}

type Site = Pick<Finding, "rule" | "severity" | "path" | "start" | "end">;

/** Answers, a page, for its claims. A clash stands on all its sites; what stands on a mark stands on its claim. */
export function claimStatuses(
  findings: readonly Finding[],
): (page: string) => (claim: Claim) => ExportedClaim {
  const byPage = groupBy(findings.flatMap(sitesOf), ({ path }) => path);
  return (page) => {
    const here = byPage.get(page) ?? [];
    return (claim) => withStatus(claim, here);
  };
}

function sitesOf({ rule, severity, suppressed, path, start, end, related }: Finding): readonly Site[] {
  if (severity === "info" || suppressed !== undefined) return [];
  return [{ path, start, end }, ...related].map((site) => ({
    rule,
    severity,
    path: site.path,
    start: site.start,
    end: site.end,
  }));
}

function withStatus(claim: Claim, here: readonly Site[]): ExportedClaim {
  const standing = here.filter((site) => [claim.at, ...claim.marks].some((place) => overlap(site, place)));
  const isFaulty = standing.some((site) => site.severity === "error");
  const status = isFaulty ? "faulty" : standing.length > 0 || isDoubted(claim) ? "doubtful" : "asserted";
  return { ...claim, status, rules: [...new Set(standing.map((site) => site.rule))].sort() };
}

function isDoubted({ certainty, qualifiers }: Claim): boolean {
  const all = [...certainty, ...qualifiers.flatMap((qualifier) => qualifier.certainty ?? [])];
  return all.some((each) => each !== "approximate");
}

function overlap(one: Place, other: Place): boolean {
  const [from, to] = [one.start.offset, Math.max(one.end.offset, one.start.offset + 1)];
  return from < Math.max(other.end.offset, other.start.offset + 1) && other.start.offset < to;
}
