import type { Accepted } from "../config/config.ts";
import type { Finding, Related, UntoldProblem } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";
import type { LoadedConfig } from "./load-config.ts";

export interface AcceptedFindings {
  readonly findings: readonly Finding[];
  /** Entries that no finding matches (any more). */
  readonly stale: readonly UntoldProblem[];
}

const EXPIRED = {
  en: ({ until, owner, reason }: Accepted) =>
    `accepted${owner === undefined ? "" : ` by ${owner}`} until ${until ?? ""}: ${reason}; that day has passed`,
  zh: ({ until, owner, reason }: Accepted) =>
    `${owner === undefined ? "" : `${owner} `}曾接受至 ${until ?? ""}：${reason}；该日期已过`,
} as const;

/** Marks what the config accepts. After its day a finding counts again, and says where it was accepted. */
export function acceptedFindings(
  findings: readonly Finding[],
  { config, from, placeOf }: LoadedConfig,
  today: () => string,
  language: Language,
): AcceptedFindings {
  const entries = new Map(config.accepted.map((entry, index) => [entry.fingerprint, { entry, index }]));
  if (entries.size === 0) return { findings, stale: [] };
  const placed = (index: number) => {
    const start = placeOf(["accepted", index]);
    return { path: from ?? "", ...(start === null ? {} : { start }) };
  };
  const used = new Set<string>();
  const marked = findings.map((finding): Finding => {
    const known = entries.get(finding.fingerprint);
    if (known === undefined || finding.suppressed !== undefined) return finding;
    used.add(finding.fingerprint);
    const { entry, index } = known;
    const { until, reason, owner } = entry;
    if (until === undefined || today() <= until) {
      const by = {
        reason,
        ...(owner === undefined ? {} : { owner }),
        ...(until === undefined ? {} : { until }),
      };
      return { ...finding, suppressed: { kind: "accepted", ...by } };
    }
    const { path, start = finding.start } = placed(index);
    const related: Related = { path, start, end: start, message: EXPIRED[language](entry) };
    return { ...finding, related: [...finding.related, related] };
  });
  const stale = [...entries.values()]
    .filter(({ entry }) => !used.has(entry.fingerprint))
    .map(({ entry, index }): UntoldProblem => {
      const { fingerprint, reason } = entry;
      const message = {
        en: `Accepts ${fingerprint}, which is no finding (any more); remove it: ${reason}`,
        zh: `接受的 ${fingerprint} 已不再出现，请删去：${reason}`,
      };
      return { ...placed(index), message };
    });
  return { findings: marked, stale };
}
