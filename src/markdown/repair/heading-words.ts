/** Headings that pages of every wiki have; folded, without number or emoji. Among lines that lost their list marks they stand out. */
export const COMMON_HEADINGS: ReadonlySet<string> = new Set([
  ...[
    "overview",
    "introduction",
    "summary",
    "background",
    "history",
    "key facts",
    "key points",
    "highlights",
  ],
  ...["timeline", "model timeline", "models", "specifications", "architecture", "architecture notes"],
  ...["training", "training data", "benchmarks", "benchmark scores", "performance", "results", "evaluation"],
  ...["pricing", "api pricing", "availability", "license", "licensing", "limitations", "criticism", "safety"],
  ...[
    "why it matters",
    "use cases",
    "relationships",
    "related",
    "related pages",
    "see also",
    "open questions",
  ],
  ...["sources", "references", "further reading", "notes", "changelog", "faq", "conclusion"],
  ...[
    "概述",
    "概览",
    "简介",
    "背景",
    "历史",
    "核心要点",
    "关键要点",
    "要点",
    "核心结论",
    "时间线",
    "模型时间线",
  ],
  ...["规格", "架构", "架构特点", "训练", "训练数据", "基准", "基准测试", "基准成绩", "性能", "评测"],
  ...["定价", "价格", "可用性", "许可", "许可证", "局限", "局限性", "争议", "安全"],
  ...["为什么重要", "意义", "应用", "应用场景", "关系", "相关", "相关页面", "参见", "开放问题", "待解问题"],
  ...[
    "来源",
    "参考",
    "参考资料",
    "参考来源",
    "参考文献",
    "资料来源",
    "延伸阅读",
    "备注",
    "更新日志",
    "总结",
    "结论",
  ],
]);

/** Without what numbers or adorns it: `一、概述`, `(2) Models`, `3.1 Specs`, `🚀 Overview`. */
export function bareHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(
      /^(?:[\s#]|\d+(?:\.\d+)*[.)、]?|\(?[一二三四五六七八九十\d]+[)、.]|\p{Extended_Pictographic}|\uFE0F)+/u,
      "",
    )
    .trim();
}
