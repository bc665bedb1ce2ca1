/** Linters to be held against: installed outside the package, since none of them is needed to build or test it. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const PEERS = {
  "@mdsmith/linux-x64": "0.55.1",
  "@rumdl/cli-linux-x64": "0.2.77",
  "markdownlint-cli2": "0.24.1",
  "@contextlint/cli": "0.5.3",
  "remark-cli": "12.0.1",
  "remark-preset-lint-recommended": "7.0.1",
};

export function installPeers(folder) {
  const modules = join(folder, "node_modules");
  if (Object.keys(PEERS).every((name) => existsSync(join(modules, name, "package.json")))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: PEERS }));
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`The peers could not be installed into ${folder}`);
  chmodSync(join(modules, "@rumdl/cli-linux-x64/rumdl"), 0o755);
}

/** What each peer's cold run over the wiki in `cwd` is. The slow ones run once. */
export function coldPeers(folder, cwd) {
  const at = (path) => join(folder, "node_modules", path);
  const node = (path, ...args) => [process.execPath, at(path), ...args];
  const preset = at("remark-preset-lint-recommended/index.js");
  return [
    { name: "mdsmith", command: [at("@mdsmith/linux-x64/bin/mdsmith"), "check", "wiki"], cwd },
    { name: "rumdl", command: [at("@rumdl/cli-linux-x64/rumdl"), "check", "--no-cache", "wiki"], cwd },
    {
      name: "contextlint",
      command: node("@contextlint/cli/dist/index.js"),
      cwd,
      before: () => rule(cwd),
      runs: 1,
    },
    {
      name: "markdownlint-cli2",
      command: node("markdownlint-cli2/markdownlint-cli2-bin.mjs", "wiki/**/*.md"),
      cwd,
      runs: 1,
    },
    {
      name: "remark-cli",
      command: node("remark-cli/cli.js", "wiki", "--quiet", "--use", preset),
      cwd,
      runs: 1,
    },
  ];
}

/** rumdl with its cache, which lies in the wiki's folder. */
export function warmPeer(folder, cwd) {
  const command = [join(folder, "node_modules/@rumdl/cli-linux-x64/rumdl"), "check", "wiki"];
  return { name: "rumdl, warm", command, cwd };
}

/** contextlint has no rules of its own: without a config it checks nothing. */
function rule(cwd) {
  const config = { include: ["wiki/**/*.md"], rules: [{ rule: "ref001" }] };
  writeFileSync(join(cwd, "contextlint.config.json"), JSON.stringify(config));
}
