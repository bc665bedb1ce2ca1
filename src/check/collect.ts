import type { Finding, Severity } from "../model/finding.ts";
import type { PageFacts } from "../model/page-facts.ts";
import type { ConfigFile } from "../model/wiki-facts.ts";
import { hashText } from "../text/hash.ts";
import { placeAt, pointAt } from "../text/lines.ts";
import { fillMessage } from "./message.ts";
import { isTableKey, placeKeys } from "./place-key.ts";
import type { MessageData, RelatedReport, Report, Rule } from "./rule.ts";
import type { CheckSettings } from "./settings.ts";

const LOWER: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** A file that a related place may lie in: a page, or a source. */
type Lines = Pick<PageFacts, "path" | "lineStarts">;

/**
 * Turns reports into findings: points, message, severity, fingerprint. Files are asked for only by related places.
 * `nameOf` says what fingerprints call a page that was renamed since.
 */
export interface Collector {
  readonly findings: Finding[];
  /** Findings past the most that there may be. */
  untold(): number;
  add(rule: Rule, facts: PageFacts | ConfigFile, settings: CheckSettings, report: Report): void;
}

export function collector(
  fileAt: (path: string) => Lines | undefined,
  nameOf: (path: string) => string = (path) => path,
  most = Number.POSITIVE_INFINITY,
): Collector {
  const findings: Finding[] = [];
  let untold = 0;
  const seen = new Map<string, number>();
  let keyed: { readonly facts: PageFacts; readonly keyOf: ReturnType<typeof placeKeys> } | null = null;
  const place = (facts: PageFacts | ConfigFile, report: Report): string => {
    if (report.placeless) return "";
    if (facts.kind === "config") return facts.path;
    // Findings of a page come together; the keys of all pages would hold all tables.
    if (keyed?.facts !== facts) keyed = { facts, keyOf: placeKeys(facts) };
    const key = keyed.keyOf(report.span);
    const said = report.key === undefined && !isTableKey(key) ? `\u001e${report.data?.["text"] ?? ""}` : "";
    return `${nameOf(facts.path)}\u001e${key}${said}`;
  };
  const related = (
    reports: readonly RelatedReport[],
    own: PageFacts | ConfigFile,
    { language }: CheckSettings,
  ): Finding["related"] =>
    reports.flatMap(({ path, span, message }) => {
      const file = path === own.path ? own : fileAt(path);
      if (file === undefined) return [];
      return [
        {
          path,
          ...placeAt(file.lineStarts, span),
          message: typeof message === "string" ? message : message[language],
        },
      ];
    });
  return {
    findings,
    untold: () => untold,
    add(rule, facts, settings, report) {
      const setting = settings.rules.get(rule.id);
      if (setting === undefined) return;
      if (findings.length >= most) {
        untold++;
        return;
      }
      const message = rule.messages[report.message];
      if (message === undefined) throw new TypeError(`${rule.id} has no message "${report.message}"`);
      const identity = `${rule.id}\u001e${place(facts, report)}\u001e${report.key ?? report.message}`;
      const ordinal = seen.get(identity) ?? 0;
      seen.set(identity, ordinal + 1);
      const finding: Writable = {
        rule: rule.id,
        severity: severityOf(rule.severity, setting.severity, report.severity),
        message: fillMessage(message, settings.language, report.data ?? NO_DATA),
        path: facts.path,
        start: pointAt(facts.lineStarts, report.span[0]),
        end: pointAt(facts.lineStarts, report.span[1]),
        fingerprint: hashText(ordinal === 0 ? identity : `${identity}\u001e${ordinal}`),
        related: report.related === undefined ? NONE : related(report.related, facts, settings),
        docs: rule.docs ?? `rules/${rule.group}/${rule.id}.md`,
      };
      if (report.fix !== undefined) finding.fix = report.fix;
      if (report.cause !== undefined) finding.cause = report.cause;
      findings.push(finding);
    },
  };
}

type Writable = { -readonly [Key in keyof Finding]: Finding[Key] };

const NO_DATA: MessageData = {};
const NONE: Finding["related"] = [];

/** A user's severity wins; where it is the rule's own, the report may say that this case is lighter or graver. */
function severityOf(own: Severity, set: Severity, reported: Severity | undefined): Severity {
  if (reported === undefined || set === own) return reported ?? set;
  return LOWER[reported] < LOWER[own] && LOWER[reported] < LOWER[set] ? reported : set;
}
