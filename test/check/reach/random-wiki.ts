import { fixturePages, wikiPages } from "../../markdown/pages.ts";
import type { Random } from "./random.ts";

/** A page in parts, so that an edit is one part more, less or another. */
export type Parts = readonly string[];
export type RandomWiki = ReadonlyMap<string, Parts>;

const NAMES = [
  ...(["GPT-4", "GPT 4", "Gpt4", "Qwen (Alibaba)", "Qwen (Ant)", "Qwen", "Llama 4", "Llama 4 405B"] as const),
  ...(["Claude 3", "Claude 3 Opus", "Opus", "tiny", "C#", "What is AI?", "智谱 GLM-5", "GLM-5"] as const),
  "workers",
] as const;
/** Names that are one in their family each, unless one of the names above is theirs. */
const SETTINGS = ["workers", "queue", "queues", "Queue", "tiny", "window"] as const;
const PATHS = [
  ...([
    "wiki/gpt.md",
    "wiki/qwen.md",
    "wiki/llama.md",
    "wiki/models/claude.md",
    "wiki/models/gpt.md",
  ] as const),
  ...([
    "wiki/models/c#.md",
    "wiki/zh/glm.md",
    "wiki/a b.md",
    "wiki/models/README.md",
    "wiki/opus.md",
  ] as const),
  ...(["wiki/x/deep/one.md", "wiki/x/two.md"] as const),
] as const;
const VALUES = [
  "405B",
  "70B",
  "450B",
  "8B, 70B, 405B (MoE?)",
  "?",
  "~~405B~~",
  "—",
  "约 405B",
  "405B (MoE)",
] as const;
const PRICES = ["$5", "$5.25", "$2 (2024-05)", "?", "~~$5~~"] as const;
const WINDOWS = ["128K", "128000", "131072", "131702", "1M", "?"] as const;
const SCORES = ["87.3%", "82.0", "78.3", "~90%"] as const;
const DAYS = ["2024-04", "2024-04-18", "2024-07", "2031-01-01"] as const;
const LINKS = [
  ...(["[[GPT-4]]", "[[gpt]]", "[[Nowhere]]", "[[nowhere]]", "[[models/claude#Scores]]", "[[Qwn]]"] as const),
  ...(["[x](gpt.md)", "[y](../qwen.md#scores)", "[z](/models/gpt)", "[w](models/)", "[q](lost.md)"] as const),
  ...([
    "[[C#]]",
    "[[What is AI?]]",
    "[[Llama]]",
    "[s](../raw/a.md)",
    "[h](two.md)",
    "[[one]]",
    "![[p.png]]",
  ] as const),
] as const;
const SOURCES = [
  ...(["raw/a.md", "../raw/a.md", "raw/weak.md", "raw/old.md", "raw/drift.md", "raw/missing.md"] as const),
  ...(["https://example.org/a", "wiki/index.md", "[[gpt]]", "../../etc/x.md", "wiki/qwen.md"] as const),
] as const;
const RULES = [
  ...([
    "conflicting-claims",
    "broken-wikilink",
    "orphan-page",
    "inconsistent-name",
    "list-mismatch",
  ] as const),
  ...(["unknown-value", "duplicate-title", "answered-unknown", "no-such-rule"] as const),
] as const;

/** Some subjects are on many pages, most on few. */
function name(random: Random): string {
  const known = random.pick(NAMES);
  return random.chance(0.5) ? known : `${known} v${random.below(12)}`;
}

function timeline(random: Random): string {
  const rows = Array.from(
    { length: 1 + random.below(3) },
    () =>
      `| ${name(random)} | ${random.pick(DAYS)} | ${random.pick(VALUES)} | ${random.pick(WINDOWS)} | ${random.pick(PRICES)} |`,
  );
  return ["| Model | Released | Parameters | Context | Input price |", "|---|---|---|---|---|", ...rows].join(
    "\n",
  );
}

function settings(random: Random): string {
  const rows = Array.from(
    { length: 1 + random.below(3) },
    () => `| ${random.pick(SETTINGS)} | ${random.pick(WINDOWS)} | ${random.pick(DAYS)} |`,
  );
  return ["| Setting | Context | Released |", "|---|---|---|", ...rows].join("\n");
}

function matrix(random: Random): string {
  const [a, b] = [name(random), name(random)];
  return `| Benchmark | ${a} | ${b} |\n|---|---|---|\n| MMLU | ${random.pick(SCORES)} | ${random.pick(SCORES)} |\n| GSM8K | ${random.pick(SCORES)} | ? |`;
}

function frontMatter(random: Random): string {
  const lines = [
    random.chance(0.5) ? `title: ${name(random)}` : "",
    random.chance(0.5) ? `aliases: [${name(random)}, Nowhere]` : "",
    random.chance(0.5) ? `tags: [${random.pick(["model", "modle", "lab"])}]` : "",
    random.chance(0.5) ? `updated: 2024-0${1 + random.below(9)}-11` : "",
    random.chance(0.6) ? "created: 2024-01-01\ntype: entity" : "",
    random.chance(0.5) ? `sources: [${random.pick(SOURCES)}, ${random.pick(SOURCES)}]` : "",
    random.chance(0.08) ? "redirect: gpt" : "",
  ];
  return `---\n${lines.filter((line) => line !== "").join("\n")}\n---`;
}

