/** Reads and checks a wiki; what every face of wikiproof works on. */

export { rules } from "../rules/index.ts";
export type { Rule } from "./check/rule.ts";
export type { ExportFile, ExportInput } from "./export/export.ts";
export { jsonExport } from "./export/json.ts";
export type { Claim } from "./model/claim.ts";
export type { Finding, Problem } from "./model/finding.ts";
export type { PageFacts } from "./model/page-facts.ts";
export type { Item, Reading, Value } from "./model/reading.ts";
export type { WikiFacts } from "./model/wiki-facts.ts";
export { jsonReport } from "./report/json.ts";
export { prettyReport } from "./report/pretty.ts";
export type { Report, Summary } from "./report/report.ts";
export type { View } from "./report/view.ts";
export { version } from "./version.ts";
/** The export's files as data; nothing is written. */
export { exportInput } from "./workspace/export-input.ts";
export type { Request } from "./workspace/request.ts";
export { openSession, type Session } from "./workspace/session.ts";
export type { Wiki } from "./workspace/wiki.ts";
