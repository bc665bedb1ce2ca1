import { Command } from "commander";
import type { FailOn } from "../config/config.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";
import type { FixedFile } from "../workspace/fix-wiki.ts";
import type { Answer } from "./exit.ts";
import { reportText } from "./formats.ts";
import { type Io, wantsColor } from "./io.ts";
import { leftOutLine } from "./left-out.ts";
import { failOnOption, outcome } from "./outcome.ts";
import { scopeOf } from "./scope-flags.ts";
import { requestOf, type WikiFlags, withWikiFlags } from "./wiki-flags.ts";
import { say } from "./write-formats.ts";

interface FixFlags extends WikiFlags {
  readonly dryRun?: true;
  readonly unsafe?: true;
  readonly changed?: string | true;
  readonly failOn?: FailOn;
}

export function fixCommand(io: Io, answer: Answer): Command {
  const command = new Command("fix")
    .description("Mend what can be mended without changing what a cell says; report what is left.")
    .argument("[paths...]", "pages or folders (default: the whole wiki)")
    .option("--dry-run", "write nothing; print what would change as a unified diff")
    .option("--unsafe", "also make fixes that change what a page says")
    .option("--changed [rev]", "only pages that are not as they were in the revision (default: HEAD)")
    .addOption(failOnOption());
  return withWikiFlags(command).action(async (paths: string[], flags: FixFlags) => {
    const { fixWiki } = await import("../workspace/fix-wiki.ts");
    const { problemLines } = await import("../report/problems.ts");
    const { files, applied, problems, session } = await fixWiki(
      { ...requestOf(io, paths, flags), scope: scopeOf({ changed: flags.changed }) },
      flags.unsafe === true,
    );
    const failed = [...problems];
    const { language } = session;
    if (flags.dryRun) {
      io.out(await diffText(files, io));
      if (files.length === 0) io.err(fixedLines(files, [], language));
    } else {
      const { toldProblem } = await import("../workspace/told-problem.ts");
      const { writeFixed } = await import("../workspace/write-fixed.ts");
      const unwritten = await writeFixed(files);
      failed.push(...unwritten.map((problem) => toldProblem(problem, language)));
      io.out(fixedLines(files, applied, language));
      const leftOut = leftOutLine(session, language);
      const view = {
        language,
        color: wantsColor(io),
        columns: io.columns,
        all: false,
        quiet: false,
        leftOut,
      };
      await say(io, await reportText("pretty", session, view));
    }
    io.err(problemLines(flags.dryRun ? [...failed, ...session.problems] : failed, language));
    const all = { ...session, problems: [...failed, ...session.problems] };
    answer(outcome(all, flags.failOn ?? session.wikis[0]?.config.failOn ?? "error"));
  });
}

/** For a pipe the diff is as `git apply` wants it; a terminal gets nothing that it would obey. */
async function diffText(files: readonly FixedFile[], io: Io): Promise<string> {
  const { unifiedDiff } = await import("../report/diff.ts");
  const { escapeTerminal } = await import("../text/escape.ts");
  const text = files.map(({ path, before, after }) => unifiedDiff(path, before, after)).join("");
  return io.stdoutIsTerminal ? text.split("\n").map(escapeTerminal).join("\n") : text;
}

function fixedLines(files: readonly FixedFile[], applied: readonly Finding[], language: Language): string {
  const rules = new Map<string, number>();
  for (const { rule } of applied) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const by = [...rules].sort().map(([rule, count]) => `${count} ${rule}`);
  if (applied.length === 0) return language === "zh" ? "没有可修复的内容\n" : "Nothing to fix\n";
  if (language === "zh") return `已修复 ${files.length} 页中的 ${applied.length} 处：${by.join("、")}\n`;
  return `Fixed ${applied.length} in ${files.length} ${files.length === 1 ? "page" : "pages"}: ${by.join(", ")}\n`;
}
