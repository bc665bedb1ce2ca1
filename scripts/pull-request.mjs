// Makes a git repository with a wiki and a branch that changes it, and shows what wikiproof says of the branch:
//   node scripts/pull-request.mjs [empty folder]
// test/git/pull-request.test.ts runs it and knows what must come out.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));
const root = process.argv[2] ?? mkdtempSync(join(tmpdir(), "wikiproof-pull-request-"));

const sources = (...all) => `\n## Sources\n\n${all.map((one) => `- https://example.org/${one}\n`).join("")}`;
const table = (header, rows) =>
  `| ${header.join(" | ")} |\n|${"---|".repeat(header.length)}\n${rows.map((row) => `| ${row.join(" | ")} |\n`).join("")}`;

const MODELS = ["Model", "Context", "Parameters"];
const SCORES = ["Model", "MMLU", "GSM8K"];
const PRICES = ["Model", "Input price ($ / 1M tokens)"];

const llama = [
  ["Llama 3", "8K", "70B"],
  ["Llama 4", "256K", "17B (MoE), 405B (MoE?)"],
  ["Llama 5", "1M", "2T"],
];
const scores = [
  ["Qwen 9", "82.1%", "91.0%"],
  ["Qwen 8", "79.4%", "88.2%"],
  ["Qwen 7", "74.0%", "80.3%"],
];
const prices = [
  ["Gemma 7", "$0.30"],
  ["Gemma 8", "$0.50"],
];

const BEFORE = {
  // Untouched: the other half of the clash.
  "wiki/compared.md": `# Compared\n\n${table(MODELS, [["Mistral 9", "128K", "24B"]])}${sources("compared")}`,
  "wiki/mistral.md": `# Mistral\n\n${table(MODELS, [["Mistral 9", "128K", "24B"]])}${sources("mistral")}`,
  "wiki/llama.md": `# Llama\n\n${table(MODELS, llama)}${sources("llama")}`,
  "wiki/qwen.md": `# Qwen\n\n## Scores\n\n${table(SCORES, scores)}\n## History\n\nFounded as a side project.\n${sources("qwen")}`,
  "wiki/gemma.md": `# Gemma\n\n${table(PRICES, prices)}${sources("gemma")}`,
  "wiki/phi.md": `# Phi\n\nSmall models. See [Gemma](gemma.md).\n\n${table(MODELS, [["Phi 5", "16K?", "14B"]])}${sources("phi")}`,
  "wiki/falcon.md": `# Falcon\n\n${table(MODELS, [["Falcon 3", "32K", "10B"]])}${sources("falcon")}`,
};

const AFTER = {
  // A clash with an untouched page.
  "wiki/mistral.md": BEFORE["wiki/mistral.md"].replace("128K", "512K"),
  // A doubt lost without a new source; a row lost.
  "wiki/llama.md": `# Llama\n\n${table(MODELS, [
    ["Llama 4", "256K", "17B (MoE), 405B (MoE)"],
    ["Llama 5", "1M", "2T"],
  ])}${sources("llama")}`,
  // A table moved below another section.
  "wiki/qwen.md": `# Qwen\n\n## History\n\nFounded as a side project.\n\n## Scores\n\n${table(SCORES, scores)}${sources("qwen")}`,
  // A table sorted the other way.
  "wiki/gemma.md": `# Gemma\n\n${table(PRICES, [...prices].reverse())}${sources("gemma")}`,
  // A page renamed; its doubt and its link are as they were.
  "wiki/phi.md": null,
  "wiki/microsoft-phi.md": BEFORE["wiki/phi.md"],
  // A page deleted.
  "wiki/falcon.md": null,
};

mkdirSync(root, { recursive: true });
git("init", "--quiet", "--initial-branch=main");
commit(BEFORE, "Start the wiki");
git("checkout", "--quiet", "-b", "change");
commit(AFTER, "Change the wiki");

show("check", "--since", "main", "--format", "compact");
show("diff", "main");

function commit(files, message) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (text === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}

function git(...args) {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"];
  return execFileSync("git", [...who, ...args], { cwd: root, encoding: "utf8" });
}

function show(...args) {
  console.log(`$ wikiproof ${args.join(" ")}`);
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  console.log(`${stdout}${stderr}exit code ${status}\n`);
}
