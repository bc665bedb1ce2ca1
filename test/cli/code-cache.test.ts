import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MOST_KEPT_CODE } from "../../src/limits.ts";
import { folderWith } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

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
