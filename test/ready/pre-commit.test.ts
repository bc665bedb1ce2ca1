import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "../architecture/house.ts";
import { folderWith } from "../workspace/folder.ts";

/** The real tool; CI installs it and names it. */
const PRE_COMMIT = process.env.PRE_COMMIT ?? "pre-commit";
const isThere = spawnSync(PRE_COMMIT, ["--version"]).status === 0 && existsSync(join(ROOT, ".git"));

const home = mkdtempSync(join(tmpdir(), "wikiproof-pre-commit-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const env = { ...process.env, PRE_COMMIT_HOME: home };
const git = (cwd: string, ...args: readonly string[]) =>
  spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
    cwd,
    env,
    encoding: "utf8",
  });

const page = (context: string) =>
  `# Llama\n\n| Model | Context |\n|---|---|\n| Llama 4 | ${context} |\n\n## Sources\n\n- https://example.org/llama\n`;

/** A repository that has what this checkout's last commit offers as hooks. */
function repository(): string {
  const head = execFileSync("git", ["rev-parse", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
  const hooks = ["wikiproof", "wikiproof-fix", "wikiproof-export"].map((id) => `      - id: ${id}\n`);
  const root = folderWith({
    "wiki/llama.md": page("256K"),
    ".pre-commit-config.yaml": `repos:\n  - repo: ${ROOT}\n    rev: ${head}\n    hooks:\n${hooks.join("")}`,
  });
  git(root, "init", "-q");
  git(root, "add", "-A");
  spawnSync(PRE_COMMIT, ["install"], { cwd: root, env });
  return root;
}

describe.skipIf(!isThere)("the real pre-commit tool", { timeout: 300_000 }, () => {
  it("lets a sound change pass, blocks a clash, mends what can be mended, and asks for exports anew", () => {
    const root = repository();
    const cli = join(ROOT, "dist/cli.cjs");
    const exported = () => {
      execFileSync(process.execPath, [cli, "export"], { cwd: root, env });
      git(root, "add", "-A");
    };
    exported();
    const first = git(root, "commit", "-m", "one");
    expect(first.stdout + first.stderr).not.toContain("Failed");
    expect(first.status).toBe(0);

    const twice = page("256K").replace("| 256K |", "| 256K |\n| Llama 4 | 1M |");
    writeFileSync(join(root, "wiki/clash.md"), twice);
    exported();
    const blocked = git(root, "commit", "-m", "two");
    expect(blocked.status).not.toBe(0);
    expect(blocked.stdout + blocked.stderr).toMatch(/wiki\/clash\.md:\d+:\d+: error /);
    expect(git(root, "log", "--oneline").stdout.trim().split("\n")).toHaveLength(1);
    rmSync(join(root, "wiki/clash.md"));

    writeFileSync(join(root, "wiki/llama.md"), page("２５６K"));
    exported();
    expect(git(root, "commit", "-m", "three").status).not.toBe(0);
    expect(readFileSync(join(root, "wiki/llama.md"), "utf8")).toBe(page("256K"));

    writeFileSync(join(root, "wiki/llama.md"), page("512K"));
    git(root, "add", "-A");
    const stale = git(root, "commit", "-m", "four");
    expect(stale.status).not.toBe(0);
    expect(stale.stdout + stale.stderr).toMatch(/wikiproof export\.+Failed/);
  });
});
