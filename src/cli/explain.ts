import { join } from "node:path";
import { Command, Option } from "commander";
import type { Language } from "../model/page-facts.ts";
import { DONE, FAILED, UsageError } from "./exit.ts";
import type { Asked } from "./explain-place.ts";
import { type Io, localeLanguage, wantsColor } from "./io.ts";
import type { Answer } from "./run.ts";

interface ExplainFlags {
  readonly lang?: Language;
  readonly config?: string;
}

export function explainCommand(io: Io, answer: Answer): Command {
  return new Command("explain")
    .description("Explain a rule, or how the cells on a line of a page were read.")
    .argument("<rule or path:line>", "e.g. uncertain-value, or wiki/llama.md:21")
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .addOption(new Option("--lang <language>", "language of messages").choices(["en", "zh"]))
    .action(async (what: string, flags: ExplainFlags) => {
      const place = placeOf(what);
      if (place === null) {
        io.out(await ruleDoc(what, io));
        return answer(DONE);
      }
      const { explainPlace } = await import("./explain-place.ts");
      const { text, problems } = await explainPlace(place, {
        cwd: io.cwd,
        configFile: flags.config,
        language: flags.lang,
        locale: localeLanguage(io),
      });
      const { problemLines } = await import("../report/problems.ts");
      io.err(problemLines(problems));
      io.out(text);
      answer(problems.length > 0 ? FAILED : DONE);
    });
}

/** `path:line` and `path:line:column`; a rule's id has no colon. */
function placeOf(what: string): Asked | null {
  const parts = what.split(":");
  const numbers: number[] = [];
  while (parts.length > 1 && numbers.length < 2 && isLineNumber(parts.at(-1) ?? ""))
    numbers.unshift(Number(parts.pop()));
  const [line, column = null] = numbers;
  return line === undefined ? null : { path: parts.join(":"), line, column };
}

function isLineNumber(text: string): boolean {
  return text !== "" && text.length < 10 && [...text].every((digit) => digit >= "0" && digit <= "9");
}

async function ruleDoc(id: string, io: Io): Promise<string> {
  const { rules } = await import("../../rules/index.ts");
  const rule = rules.find((one) => one.id === id);
  const isAssert = id === "asserts" || id.startsWith("assert/");
  if (rule === undefined && !isAssert) {
    const { nearestName } = await import("../text/nearest-name.ts");
    const near = nearestName(
      id,
      rules.map((one) => one.id),
    );
    throw new UsageError(
      `Unknown rule "${id}"; ${near === null ? "`wikiproof rules` lists them" : `did you mean "${near}"?`}`,
    );
  }
  const { readFile } = await import("node:fs/promises");
  const page = rule === undefined ? "docs/asserts.md" : `rules/${rule.group}/${rule.id}.md`;
  const doc = await readFile(join(io.home, page), "utf8");
  const { terminalMarkdown } = await import("../report/terminal-markdown.ts");
  return terminalMarkdown(doc, wantsColor(io));
}
