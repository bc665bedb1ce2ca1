import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../architecture/house.ts";
import { folderWith } from "../workspace/folder.ts";
import { wikiproof } from "./wikiproof.ts";

describe("the bundle", () => {
  it("is ASCII, since it is read a byte a character", () => {
    const code = readFileSync(join(ROOT, "dist/run.cjs"), "utf8");
    expect([...code.matchAll(/[^\p{ASCII}].{0,20}/gu)].map(([text]) => text)).toEqual([]);
  });

  it("reads Chinese as the sources of the program do", () => {
    const page = "# 模型\n\n| 模型 | 上下文 |\n|---|---|\n| 甲 | ２５６K |\n| 乙 | 约 128K（待核实） |\n";
    const { out } = wikiproof(folderWith({ ".git/x": "", "a.md": page }), ["check", "--format", "compact"]);
    expect(out).toContain("full-width-digits");
    expect(out).toContain("uncertain-value: “待核实”");
  });
});
