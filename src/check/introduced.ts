import type { Finding } from "../model/finding.ts";

/** What was found at one time, with the texts it was found in. */
export interface FoundIn {
  readonly findings: readonly Finding[];
  readonly texts: Pick<ReadonlyMap<string, string>, "get">;
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
  const reworded = saidBefore(stillLive, before, after);
  return after.findings.filter((finding) => {
    const { fingerprint, suppressed } = finding;
    if (suppressed !== undefined) return !known.has(fingerprint);
    if (live.has(fingerprint)) return false;
    if (isClash(finding)) return !clashes.some((sites) => isWithin(sitesOf(finding, after), sites));
    return !reworded(finding);
  });
}

/** Takes back what is said of the same words in the same place of a line, once for each time it was said: its heading or its table's header has another name now. */
function saidBefore(
  live: readonly Finding[],
  before: FoundIn,
  { findings, texts }: FoundIn,
): (finding: Finding) => boolean {
  const now = new Set(findings.map((finding) => finding.fingerprint));
  const left = new Map<string, number>();
  for (const finding of live) {
    if (now.has(finding.fingerprint)) continue;
    const key = saidKey(finding, before.nameOf(finding.path), before.texts);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return (finding) => {
    if (left.size === 0) return false;
    const key = saidKey(finding, finding.path, texts);
    const times = left.get(key) ?? 0;
    if (times > 0) left.set(key, times - 1);
    return times > 0;
  };
}

function saidKey(
  { rule, message, start, end, path }: Finding,
  name: string,
  texts: FoundIn["texts"],
): string {
  const line = texts.get(path)?.slice(start.offset - start.column + 1, end.offset) ?? "";
  return [rule, name, message, line].join("\u001f");
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
