import type { Finding } from "../model/finding.ts";
import type { Report } from "./report.ts";
import type { View } from "./view.ts";

/** What counts and is asked for: nothing that was accepted, errors only where the view is quiet. */
export function shownFindings({ findings }: Report, { quiet }: Pick<View, "quiet">): readonly Finding[] {
  return findings.filter(
    (finding) => finding.suppressed === undefined && (!quiet || finding.severity === "error"),
  );
}
