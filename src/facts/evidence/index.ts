export { standsNowhere, statementEvidence } from "./statement-evidence.ts";
