/** Headings, in bold or before a colon too, under which a page tells what it is about in keys and values; folded. */
const GATHERING: readonly string[] = [
  "infobox|overview|identity|identification|summary|profile|at a glance|quick look|founding",
  "foundation|establishment|launch|release|releases|announcement|company|corporate|basic|basics",
  "basic facts|basic information|basic info|fact|facts|key facts|quick facts|fact sheet",
  "key information|key details|details|specification|specifications|technical specification",
  "technical specifications|specs|key specs|key specifications|technical specs|model specs",
  "model specifications|technical details|model details|model information|model info",
  "model overview|model card|architecture|model architecture|parameters|key parameters",
  "model parameters|model size|context|context window|license|licensing|availability",
  "license and availability|pricing|price|prices|api pricing|cost|costs|benchmarks",
  "benchmark scores|performance|evaluation|benchmark results|性能|性能表现|评测|评测结果|评测成绩|基准|基准成绩|成绩|跑分",
  "key features|features|highlights|properties|attributes|metadata|release information|概览|概述|概况",
  "基本信息|基本资料|基本参数|基本概况|简介|速览|一览|规格|技术规格|参数|关键信息|基础信息|模型信息|公司信息|发布|成立|创立|发布信息|技术参数|模型参数|主要参数",
  "核心参数|关键参数|规格参数|基础参数|参数规模|模型规模|技术细节|技术信息|模型概览|模型概况|模型规格|核心信息|核心规格|关键数据|关键事实|关键指标|架构|模型架构|技术架构",
  "上下文|上下文窗口|许可证|许可|开源许可|可用性|定价|价格|api 定价|api 价格|基准测试|主要特性|主要特点|核心特性|核心特点|特性|特点|亮点|属性|元数据",
];

const WORDS: ReadonlySet<string> = new Set(GATHERING.join("|").split("|"));

/** Whether what is gathered under such a heading is of what the page, or the heading above, is about. */
export function onlyGathers(heading: string): boolean {
  return WORDS.has(folded(heading));
}

/** `Llama 4 at a glance`, `GPT-4o 的主要参数`: without the words that gather, what they are of. */
export function gatheredOf(heading: string): string {
  for (let at = 1; at < heading.length; at++) {
    if (!BREAK.test(heading.slice(at - 1, at + 1))) continue;
    const rest = heading.slice(at).replace(/^[\s的]+/, "");
    if (WORDS.has(folded(rest))) return heading.slice(0, at).trimEnd();
  }
  return heading;
}

/** Between words, or between a name and Han. */
const BREAK = /^\S[\s的]$|^[A-Za-z\d][一-鿿]$/;

function folded(heading: string): string {
  return heading.toLowerCase().replace(/\s+/g, " ").trim();
}
