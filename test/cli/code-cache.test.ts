import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MANY_PAGES, MOST_KEPT_CODE } from "../../src/limits.ts";
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

  it("serves the next run, whatever the compiler was told while many pages were read", () => {
    const pages = Array.from({ length: MANY_PAGES }, (_, at) => [`wiki/page${at}.md`, `# Page ${at}\n`]);
    const root = folderWith(Object.fromEntries(pages));
    const home = folderWith({});
    const written = () => {
      wikiproof(root, ["check", "--no-cache"], { env: { XDG_CACHE_HOME: home } });
      const [file = ""] = readdirSync(join(home, "wikiproof"));
      return statSync(join(home, "wikiproof", file)).ino;
    };
    expect(written()).toBe(written());
  });

  it("of runs that read only what changed is their own, and lies beside the other", () => {
    const root = folderWith({ "wiki/a.md": "# A\n", "wiki/b.md": "# B\n" });
    const home = folderWith({});
    const args = ["check", "--cache-dir", folderWith({})];
    const keptAfter = (text: string) => {
      writeFileSync(join(root, "wiki/a.md"), text);
      wikiproof(root, args, { env: { XDG_CACHE_HOME: home } });
      return readdirSync(join(home, "wikiproof")).map((name) => /-check.*$/.exec(name)?.[0]);
    };
    expect(keptAfter("# A\n\nSome.\n")).toEqual(["-check.bin"]);
    expect(keptAfter("# A\n\nMore.\n")).toEqual(["-check-part.bin", "-check.bin"]);
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
