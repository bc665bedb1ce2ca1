import { resolve } from "node:path";
import { Command } from "commander";
import type { FailOn } from "../config/config.ts";
import type { ExportFile, ExportInput } from "../export/export.ts";
import { PARTS } from "../export/selection.ts";
import type { Finding } from "../model/finding.ts";
import { batched } from "../text/batched.ts";
import { escapeTerminal } from "../text/escape.ts";
import { type Answer, DONE, type ExitCode, FAILED, FOUND, UsageError } from "./exit.ts";
import { type ExportFlags, fieldsOf, selectionOf, withExportFlags } from "./export-flags.ts";
import type { Io } from "./io.ts";
import { openWiki, type WikiFlags, withWikiFlags } from "./wiki-flags.ts";

export function exportCommand(io: Io, answer: Answer): Command {
  const command = new Command("export")
    .description(
      "Write the wiki's facts as JSON: pages, tables, records, claims, sources, and their schemas.",
    )
    .argument("[paths...]", "pages or folders (default: the whole wiki)");
  return withWikiFlags(withExportFlags(command)).action(
    async (paths: string[], flags: ExportFlags & WikiFlags) => {
      const isScreen = flags.out === "-";
      if (isScreen && flags.check)
        throw new UsageError({
          en: "--check needs the folder of an export: --out <folder>",
          zh: "--check 需要导出所在的文件夹：--out <folder>",
        });
      if (!isScreen && flags.select !== undefined)
        throw new UsageError({ en: "--select goes with --out -", zh: "--select 须与 --out - 同用" });
      const selection = selectionOf(flags, isScreen ? ["claims"] : PARTS);
      const { exportInput } = await import("../workspace/export-input.ts");
      const { exportLines, jsonExport } = await import("../export/json.ts");
      const { problemLines } = await import("../report/problems.ts");
      const session = await openWiki(io, paths, flags);
      io.err(problemLines(session.problems, session.language));
      const [wiki, ...others] = session.wikis;
      // An export of nothing would take the place of a good one.
      const isEmpty = session.problems.length > 0 && session.wikis.every(({ counts }) => counts.pages === 0);
      if (wiki === undefined || isEmpty) return answer(FAILED);
      if (others.length > 0)
        throw new UsageError({ en: "Only one wiki can be exported at a time", zh: "一次只能导出一个 wiki" });
      const { input, refused } = withoutFailing(exportInput(wiki), flags.failOn);
      for (const path of refused)
        io.err(`${escapeTerminal(path)}: not exported: it has findings (--fail-on ${flags.failOn})\n`);
      const code = isScreen
        ? await print(io, exportLines(input, selection, fieldsOf(flags)))
        : await (flags.check ? check : write)(io, flags.out, jsonExport(input, selection));
      answer(session.problems.length > 0 ? FAILED : refused.length > 0 ? FOUND : code);
    },
  );
}

async function print(io: Io, lines: Iterable<string>): Promise<ExitCode> {
  for (const some of batched(lines)) {
    io.out(some);
    await io.drained();
  }
  return DONE;
}

async function write(io: Io, out: string, all: Iterable<ExportFile>): Promise<ExitCode> {
  const { writeExport } = await import("../workspace/write-export.ts");
  const { files, changed, removed } = await writeExport(resolve(io.cwd, out), all);
  const gone = removed === 0 ? "" : `, ${removed} removed`;
  io.err(`${out}: ${files} files, ${changed} written anew${gone}\n`);
  return DONE;
}

/** For CI: what is committed must be what the pages give. */
async function check(io: Io, out: string, files: Iterable<ExportFile>): Promise<ExitCode> {
  const { staleFiles } = await import("../workspace/export-state.ts");
  const stale = await staleFiles(resolve(io.cwd, out), files);
  for (const { path, why } of stale) io.err(`${out}/${escapeTerminal(path)}: ${why}\n`);
  if (stale.length === 0) return DONE;
  io.err(`${stale.length} files are out of date; write them with: wikiproof export --out ${out}\n`);
  return FOUND;
}

const GRAVITY = { error: 2, warning: 1, info: 0 } as const;

/** Leaves out the pages on which something stands that is too grave to be published. */
function withoutFailing(
  input: ExportInput,
  failOn: FailOn,
): { input: ExportInput; refused: readonly string[] } {
  if (failOn === "never") return { input, refused: [] };
  const isGrave = ({ severity, suppressed }: Finding) =>
    suppressed === undefined && GRAVITY[severity] >= GRAVITY[failOn];
  const failing = new Set(input.findings.filter(isGrave).map((finding) => finding.path));
  const refused = input.pages.map((page) => page.path).filter((path) => failing.has(path));
  return { input: { ...input, pages: input.pages.filter((page) => !failing.has(page.path)) }, refused };
}
