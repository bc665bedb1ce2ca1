import type { Finding } from "../../model/finding.ts";
import { terminalJson } from "../../text/json.ts";
import { version } from "../../version.ts";
import type { ChangeReport } from "./change-report.ts";

/** As `schema/diff.json` has it. */
export function jsonChange({ change, opened, settled, problems }: ChangeReport): string {
  const { added, changed, removed, hedgesLost, rowsLost, sources } = change;
  const document = {
    schemaVersion: 1,
    tool: { name: "wikiproof", version },
    added,
    changed,
    removed,
    hedgesLost,
    rowsLost: rowsLost.map(({ pathNow: _, ...row }) => row),
    sources,
    conflicts: { opened: opened.map(conflict), settled: settled.map(conflict) },
    problems,
  };
  return `${terminalJson(document, 2)}\n`;
}

function conflict({ message, path, start, end, fingerprint, related }: Finding) {
  return { message, path, start, end, fingerprint, related };
}