/** One part of a page; the first may be front matter. */
function part(random: Random): string {
  switch (random.below(15)) {
    case 0:
      return `# ${name(random)}`;
    case 1:
      return `## ${random.pick(["Scores", "Models", "Prices", "Current prices", "Sources", "Notes on what was removed"])}`;
    case 2:
    case 3:
    case 4:
      return timeline(random);
    case 5:
      return matrix(random);
    case 6:
      return `${name(random)} has ${random.pick(VALUES)} parameters and a context of ${random.pick(WINDOWS)} tokens.`;
    case 7:
    case 8:
      return `See ${random.pick(LINKS)} and ${random.pick(LINKS)}.`;
    case 9:
      return `## Sources\n\n- ${random.pick(SOURCES)}\n- ${random.pick(SOURCES)}`;
    case 10:
      return `<!-- wikiproof-ignore${random.pick(["", "-file"])} ${random.pick(RULES)} -- known -->`;
    case 11:
      return "A paragraph that says nothing of note.";
    case 12:
    case 13:
      return settings(random);
    default:
      return `| Key | Value |\n|---|---|\n| Developer | ${name(random)} |\n| License | ${random.pick(["MIT", "Apache-2.0", "未公开"])} |`;
  }
}

function newPage(random: Random): Parts {
  const body = Array.from({ length: 2 + random.below(5) }, () => part(random));
  return [...(random.chance(0.5) ? [frontMatter(random)] : []), `# ${name(random)}`, ...body];
}

function newIndex(random: Random): Parts {
  const items = Array.from({ length: random.below(6) }, () => `- ${random.pick(LINKS)} — listed`);
  return [
    "# Index",
    `There are ${2 + random.below(8)} pages.`,
    `## Models (${1 + random.below(5)})`,
    items.join("\n"),
  ];
}

const TAXONOMY: Parts = ["# Schema", "## Tags", "- `model`\n- `lab`"];

export function newWiki(random: Random): RandomWiki {
  const wiki = new Map<string, Parts>();
  const count = 3 + random.below(8);
  while (wiki.size < count) wiki.set(random.pick(PATHS), newPage(random));
  if (random.chance(0.5)) wiki.set("wiki/index.md", newIndex(random));
  if (random.chance(0.3)) wiki.set("wiki/models/index.md", newIndex(random));
  if (random.chance(0.3)) wiki.set("wiki/log.md", ["# Log", `- ${random.pick(LINKS)}`]);
  if (random.chance(0.3)) wiki.set("wiki/SCHEMA.md", TAXONOMY);
  return wiki;
}

/** One page other than before: mostly one part of it. */
export function edited(wiki: RandomWiki, random: Random): RandomWiki {
  const now = new Map(wiki);
  const paths = [...now.keys()];
  const [first, ...others] = paths;
  if (first === undefined || random.chance(0.06)) return now.set(random.pick(PATHS), newPage(random));
  const path = random.pick([first, ...others]);
  const parts = now.get(path) ?? [];
  const at = random.below(parts.length);
  const isIndex = path.endsWith("index.md");
  const kind = random.below(14);
  if (kind === 0 && paths.length > 2) now.delete(path);
  else if (isIndex && kind < 9) now.set(path, newIndex(random));
  else if (kind <= 3) now.set(path, parts.toSpliced(at, 1));
  else if (kind <= 6) now.set(path, parts.toSpliced(at + 1, 0, part(random)));
  else if (kind <= 8) now.set(path, parts.toSpliced(at, 1, part(random)));
  else if (kind === 9)
    now.set(path, [...(parts[0]?.startsWith("---") ? [] : [frontMatter(random)]), ...parts]);
  else if (kind === 10) now.set(path, parts.toSpliced(at, 0, "One line more."));
  else if (kind === 11) now.set(path, parts.toSpliced(at, 1, (parts[at] ?? "").replaceAll("4", "5")));
  else if (kind === 12)
    now.set(path, parts.toSpliced(at, 1, (parts[at] ?? "").replace(/(\| [^|]+ )\|/, "$1 |")));
  else now.set(path, [...parts.slice(at), ...parts.slice(0, at)]);
  return now;
}

export function someEdits(wiki: RandomWiki, random: Random): RandomWiki {
  let now = edited(wiki, random);
  while (random.chance(0.2)) now = edited(now, random);
  return now;
}

/** The project's own wiki among fixtures, and pages of the kind above that meet them. */
export function realWiki(random: Random): RandomWiki {
  const wiki = new Map<string, Parts>();
  for (const { path, text } of wikiPages)
    if (!path.startsWith("raw/")) wiki.set(`wiki/${path}`, partsOf(text));
  for (const { path, text } of fixturePages)
    if (text.length < LONGEST && random.chance(0.2)) wiki.set(`wiki/fixtures/${path}`, partsOf(text));
  for (let more = 0; more < 3; more++) wiki.set(random.pick(PATHS), newPage(random));
  return wiki;
}

/** Longer fixtures are of limits. */
const LONGEST = 20_000;

function partsOf(text: string): Parts {
  return text.split("\n\n");
}

const RAW = {
  "raw/a.md": "# GPT-4\n\nGPT-4 has 405B parameters, a context of 128K tokens and scores 87.3% on MMLU.",
  "raw/weak.md": "---\nstatus: failed\n---\n# Page\n\nGPT-4 scores 82.0 on MMLU.",
  "raw/old.md": "---\nfetched: 2021-01-01\n---\n# Prices\n\nGPT-4 costs $5.",
  "raw/drift.md": `---\nsha256: ${"0".repeat(64)}\n---\n# Drift\n\nOpus has 70B parameters.`,
} as const;

const OWN = Object.fromEntries(
  wikiPages
    .filter(({ path }) => path.startsWith("raw/"))
    .map(({ path, text }) => [`wiki/${path}`, text] as const),
);

export function filesOf(wiki: RandomWiki): Record<string, string> {
  const pages = [...wiki].map(([path, parts]) => [path, `${parts.join("\n\n")}\n`] as const);
  return { ...OWN, ...RAW, ...Object.fromEntries(pages) };
}
