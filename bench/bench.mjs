// npm run bench -- [--runs 5] [--peers folder] [--only name,name] [--largest] [--write]
// Holds wikiproof against itself, against parsing alone and (with --peers, where they are installed on the first run)
// against other linters; with --largest the series of growth goes on to 100,000 pages, 400 MB in the folder of temporary
// files and half an hour. Only ratios travel from one machine to another.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installPeers, PEERS } from "./peers.mjs";
import { scenarios } from "./scenarios.mjs";

const { values: flags } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    peers: { type: "string" },
    only: { type: "string" },
    largest: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "wikiproof-bench-"));
const setting = { folder, runs: Number(flags.runs), peers: flags.peers ?? null, largest: flags.largest };
const wanted = flags.only?.split(",") ?? Object.keys(scenarios);
const sections = new Map();
try {
  if (setting.peers !== null) installPeers(setting.peers);
  for (const name of wanted) {
    // What the first run compiles is kept for all others: no section is to run with another's.
    process.env.XDG_CACHE_HOME = join(folder, `code-${name}`);
    const section = `## ${scenarios[name].title}\n\n${await scenarios[name].run(setting)}\n`;
    console.log(`\n${section}`);
    sections.set(name, section);
  }
} finally {
  rmSync(folder, { recursive: true });
}

if (flags.write) {
  const file = fileURLToPath(new URL("RESULTS.md", import.meta.url));
  const peers = Object.entries(PEERS).map(([name, version]) => `${name} ${version}`);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
  const head = `# What wikiproof costs

Made by \`npm run bench -- --write\`, which leaves the sections that \`--only\` does not name as they were. Medians of
${flags.runs} paired runs (A B A B …; more of what is short, at most 3 of growth); CPU is user + system of the whole child tree,
node's start included. Only the ratios travel: absolute times are this machine's. Each section keeps compiled code of its
own, written in a first round that does not count.

- machine: ${machine}
- node ${process.version}; ${setting.peers === null ? "no peers" : peers.join(", ")}
`;
  const before = sectionsOf(readFileSync(file, "utf8"));
  const all = Object.entries(scenarios).flatMap(
    ([name, { title }]) => sections.get(name) ?? before.get(title) ?? [],
  );
  writeFileSync(file, [head, ...all].join("\n"));
}

/** By title, as they were written. */
function sectionsOf(results) {
  const parts = results.split(/^(?=## )/m).slice(1);
  return new Map(parts.map((part) => [part.slice(3, part.indexOf("\n")), `${part.trimEnd()}\n`]));
}
