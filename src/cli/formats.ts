import { nearestName } from "../config/nearest-name.ts";
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import type { Report } from "../report/report.ts";
import type { View } from "../report/view.ts";
import { UsageError } from "./exit.ts";

export interface WantedFormat {
  readonly name: string;
  /** null: the screen. */
  readonly file: string | null;
}

const FORMATS: Readonly<Record<string, (report: Report, view: View) => string>> = {
  pretty: prettyReport,
  json: jsonReport,
};

export function parseFormats(written: readonly string[]): readonly WantedFormat[] {
  const wanted = (written.length === 0 ? ["pretty"] : written).map(parseFormat);
  if (wanted.filter(({ file }) => file === null).length > 1) {
    throw new UsageError(
      "Only one format can go to the screen; write the others to files, as in json=findings.json",
    );
  }
  return wanted;
}

export function reportText(name: string, report: Report, view: View): string {
  return FORMATS[name]?.(report, view) ?? "";
}

function parseFormat(written: string): WantedFormat {
  const equals = written.indexOf("=");
  const name = equals < 0 ? written : written.slice(0, equals);
  const file = equals < 0 ? null : written.slice(equals + 1);
  if (!Object.hasOwn(FORMATS, name)) {
    const near = nearestName(name, Object.keys(FORMATS));
    const hint = near === null ? `known are ${Object.keys(FORMATS).join(", ")}` : `did you mean ${near}?`;
    throw new UsageError(`Unknown format "${name}"; ${hint}`);
  }
  if (file === "") throw new UsageError(`Format "${written}" names no file`);
  return { name, file };
}
