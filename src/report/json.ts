import type { Finding } from "../model/finding.ts";
import { terminalJson } from "../text/json.ts";
import { version } from "../version.ts";
import type { Report } from "./report.ts";

/** The design's Findings shape; whole whatever went wrong. `stale` stands only where there is something. */
export function jsonReport(report: Report): string {
  return [...jsonPieces(report)].join("");
}

/** The same, a finding at a time: those of a large wiki are more text than V8 makes at once beside the wiki. */
export function* jsonPieces({ summary, findings, problems, stale }: Report): Generator<string> {
  const tool = { name: "wikiproof", version };
  const after = stale.length === 0 ? { problems } : { problems, stale };
  yield `${opened({ schemaVersion: 1, tool, summary })},\n  "findings": [`;
  let between = "\n    ";
  for (const finding of findings) {
    yield `${between}${terminalJson(inOrder(finding), 2).replaceAll("\n", "\n    ")}`;
    between = ",\n    ";
  }
  yield `${findings.length === 0 ? "" : "\n  "}],${terminalJson(after, 2).slice(1)}\n`;
}

/** An object to which more will be added. */
function opened(part: object): string {
  return terminalJson(part, 2).slice(0, -"\n}".length);
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
