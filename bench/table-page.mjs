import { neighbour } from "./neighbour.mjs";

const SIZES = ["1B", "3B", "7B", "8B", "13B", "34B", "70B", "90B", "405B"];
const CONTEXTS = ["2K", "4K", "8K", "16K", "32K", "128K", "256K", "1M"];
const BENCHMARKS = ["MMLU", "HumanEval", "MATH", "GPQA Diamond", "HellaSwag", "TruthfulQA"];
const NOTES = [
  "改进了训练",
  "只许研究使用",
  "商业可用,对齐更好",
  "小模型与多模态",
  "首次用专家混合架构",
  "延长了上下文",
];
const REMARKS = [
  "它的权重公开，社区因此做了许多微调，部署方式也各不相同",
  "训练的稳定与推理的可预测比一时的效率更受重视",
  "许可比多数同类更宽，但数据与代码并不公开",
  "长上下文靠改变位置编码得来，短文本的质量没有下降",
  "价格由托管它的第三方各自决定，自己部署只付算力的钱",
  "多语言的数据占了相当一部分，小语种也有进步",
  "评测由社区复现，细节写在附录里",
];

/** One page about one model family: a timeline, a benchmark matrix, lists and sources; some 4 kB. */
export function tablePage(index, count, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const name = `Model${index}`;
  const timeline = NOTES.map((note, version) => {
    const sizes = [...new Set([pick(SIZES), pick(SIZES), pick(SIZES)])].join(", ");
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const doubt = next() < 0.05 ? " (MoE?)" : "";
    return `| ${name} ${version + 1} | 20${20 + version}-${month} | ${sizes}${doubt} | ${pick(CONTEXTS)} | 第 ${version + 1} 代,${note} |`;
  });
  const models = [1, 2, 3, 4].map((version) => `${name} ${version} ${SIZES[(index + 2 * version) % 9]}`);
  const scores = BENCHMARKS.map(
    (benchmark) => `| ${benchmark} | ${models.map(() => `${(30 + next() * 69).toFixed(1)}%`).join(" | ")} |`,
  );
  const remarks = (from) =>
    REMARKS.map(
      (remark, step) =>
        `- ${name} ${1 + ((from + step) % 6)} ${REMARKS[(index + from + step) % 7]}：${remark}`,
    );
  const [near, far] = [neighbour(index, 7, count), neighbour(index, 13, count)];
  return `# ${name}

${name} 是第 ${index} 个用来计时的模型家族，句子没有别的意思。${REMARKS[index % 7]}。${REMARKS[(index + 3) % 7]}。

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
${remarks(0).join("\n")}

## Why It Matters

${remarks(2).join("\n")}

## Relationships

- 与 [Model${near}](../part${Math.floor(near / 100)}/model${near}.md) 对照
- 见 [[Model${far}]]

## Open Questions

- ${name} 的开放能否持续？
- 下一代会不会换一种架构？

## Sources

- raw/articles/model${index}.md
- https://example.org/model${index}
- ${name} Technical Report
`;
}
