export { answerInSources, standsNowhere, statementEvidence } from "./statement-evidence.ts";
