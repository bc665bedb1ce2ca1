import { resolve } from "node:path";
import { Command, Option } from "commander";
import { DONE, FAILED, UsageError } from "./exit.ts";
import type { Io } from "./io.ts";
import type { Answer } from "./run.ts";
import { openWiki, type WikiFlags, withWikiFlags } from "./wiki-flags.ts";

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
    const { exportInput } = await import("../workspace/export-input.ts");
    const { claimLines, jsonExport } = await import("../export/json.ts");
    const { problemLines } = await import("../report/problems.ts");
    const session = await openWiki(io, paths, flags);
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
