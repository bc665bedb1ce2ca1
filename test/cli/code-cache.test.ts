import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MOST_KEPT_CODE } from "../../src/limits.ts";
import { folderWith } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

/** One of ajv's options. */
const OF_THE_VALIDATOR = "strictTuples";

const keptBy = (home: string, ...commands: string[][]): string[] => {
  const root = folderWith({ "README.txt": "" });
  for (const args of commands) wikiproof(root, args, { env: { XDG_CACHE_HOME: home } });
  return readdirSync(join(home, "wikiproof")).sort();
};

describe("kept code", () => {
  it("is each command's own, since it holds only what has run", () => {
    const kept = keptBy(folderWith({}), ["--version"], ["rules"], ["--version"], ["value", "1K"]);
    expect(kept.map((name) => /-([a-z]+)\.bin$/.exec(name)?.[1])).toEqual(["rules", "value", "version"]);
  });

  it("is not kept of a run that failed", () => {
    const home = folderWith({ "wikiproof/other": "" });
    expect(keptBy(home, ["check"], ["check", "--nonsense"])).toEqual(["other"]);
  });

  it("holds the validator only where a schema of the wiki's own is compiled", () => {
    const codeOf = (config: object): string => {
      const home = folderWith({});
      const page = "# A\n\n| Model | Context |\n|---|---|\n| A | 8K |\n";
      const root = folderWith({ "a.md": page, "wikiproof.jsonc": JSON.stringify(config) });
      wikiproof(root, ["check", "--no-cache", "--fail-on", "never"], { env: { XDG_CACHE_HOME: home } });
      const [name = ""] = readdirSync(join(home, "wikiproof"));
      return readFileSync(join(home, "wikiproof", name), "latin1");
    };
    const tables = {
      models: { columns: { name: { role: "subject" }, context: { type: "quantity:token" } } },
    };
    expect(codeOf({ tables })).toContain(OF_THE_VALIDATOR);
    expect(codeOf({ pages: ["*.md"] })).not.toContain(OF_THE_VALIDATOR);
  });

  it("leaves what other versions keep, but for the oldest", () => {
    const others = Array.from({ length: MOST_KEPT_CODE + 2 }, (_, at) => [
      `wikiproof/code-0.0.${at}.bin`,
      "",
    ]);
    const kept = keptBy(folderWith({ ...Object.fromEntries(others), "wikiproof/other": "" }), ["rules"]);
    expect(kept).toHaveLength(MOST_KEPT_CODE + 1);
    expect(kept.filter((name) => name.endsWith("-rules.bin"))).toHaveLength(1);
    expect(kept).toContain("other");
  });
});
