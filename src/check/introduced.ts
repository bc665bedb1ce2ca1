import type { Finding } from "../model/finding.ts";

/** What was found at one time, with the texts it was found in. */
export interface FoundIn {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  /** What pages are called after the change. */
  readonly nameOf: (path: string) => string;
}

/**
 * What a change brings: findings that were not there before. One that was accepted before and is no more counts as
 * new; one that was there and is accepted now does not. Nor does a clash of which only sites went away.
 */
export function introducedFindings(before: FoundIn, after: FoundIn): readonly Finding[] {
  const known = new Set(before.findings.map((finding) => finding.fingerprint));
  const stillLive = before.findings.filter((finding) => finding.suppressed === undefined);
  const live = new Set(stillLive.map((finding) => finding.fingerprint));
  const clashes = stillLive.filter(isClash).map((finding) => sitesOf(finding, before));
  return after.findings.filter((finding) => {
    const { fingerprint, suppressed } = finding;
    if (suppressed !== undefined) return !known.has(fingerprint);
    if (live.has(fingerprint)) return false;
    return !isClash(finding) || !clashes.some((sites) => isWithin(sitesOf(finding, after), sites));
  });
}

/** Clashes that are no more; not those of which only some sites went, or more came. */
export function settledFindings(before: FoundIn, after: FoundIn): readonly Finding[] {
  const now = new Set(after.findings.map((finding) => finding.fingerprint));
  const clashes = after.findings.filter(isClash).map((finding) => sitesOf(finding, after));
  return before.findings.filter((finding) => {
    if (!isClash(finding) || finding.suppressed !== undefined || now.has(finding.fingerprint)) return false;
    const sites = sitesOf(finding, before);
    return !clashes.some((other) => isWithin(other, sites) || isWithin(sites, other));
  });
}

function isClash({ related }: Finding): boolean {
  return related.length > 0;
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((site) => outer.has(site));
}

/** The rule, and each page with what stands there. */
function sitesOf({ rule, path, start, end, related }: Finding, { texts, nameOf }: FoundIn): Set<string> {
  return new Set(
    [{ path, start, end }, ...related].map((site) => {
      const text = texts.get(site.path)?.slice(site.start.offset, site.end.offset) ?? "";
      return [rule, nameOf(site.path), text].join("\u001f");
    }),
  );
}
