import { formatBaseline } from "../check/baseline.ts";
import type { Session } from "../workspace/session.ts";
import { UsageError } from "./exit.ts";

/** Writes what a run has left in and taken into the baseline; answers what it did, in a line. */
export async function writeBaseline({ wikis }: Pick<Session, "wikis">): Promise<string> {
  const [wiki, ...others] = wikis;
  if (others.length > 0)
    throw new UsageError({
      en: "Only one wiki's baseline can be updated at a time",
      zh: "一次只能更新一个 wiki 的基线",
    });
  if (wiki === undefined) return "";
  const { baseline } = wiki;
  if (baseline === "none") {
    throw new UsageError({
      en: 'No baseline is named; name one with --baseline, or with "baseline" in the config',
      zh: "没有指定基线；用 --baseline 指定，或在配置中写“baseline”",
    });
  }
  if (baseline === "unread") return "";
  const { writeFileWhole } = await import("../workspace/write-file.ts");
  await writeFileWhole(baseline.file, formatBaseline(baseline.entries));
  const { name, entries, added, removed } = baseline;
  return `${name}: ${entries.length} accepted, ${added} new, ${removed} gone\n`;
}
