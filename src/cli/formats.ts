import type { Report } from "../report/report.ts";
import type { View } from "../report/view.ts";
import { withoutCommands } from "../text/escape.ts";
import { nearestName } from "../text/nearest-name.ts";
import { UsageError } from "./exit.ts";

export interface WantedFormat {
  readonly name: string;
  /** null: the screen. */
  readonly file: string | null;
}

/** Whole, or in pieces that are made while they are written. */
type Format = (report: Report, view: View) => string | Iterable<string>;

/** Loaded when asked for: what measures text for the screen is slow to start. */
const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  pretty: async () => (await import("../report/pretty.ts")).prettyReport,
  json: async () => (await import("../report/json.ts")).jsonPieces,
  compact: async () => (await import("../report/compact.ts")).compactReport,
  terse: async () => (await import("../report/terse.ts")).terseReport,
  markdown: async () => (await import("../report/markdown.ts")).markdownReport,
  github: async () => (await import("../report/github.ts")).githubReport,
  gitlab: async () => (await import("../report/gitlab.ts")).gitlabReport,
  sarif: async () => (await import("../report/sarif.ts")).sarifReport,
  rdjson: async () => (await import("../report/rdjson.ts")).rdjsonReport,
  junit: async () => (await import("../report/junit.ts")).junitReport,
  checkstyle: async () => (await import("../report/checkstyle.ts")).checkstyleReport,
};

export const formatNames: readonly string[] = Object.keys(FORMATS);

export function parseFormats(
  written: readonly string[],
  known: readonly string[] = formatNames,
): readonly WantedFormat[] {
  const wanted = (written.length === 0 ? ["pretty"] : written).map((one) => parseFormat(one, known));
  if (wanted.filter(({ file }) => file === null).length > 1) {
    throw new UsageError({
      en: "Only one format can go to the screen; write the others to files, as in json=findings.json",
      zh: "只有一种格式能输出到屏幕；其余请写入文件，如 json=findings.json",
    });
  }
  return wanted;
}

/** What people read; other formats escape for the programs that read them. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(["pretty", "compact", "terse", "markdown"]);

export async function reportText(
  name: string,
  report: Report,
  view: View,
): Promise<string | Iterable<string>> {
  const format = await FORMATS[name]?.();
  const text = format?.(report, view) ?? "";
  return FOR_PEOPLE.has(name) && typeof text === "string" ? withoutCommands(text) : text;
}

function parseFormat(written: string, known: readonly string[]): WantedFormat {
  const equals = written.indexOf("=");
  const name = equals < 0 ? written : written.slice(0, equals);
  const file = equals < 0 ? null : written.slice(equals + 1);
  if (!known.includes(name)) {
    const near = nearestName(name, known);
    const hint =
      near === null
        ? { en: `known are ${known.join(", ")}`, zh: `可用的有 ${known.join("、")}` }
        : { en: `did you mean ${near}?`, zh: `是否指 ${near}？` };
    throw new UsageError({
      en: `Unknown format "${name}"; ${hint.en}`,
      zh: `未知的格式“${name}”；${hint.zh}`,
    });
  }
  if (file === "")
    throw new UsageError({ en: `Format "${written}" names no file`, zh: `格式“${written}”没有指定文件` });
  return { name, file };
}
