import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";

/** `faulty`: an error stands on it; `doubtful`: it is marked so, or a warning stands on it; else `asserted`. */
export type ClaimStatus = "asserted" | "doubtful" | "faulty";

export interface ExportedClaim extends Claim {
  readonly status: ClaimStatus;
  /** What errors and warnings stand on it, accepted ones left out. */
  readonly rules: readonly string[];
}

/** Answers for the claims of one page. A clash stands on all its sites; what stands on a mark stands on its claim. */
export function claimStatuses(page: string, findings: readonly Finding[]): (claim: Claim) => ExportedClaim {
  const here = findings
    .filter(({ severity, suppressed }) => severity !== "info" && suppressed === undefined)
    .flatMap(({ rule, severity, path, start, end, related }) =>
      [{ path, start, end }, ...related]
        .filter((site) => site.path === page)
        .map((site) => ({ rule, severity, start: site.start, end: site.end })),
    );
  return (claim) => {
    const standing = here.filter((finding) =>
      [claim.at, ...claim.marks].some((place) => overlap(finding, place)),
    );
    const isFaulty = standing.some((finding) => finding.severity === "error");
    const status = isFaulty ? "faulty" : standing.length > 0 || isDoubted(claim) ? "doubtful" : "asserted";
    return { ...claim, status, rules: [...new Set(standing.map((finding) => finding.rule))].sort() };
  };
}

function isDoubted({ certainty, qualifiers }: Claim): boolean {
  const all = [...certainty, ...qualifiers.flatMap((qualifier) => qualifier.certainty ?? [])];
  return all.some((each) => each !== "approximate");
}

function overlap(one: Place, other: Place): boolean {
  const [from, to] = [one.start.offset, Math.max(one.end.offset, one.start.offset + 1)];
  return from < Math.max(other.end.offset, other.start.offset + 1) && other.start.offset < to;
}
