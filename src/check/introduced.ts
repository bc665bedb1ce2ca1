import type { Finding } from "../model/finding.ts";

/**
 * What a change brings: findings that were not there before. One that was accepted before and is no more counts as
 * new; one that was there and is accepted now does not.
 */
export function introducedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] {
  const known = new Set(before.map((finding) => finding.fingerprint));
  const live = new Set(
    before.filter((finding) => finding.suppressed === undefined).map((finding) => finding.fingerprint),
  );
  return after.filter(({ fingerprint, suppressed }) =>
    suppressed === undefined ? !live.has(fingerprint) : !known.has(fingerprint),
  );
}
