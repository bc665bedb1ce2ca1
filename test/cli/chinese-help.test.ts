import { Command } from "commander";
import { describe, expect, it, vi } from "vitest";
import { layOutInChinese } from "../../src/cli/chinese/chinese-help.ts";
import { HELP } from "../../src/cli/chinese/help-texts.ts";
import { COMMAND_NAMES } from "../../src/cli/command-names.ts";
import { displayWidth } from "../../src/text/width.ts";
import { folderWith } from "../workspace/folder.ts";
import { say } from "./in-process.ts";

// A command's file is compiled when it is first asked for.
vi.setConfig({ testTimeout: 60_000 });

const CHINESE = { stdoutIsTerminal: true, env: { LANG: "zh_CN.UTF-8" } };
const root = folderWith({ ".git/x": "" });
const zh = (args: readonly string[]) => say(root, args, new Date(), CHINESE);

describe("help, where the terminal speaks Chinese", () => {
  it.each([["help"], ...COMMAND_NAMES.map((name) => [name, "--help"])])(
    "%s %s is Chinese",
    async (...args) => {
      const { code, out } = await zh(args.filter((one) => one !== undefined));
      expect(code).toBe(0);
      expect(out).toContain("用法：");
      expect(out.match(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/g)).toBeNull();
      // The list of commands is not broken: it has too little room.
      if (args[0] === "help") return;
      for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    },
  );

  it.each([0, 20])("leaves lines to a terminal of %i columns", (helpWidth) => {
    const program = new Command("wikiproof").description("报告细心的审阅者会指出的问题。");
    layOutInChinese(program.configureOutput({ getOutHelpWidth: () => helpWidth }));
    expect(program.helpInformation()).toContain("\n报告细心的审阅者会指出的问题。\n");
  });

  it("has a text for nothing that is not said", async () => {
    const all = await Promise.all(
      [["help"], ...COMMAND_NAMES.map((name) => [name, "--help"])].map((args) => say(root, args)),
    );
    const said = all.map(({ out }) => out.replace(/\s+/g, " ")).join(" ");
    for (const text of Object.keys(HELP)) expect(said).toContain(text.replace(/\s+/g, " "));
  });

  it("follows --lang, in a pipe too", async () => {
    expect((await say(root, ["check", "--lang", "zh", "--help"])).out).toContain("用法：");
    expect((await say(root, ["check", "--lang=en", "--help"], new Date(), CHINESE)).out).toContain("Usage:");
  });

  it.each([
    [["--fomat", "json"], "错误：未知的选项“--fomat”\n（是否指 --format？）\n（--help 列出全部选项）\n"],
    [
      ["check", "--fix"],
      "错误：未知的选项“--fix”\n（是否指命令 wikiproof fix？）\n（--help 列出全部选项）\n",
    ],
    [
      ["check", "--fail-on", "warn"],
      "错误：选项“--fail-on <severity>”的值“warn”无效。可选：error, warning, info, never。\n（--help 列出全部选项）\n",
    ],
    [
      ["check", "--max-warnings", "x"],
      "错误：选项“--max-warnings <n>”的值“x”无效。应为整数。\n（--help 列出全部选项）\n",
    ],
    [["explain"], "错误：缺少参数“rule or path:line”\n（--help 列出全部选项）\n"],
    [["diff", "a", "b"], "错误：参数过多：应为 1 个，写了 2 个。\n（--help 列出全部选项）\n"],
    [["help", "chekc"], "错误：未知的命令“chekc”；是否指“check”？\n"],
  ])("says what is wrong with %j", async (args, expected) => {
    expect(await zh(args)).toMatchObject({ code: 2, err: expected });
  });
});

describe("a slip on the command line", () => {
  it("of another linter names the command", async () => {
    expect((await say(root, ["--fix"])).err).toContain("(Did you mean the command wikiproof fix?)");
  });

  it("never reaches the terminal as a command", async () => {
    expect((await say(root, ["--\u001b[31mred"])).err).not.toContain("\u001b");
  });

  it("names the path beside the one that is not there, in the language of the config", async () => {
    const own = folderWith({ "wikiproof.jsonc": '{ "lang": "zh" }', "wiki/llama.md": "# Llama\n" });
    const { err, out, code } = await say(own, ["check", "wiki/lama.md"]);
    expect([code, err + out]).toEqual([
      2,
      expect.stringContaining("wiki/lama.md: 不存在；是否指“wiki/llama.md”？"),
    ]);
  });

  it("does not replace an export by one of nothing", async () => {
    const out = folderWith({ ".git/x": "", "data/claims.json": "{}" });
    const { code, err } = await say(out, ["export", "--out", "data"]);
    expect(code).toBe(2);
    expect(err).not.toContain("written anew");
  });
});
