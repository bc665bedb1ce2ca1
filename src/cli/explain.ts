import { join } from "node:path";
import { Command, Option } from "commander";
import type { Language } from "../model/page-facts.ts";
import { type Answer, DONE, FAILED, UsageError } from "./exit.ts";
import type { Asked } from "./explain-place.ts";
import { type Io, localeLanguage, wantsColor } from "./io.ts";

interface ExplainFlags {
  readonly lang?: Language;
  readonly config?: string;
}

export function explainCommand(io: Io, answer: Answer): Command {
  return new Command("explain")
    .description(
      "Explain a rule, an assert of the wiki's own, or how the cells on a line of a page were read.",
    )
    .argument("<rule or path:line>", "e.g. uncertain-value, assert/dated, or wiki/llama.md:21")
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .addOption(new Option("--lang <language>", "language of messages").choices(["en", "zh"]))
    .action(async (what: string, flags: ExplainFlags) => {
      const place = placeOf(what);
      if (place === null) {
        const { doc, whole } = await ruleDoc(what, io, flags);
        const { terminalMarkdown } = await import("../report/terminal-markdown.ts");
        io.out(terminalMarkdown(doc, wantsColor(io)));
        return answer(whole ? DONE : FAILED);
      }
      const { explainPlace } = await import("./explain-place.ts");
      const { text, problems, language } = await explainPlace(place, {
        cwd: io.cwd,
        configFile: flags.config,
        language: flags.lang,
        locale: localeLanguage(io),
      });
      const { problemLines } = await import("../report/problems.ts");
      io.err(problemLines(problems, language));
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

async function ruleDoc(
  id: string,
  io: Io,
  { config }: ExplainFlags,
): Promise<{ readonly doc: string; readonly whole: boolean }> {
  if (id.startsWith("assert/")) {
    const { assertDoc } = await import("./explain-assert.ts");
    const { ownConfig } = await import("./own-config.ts");
    const own = await ownConfig(io, config);
    return { doc: assertDoc(id, own), whole: own?.problems.length === 0 };
  }
  const { readFile } = await import("node:fs/promises");
  return { doc: await readFile(join(io.home, await pageOf(id)), "utf8"), whole: true };
}

/** Where the package has the page of a rule, or the one on asserts. */
async function pageOf(id: string): Promise<string> {
  if (id === "asserts") return "docs/asserts.md";
  const { rules } = await import("../../rules/index.ts");
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return `rules/${rule.group}/${rule.id}.md`;
  const { nearestName } = await import("../text/nearest-name.ts");
  const ids = rules.map((one) => one.id);
  const near = nearestName(id, ids);
  const hint =
    near === null
      ? { en: "`wikiproof rules` lists them", zh: "`wikiproof rules` 列出全部规则" }
      : { en: `did you mean "${near}"?`, zh: `是否指“${near}”？` };
  throw new UsageError({ en: `Unknown rule "${id}"; ${hint.en}`, zh: `未知的规则“${id}”；${hint.zh}` });
}
