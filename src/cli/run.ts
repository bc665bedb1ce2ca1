import { Command, CommanderError } from "commander";
import { escapeTerminal } from "../text/escape.ts";
import { nearestName } from "../text/nearest-name.ts";
import { version } from "../version.ts";
import { askedFor, COMMAND_NAMES, type CommandName } from "./command-names.ts";
import { type Answer, DONE, type ExitCode, FAILED, UsageError } from "./exit.ts";
import { type Io, spokenLanguage } from "./io.ts";
import { systemMessage } from "./system-message.ts";

/** What a command's file gives: itself, with its flags, and what it answers. */
type MakeCommand = (io: Io, answer: Answer) => Command;

/** A command's file is loaded when the command is asked for. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<MakeCommand>>> = {
  check: async () => (await import("./check.ts")).checkCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  diff: async () => (await import("./diff.ts")).diffCommand,
  fix: async () => (await import("./fix.ts")).fixCommand,
  value: async () => (await import("./value.ts")).valueCommand,
  rules: async () => (await import("./rules.ts")).rulesCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  config: async () => (await import("./config.ts")).configCommand,
  init: async () => (await import("./init.ts")).initCommand,
  "install-hook": async () => (await import("./install-hook.ts")).installHookCommand,
};

/** Runs one command line to its end; answers the exit code. */
export async function run(io: Io): Promise<ExitCode> {
  let code: ExitCode = DONE;
  const answer: Answer = (given) => {
    code = given;
  };
  const language = spokenLanguage(io);
  const chinese = language === "zh" ? await import("./chinese/chinese-help.ts") : null;
  const told = (text: string) => chinese?.inChinese(text) ?? text;
  const program = new Command("wikiproof")
    .description("Proofreads the facts of a Markdown wiki and hands them out as data.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", told("print help"))
    .helpCommand("help [command]", told("print help for a command"))
    .addHelpText("after", () => (language === "zh" ? EXAMPLES_ZH : EXAMPLES))
    .exitOverride()
    .showHelpAfterError("(--help lists what there is)")
    .configureOutput({
      writeOut: io.out,
      writeErr: (text) => {
        const hinted = withCommandHint(text);
        io.err(withoutControls(chinese?.errorInChinese(hinted) ?? hinted));
      },
    });
  chinese?.layOutInChinese(program);
  for (const name of wantedCommands(io.args)) {
    const make = await COMMANDS[name]();
    const made = make(io, answer).copyInheritedSettings(program);
    program.addCommand(made, { isDefault: name === "check" });
  }
  chinese?.speakChinese(program);
  try {
    refuseUnknownHelp(io.args);
    await program.parseAsync(io.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : FAILED;
    const message = error instanceof UsageError ? error.told[language] : systemMessage(error);
    if (message === null) throw error;
    io.err(`${language === "zh" ? "错误：" : "error: "}${escapeTerminal(message)}\n`);
    return FAILED;
  }
}

function wantedCommands(args: readonly string[]): readonly CommandName[] {
  const asked = askedFor(args);
  if (asked === "help") return COMMAND_NAMES;
  return [asked === "version" ? "check" : asked];
}

/** `help` of what is no command would list them all without a word. */
function refuseUnknownHelp([first, name]: readonly string[]): void {
  const names: readonly string[] = [...COMMAND_NAMES, "help"];
  if (first !== "help" || name === undefined || name.startsWith("-") || names.includes(name)) return;
  const near = nearestName(name, names);
  const hint =
    near === null
      ? { en: `there are ${COMMAND_NAMES.join(", ")}`, zh: `可用的有 ${COMMAND_NAMES.join("、")}` }
      : { en: `did you mean "${near}"?`, zh: `是否指“${near}”？` };
  throw new UsageError({
    en: `Unknown command "${name}"; ${hint.en}`,
    zh: `未知的命令“${name}”；${hint.zh}`,
  });
}

/** What is a flag of other linters is a command here: `--fix`. */
function withCommandHint(text: string): string {
  const name = /^error: unknown option '--([a-z-]+)'\n?$/.exec(text)?.[1];
  const command = COMMAND_NAMES.find((one) => one === name);
  return command === undefined
    ? text
    : `${text.trimEnd()}\n(Did you mean the command wikiproof ${command}?)\n`;
}

function withoutControls(text: string): string {
  return text.split("\n").map(escapeTerminal).join("\n");
}

const EXAMPLES = `
Examples:
  wikiproof                          check the wiki in this folder
  wikiproof check wiki/llama.md      report one page, compared with all others
  wikiproof check --format json      findings as data
  wikiproof diff main                what a branch changed, as facts
  wikiproof fix --dry-run            what can be mended, as a diff
  wikiproof export --out data        facts as JSON, with schemas
  wikiproof value "405B (MoE?)"      how a table cell is read
  wikiproof explain uncertain-value  what a rule says, and why

Exit codes: 0 done, 1 findings at or above --fail-on, 2 not all of the job could be done.
To accept a finding, write above it: <!-- wikiproof-ignore <rule> -- <reason> -->
`;

const EXAMPLES_ZH = `
示例：
  wikiproof                          检查当前目录的 wiki
  wikiproof check wiki/llama.md      只报告一页，但与其余所有页比较
  wikiproof check --format json      以数据形式输出结果
  wikiproof diff main                分支改动了哪些事实
  wikiproof fix --dry-run            能修什么，以差异形式显示
  wikiproof export --out data        导出 JSON 与 schema
  wikiproof value "405B (MoE?)"      一个单元格是怎么读的
  wikiproof explain uncertain-value  一条规则说什么、为什么

退出码：0 正常，1 有达到 --fail-on 级别的问题，2 有任务没能完成。
要接受一个问题，在它上方写：<!-- wikiproof-ignore <规则> -- <理由> -->
`;
