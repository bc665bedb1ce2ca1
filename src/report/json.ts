import type { Finding } from "../model/finding.ts";
import { terminalJson } from "../text/json.ts";
import { version } from "../version.ts";
import type { Report } from "./report.ts";

/** The design's Findings shape; whole whatever went wrong. `stale` stands only where there is something. */
export function jsonReport({ summary, findings, problems, stale }: Report): string {
  const tool = { name: "wikiproof", version };
  const found = { schemaVersion: 1, tool, summary, findings: findings.map(inOrder), problems };
  const document = stale.length === 0 ? found : { ...found, stale };
  return `${terminalJson(document, 2)}\n`;
}

function inOrder(finding: Finding): Finding {
  const { rule, severity, message, path, start, end, fingerprint, related, suppressed, fix, docs, cause } =
    finding;
  return {
    ...{ rule, severity, message, path, start, end, fingerprint, related },
    ...(suppressed === undefined ? {} : { suppressed }),
    ...(fix === undefined ? {} : { fix }),
    docs,
    ...(cause === undefined ? {} : { cause }),
  };
}
