import { resolve } from "node:path";
import { Command, Option } from "commander";
import { type WikiFlags, withWikiFlags } from "./check.ts";
import { DONE, FAILED, UsageError } from "./exit.ts";
import { type Io, localeLanguage } from "./io.ts";
import { progress } from "./progress.ts";
import type { Answer } from "./run.ts";

interface ExportFlags extends WikiFlags {
  readonly out: string;
  readonly format: "json";
}

export function exportCommand(io: Io, answer: Answer): Command {
  const command = new Command("export")
    .description(
      "Write the wiki's facts as JSON: pages, tables, records, claims, sources, and their schemas.",
    )
    .argument("[paths...]", "pages or folders (default: the whole wiki)")
    .addOption(new Option("--format <name>", "data format").choices(["json"]).default("json"))
    .option("--out <folder>", "folder to write to; - prints claims to the screen, one a line", "exports");
  return withWikiFlags(command).action(async (paths: string[], flags: ExportFlags) => {
    const { openSession } = await import("../workspace/session.ts");
    const { exportInput } = await import("../workspace/export-input.ts");
    const { claimLines, jsonExport } = await import("../export/json.ts");
    const { problemLines } = await import("../report/problems.ts");
    const bar = progress(io);
    const session = await openSession({
      cwd: io.cwd,
      paths,
      configFile: flags.config,
      language: flags.lang,
      locale: localeLanguage(io),
      parser: flags.parser,
      onProgress: bar.show,
    });
    bar.clear();
    io.err(problemLines(session.problems));
    const [wiki, ...others] = session.wikis;
    if (wiki === undefined) return answer(FAILED);
    if (others.length > 0) throw new UsageError("Only one wiki can be exported at a time");
    const input = exportInput(wiki);
    if (flags.out === "-") io.out(claimLines(input));
    else {
      const { writeExport } = await import("../workspace/write-export.ts");
      const written = await writeExport(resolve(io.cwd, flags.out), jsonExport(input));
      const { files, changed, removed } = written;
      const gone = removed === 0 ? "" : `, ${removed} removed`;
      io.err(`${flags.out}: ${files} files, ${changed} written anew${gone}\n`);
    }
    answer(session.problems.length > 0 ? FAILED : DONE);
  });
}
