/** What is measured, each with its name on the command line. A scenario answers with Markdown. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWiki } from "./generate.mjs";
import { paired, peakMemory } from "./measure.mjs";
import { coldPeers, warmPeer } from "./peers.mjs";
import { table } from "./table.mjs";

const own = (path) => fileURLToPath(new URL(path, import.meta.url));
const cli = (...args) => [process.execPath, own("../dist/cli.cjs"), ...args];

export const scenarios = {
  "cold-mixed": { title: "Cold check, 3,000 mixed pages", run: (setting) => cold(setting, "mixed", 3000) },
  "cold-tables": {
    title: "Cold check, 1,000 table-dense pages",
    run: (setting) => cold(setting, "tables", 1000),
  },
  "cold-remark": { title: "Cold check, 1,000 table-dense pages, with remark", run: coldRemark },
  warm: { title: "Warm check, nothing changed, 3,000 mixed pages", run: warm },
  hook: { title: "Hook, one page of 3,000 staged, warm", run: hook },
  one: { title: "One page, from the start", run: onePage },
  growth: { title: "Growth, cold, table-dense pages", run: growth },
  phases: { title: "Where the time goes, 1,000 table-dense pages", run: phases },
  grammar: { title: "The value grammar alone", run: grammar },
};

async function cold({ folder, runs, peers }, kind, count) {
  const cwd = wikiOf(folder, kind, count);
  const subjects = [
    { name: "wikiproof", command: cli("check", "--no-cache"), cwd },
    parsingAlone(cwd, "satteri"),
    ...(peers === null ? [] : coldPeers(peers, cwd)),
  ];
  return compared(subjects, runs);
}

/** The parser that is there where the fast one is not. */
async function coldRemark({ folder, runs }) {
  const cwd = wikiOf(folder, "tables", 1000);
  const subject = { name: "wikiproof", command: cli("check", "--no-cache", "--parser", "remark"), cwd };
  return compared([subject, parsingAlone(cwd, "remark")], runs);
}

function parsingAlone(cwd, parser) {
  const command = [process.execPath, own("parse-alone.mjs"), join(cwd, "wiki"), parser];
  return { name: "parsing alone", command, cwd: own("..") };
}

function warm({ folder, runs, peers }) {
  const cwd = wikiOf(folder, "mixed", 3000);
  return compared(
    [
      { name: "wikiproof, warm", command: cli("check"), cwd },
      ...(peers === null ? [] : [warmPeer(peers, cwd)]),
    ],
    Math.max(runs, 9),
  );
}

/** Each run finds another text of the page staged, as a hook does; what the pages before it said is kept. */
function hook({ folder, runs }) {
  const cwd = join(folder, "hook");
  writeWiki(cwd, "mixed", 3000);
  const git = (...args) =>
    spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message=all");
  const page = join(cwd, "wiki/part14/model1499.md");
  const text = readFileSync(page, "utf8");
  let count = 0;
  const stage = () => {
    writeFileSync(page, text.replace("\n## ", `\nIn run ${++count} nothing else is said.\n\n## `));
    git("add", "--all");
  };
  stage();
  spawnSync(process.execPath, cli("check", "--staged").slice(1), { cwd });
  return compared(
    [
      { name: "wikiproof check --staged", command: cli("check", "--staged"), cwd, before: stage },
      { name: "node -e 0", command: [process.execPath, "-e", "0"], cwd },
    ],
    Math.max(runs, 9),
  );
}

/** Where NODE_EXTRA_CA_CERTS is set, Node reads those certificates at every start, which may take longer than all else. */
async function onePage({ folder, runs }) {
  const cwd = wikiOf(folder, "tables", 1);
  const compareWith = (env) =>
    compared(
      [
        { name: "wikiproof, one page", command: cli("check", "--no-cache"), cwd, env },
        { name: "node -e 0", command: [process.execPath, "-e", "0"], cwd, env },
        { name: "wikiproof --version", command: cli("--version"), cwd, env },
      ],
      Math.max(runs, 15),
    );
  const asItIs = await compareWith({});
  if (!process.env.NODE_EXTRA_CA_CERTS) return asItIs;
  const without = await compareWith({ NODE_EXTRA_CA_CERTS: "" });
  return `${asItIs}\n\nWithout the certificates of NODE_EXTRA_CA_CERTS, which Node reads here at every start:\n\n${without}`;
}

/** Wikis larger than any known one: they are to show that nothing grows faster than its wiki does. */
const LARGEST = [30_000, 100_000];

/** A check that did all of its job may still have found something. */
const FOUND = 1;

async function growth({ folder, runs, largest }) {
  const counts = [1000, 3000, 10_000, ...(largest ? LARGEST : [])];
  const subjects = counts.map((count) => ({
    name: `${count} pages`,
    command: cli("check", "--no-cache"),
    cwd: wikiOf(folder, "tables", count),
    ...(LARGEST.includes(count) ? { runs: 1 } : {}),
  }));
  const costs = paired(subjects, Math.min(runs, 3));
  const first = costs[0].cpu;
  const rows = [];
  for (const [at, { name, cpu, wall, status }] of costs.entries()) {
    const ratio = cpu / first / (counts[at] / counts[0]);
    const memory = await peakMemory(subjects[at]);
    rows.push([
      status > FOUND ? `${name} (ended with ${status})` : name,
      seconds(cpu),
      seconds(wall),
      megabytes(memory),
      `${(cpu / first).toFixed(2)} ×`,
      bar(ratio),
    ]);
  }
  return table(["wiki", "CPU", "wall", "peak", "of the first", "CPU per page (# = a tenth)"], rows);
}

/** Shares of wall time; a rule's share is of parsing and extraction together. */
function phases({ folder }) {
  const cwd = wikiOf(folder, "tables", 1000);
  const [file, ...args] = cli("check", "--no-cache", "--timing", "--format", "json");
  const { stderr } = spawnSync(file, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 });
  return `\`\`\`\n${stderr.trimEnd()}\n\`\`\``;
}

function grammar() {
  const run = spawnSync(process.execPath, ["--expose-gc", own("grammar.mjs")], {
    cwd: own(".."),
    encoding: "utf8",
  });
  const { perSecond, growth } = JSON.parse(run.stdout);
  return `${perSecond.toLocaleString("en")} cells a second; heap ${growth.toFixed(1)} MB larger after 600,000 cells.`;
}

async function compared(subjects, runs) {
  const costs = paired(subjects, runs);
  const ours = costs[0].cpu;
  const rows = [];
  for (const [at, { name, cpu, wall }] of costs.entries()) {
    const memory = await peakMemory(subjects[at]);
    rows.push([
      name,
      seconds(cpu),
      seconds(wall),
      megabytes(memory),
      at === 0 ? "" : `${(ours / cpu).toFixed(2)} ×`,
    ]);
  }
  return table(["", "CPU", "wall", "peak", "wikiproof is"], rows);
}

function wikiOf(folder, kind, count) {
  const at = join(folder, `${kind}${count}`);
  if (!existsSync(at)) writeWiki(at, kind, count);
  for (const left of [".wikiproof", ".rumdl_cache"]) rmSync(join(at, left), { recursive: true, force: true });
  return at;
}

const seconds = (value) => `${value.toFixed(3)} s`;
const megabytes = (value) => (value === null ? "?" : `${Math.round(value)} MB`);
const bar = (ratio) => `${"#".repeat(Math.round(ratio * 10))} ${ratio.toFixed(2)}`;
