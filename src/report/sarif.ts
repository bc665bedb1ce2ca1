import { rules } from "../../rules/index.ts";
import type { RuleMeta } from "../check/rule.ts";
import { MAX_SARIF_RELATED } from "../limits.ts";
import type { Finding, Problem, Severity, Suppressed } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { terminalJson } from "../text/json.ts";
import { version } from "../version.ts";
import { editPlaces, type PlacedEdit } from "./edit-places.ts";
import type { Report } from "./report.ts";
import type { View } from "./view.ts";

const LEVEL: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0. What was accepted stays, as suppressed (section 3.35); what could not be done is a notification (3.20). */
export function sarifReport(report: Report, view: View): string {
  const found = report.findings.filter((finding) => !view.quiet || finding.severity === "error");
  const ids = [...new Set(found.map((finding) => finding.rule))].sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const editsOf = editPlaces(report);
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "wikiproof",
            semanticVersion: version,
            rules: ids.map((id) => descriptor(id, view)),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            ...(report.problems.length === 0
              ? {}
              : { toolExecutionNotifications: report.problems.map(notification) }),
          },
        ],
        results: found.map((finding) => result(finding, index.get(finding.rule) ?? -1, editsOf(finding))),
      },
    ],
  };
  return `${terminalJson(log, 2)}\n`;
}

const META = new Map<string, RuleMeta>(rules.map((rule) => [rule.id, rule]));

/** A rule that the wiki's own config asserts is known by its id alone. */
function descriptor(id: string, { language }: View) {
  const rule = META.get(id);
  if (rule === undefined) return { id };
  const text = rule.summary[language];
  const help = `${text}\n\nwikiproof explain ${id}`;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: help, markdown: `${text}\n\n\`wikiproof explain ${id}\`` },
    defaultConfiguration: { level: LEVEL[rule.severity], enabled: rule.recommended },
    properties: { tags: [rule.group] },
  };
}

function result(finding: Finding, ruleIndex: number, edits: readonly PlacedEdit[]) {
  const { rule, severity, message, path, fingerprint, related, suppressed, fix } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(path, finding) }],
    // The second name is the only one that GitHub's code scanning compares.
    partialFingerprints: { "wikiproof/v1": fingerprint, primaryLocationLineHash: fingerprint },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.slice(0, MAX_SARIF_RELATED).map((site, id) => ({
            id,
            physicalLocation: location(site.path, site),
            message: { text: site.message },
          })),
        }),
    ...(suppressed === undefined ? {} : { suppressions: [suppression(suppressed)] }),
    ...(fix === undefined || edits.length === 0 ? {} : { fixes: [fixOf(path, edits)] }),
  };
}

function location(path: string, { start, end }: Pick<Place, "start" | "end">) {
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength: end.offset - start.offset,
    },
  };
}

/** RFC 3986, path segments; a colon in the first one would be read as a scheme, half a surrogate pair has no UTF-8. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

function fixOf(path: string, edits: readonly PlacedEdit[]) {
  return {
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
          insertedContent: { text },
        })),
      },
    ],
  };
}

function suppression({ kind, reason }: Suppressed) {
  return { kind: kind === "comment" ? "inSource" : "external", status: "accepted", justification: reason };
}

function notification({ path, start, message }: Problem) {
  const region = start === undefined ? {} : { region: { startLine: start.line, startColumn: start.column } };
  const place =
    path === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" },
                ...region,
              },
            },
          ],
        };
  return { level: "error", message: { text: message }, ...place };
}
