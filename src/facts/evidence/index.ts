export { statementEvidence } from "./statement-evidence.ts";
