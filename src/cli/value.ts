import { Command, Option } from "commander";
import { type Answer, DONE, FAILED, UsageError } from "./exit.ts";
import { type Io, wantsColor } from "./io.ts";

interface ValueFlags {
  readonly header?: string;
  readonly type?: string;
  readonly legend?: string;
  readonly in: "cell" | "header";
  readonly format?: "pretty" | "json";
}

export function valueCommand(io: Io, answer: Answer): Command {
  return new Command("value")
    .description("Show how one table cell is read. Without a cell: JSON lines in, one answer a line out.")
    .argument("[cell]", "text of the cell; put -- before one that starts with a dash")
    .option("--header <text>", "header of its column")
    .option(
      "--type <type>",
      "quantity[:unit], money, date, rate, boolean, entity, links, text, each with -list",
    )
    .option("--legend <text>", "text near the table that explains its marks")
    .addOption(new Option("--in <place>", "what the text is").choices(["cell", "header"]).default("cell"))
    .addOption(
      new Option("--format <name>", "pretty or json (default: pretty on a terminal)").choices([
        "pretty",
        "json",
      ]),
    )
    .action(async (cell: string | undefined, flags: ValueFlags) => {
      const { valueLexicon } = await import("./value-lexicon.ts");
      if (cell === undefined) {
        if (io.stdinIsTerminal)
          throw new UsageError({
            en: "Name a cell, or pipe JSON lines with {id, raw, header, type}",
            zh: "请写出单元格，或用管道传入含 {id, raw, header, type} 的 JSON 行",
          });
        const { answerLines } = await import("./value-lines.ts");
        const { lexicon, whole } = await valueLexicon(io);
        return answer((await answerLines(io, lexicon)) && whole ? DONE : FAILED);
      }
      const { answerCell, readColumn } = await import("./value-answer.ts");
      const { lexicon, whole } = await valueLexicon(io);
      const { terminalJson } = await import("../text/json.ts");
      const { header, type, legend, in: place } = flags;
      const read = answerCell({ raw: cell, header, type, legend, in: place }, lexicon);
      const format = flags.format ?? (io.stdoutIsTerminal ? "pretty" : "json");
      if (format === "json") io.out(`${terminalJson(read)}\n`);
      else {
        const { prettyAnswer } = await import("../report/pretty-answer.ts");
        const column =
          header === undefined ? undefined : readColumn([cell, header, legend ?? ""], header, lexicon);
        io.out(prettyAnswer(cell, read, { column, type, legend }, wantsColor(io)));
      }
      answer(whole ? DONE : FAILED);
    });
}
