/** Wikis to measure on: made from a seed, so that every run and machine has the same pages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** mulberry32: small, seeded, good enough to vary pages. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SIZES = ["1B", "3B", "7B", "8B", "13B", "34B", "70B", "90B", "405B"];
const CONTEXTS = ["2K", "4K", "8K", "16K", "32K", "128K", "256K", "1M"];
const BENCHMARKS = [
  "MMLU",
  "HumanEval",
  "MATH",
  "GPQA Diamond",
  "HellaSwag",
  "TruthfulQA",
  "GSM8K",
  "IFEval",
];

/** One page about one model family, with a timeline, a benchmark matrix, prose, lists and sources. */
export function page(index, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const name = `Model${index}`;
  const timeline = Array.from({ length: 6 }, (_, version) => {
    const sizes = [...new Set([pick(SIZES), pick(SIZES), pick(SIZES)])].join(", ");
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const doubt = next() < 0.05 ? " (MoE?)" : "";
    return `| ${name} ${version + 1} | 20${20 + version}-${month} | ${sizes}${doubt} | ${pick(CONTEXTS)} | 第 ${version + 1} 代,改进了训练 |`;
  });
  const models = [1, 2, 3, 4].map((version) => `${name} ${version} ${pick(SIZES)}`);
  const scores = BENCHMARKS.slice(0, 6).map(
    (benchmark) => `| ${benchmark} | ${models.map(() => `${(30 + next() * 69).toFixed(1)}%`).join(" | ")} |`,
  );
  return `# ${name}

${name} 是第 ${index} 个用来计时的模型家族，句子没有别的意思。它的权重公开，社区做了许多微调。

## Model Timeline

| 模型 | 发布时间 | 参数规模 | 上下文窗口 | 架构特点 |
|---|---|---|---|---|
${timeline.join("\n")}

## Benchmark Scores

| 基准 | ${models.join(" | ")} |
|---|---|---|---|---|
${scores.join("\n")}

注：${name} 3 的评分可能会变。

## Architecture Notes

- ${name} 2 用 ${1 + (index % 30)}T tokens 训练
- 与 [Model${(index * 7) % 1000}](model${(index * 7) % 1000}.md) 对照
- 见 [[Model${(index * 13) % 1000}]]

## Sources

- raw/articles/model${index}.md
- https://example.org/model${index}
`;
}

/** Writes `count` pages into folder/wiki. */
export function writeWiki(folder, count, seed = 1) {
  const next = random(seed);
  const wiki = join(folder, "wiki");
  mkdirSync(join(wiki, "raw/articles"), { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(join(wiki, `model${index}.md`), page(index, next));
  }
  return wiki;
}
