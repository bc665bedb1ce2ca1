import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderWith, pageOf } from "../workspace/folder.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const DOUBTED = "| Model | Parameters |\n|---|---|\n| Llama 4 | 405B (MoE?) |\n";

describe("check --watch", () => {
  it("checks again when a page, a new page or the config is saved, until it is ended", async () => {
    const root = folderWith({ "wiki/llama.md": pageOf("Llama"), "wiki/qwen.md": pageOf("Qwen") });
    const child = spawn(process.execPath, [CLI, "check", "--watch", "--format", "json"], { cwd: root });
    let out = "";
    const said = (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!out.includes(text)) return;
          out = "";
          child.stdout.off("data", look);
          resolve();
        };
        child.stdout.on("data", look);
        look();
      });
    child.stdout.on("data", (data) => {
      out += String(data);
    });
    try {
      await said('"pages": 2');
      writeFileSync(join(root, "wiki/llama.md"), pageOf("Llama", DOUBTED));
      await said("MoE?");
      writeFileSync(join(root, "wiki/new.md"), pageOf("New"));
      await said('"pages": 3');
      writeFileSync(join(root, "wikiproof.jsonc"), '{ "pages": ["wiki/qwen.md"] }');
      await said('"pages": 1');
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill();
    }
  });
});
