import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { parseConfig } from "../../src/config/parse-config.ts";
import { configSchema } from "../../src/config/schema.ts";
import { IN_CHINESE } from "../../src/config/schema-errors.ts";
import { presets } from "../../src/facts/schema/presets.ts";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith } from "./folder.ts";

const HAN = /\p{Script=Han}/u;

async function problemsIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  paths: readonly string[] = [],
) {
  const { problems } = await openSession({ cwd: folderWith(files), paths, language: "zh" });
  return problems.map(({ path, message }) => [path, message]);
}

describe("a problem", () => {
  it("is told in the language of the wiki", async () => {
    const latin1 = Uint8Array.from([35, 32, 65, 10, 0xe9, 10]);
    expect(await problemsIn({ "a.md": "# A\n", "b.md": latin1 })).toEqual([
      ["b.md", "不是 UTF-8：第 2 行的字节 5 无法读取"],
    ]);
    expect(await problemsIn({ "a.md": "# A\n" }, ["b.md"])).toEqual([["b.md", "不存在"]]);
    expect(await problemsIn({ "raw/a.txt": "A" })).toEqual([
      [undefined, expect.stringMatching(/^没有页面：.* 中没有匹配 .*；1 个来源文件不是页面$/)],
    ]);
    expect(await problemsIn({ "a.md": "# A\n", "wikiproof.jsonc": '{ "rulse": {} }' })).toEqual([
      ["wikiproof.jsonc", "未知的键“rulse”；是否指“rules”？"],
    ]);
  });

  it("of a config has words in Chinese for all that may stand there", () => {
    const titles = new Set(
      JSON.stringify(configSchema(rules, Object.keys(presets))).match(/(?<="title":)"(?:[^"\\]|\\.)*"/g),
    );
    expect([...titles].map((title) => JSON.parse(title)).sort()).toEqual(Object.keys(IN_CHINESE).sort());
    const wrong = [
      "{",
      '{ "pages": "a" }',
      '{ "pages": [], "pages": [] }',
      '{ "rules": { "x": 1 } }',
      '{ "ignore": ["/a"] }',
      '{ "accepted": [{ "fingerprint": "" }] }',
      '{ "failOn": 3 }',
    ];
    for (const text of wrong)
      for (const { message } of parseConfig(text, rules).errors) expect(message.zh).toMatch(HAN);
  });
});
