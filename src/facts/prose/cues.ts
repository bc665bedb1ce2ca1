import { CUES_OF_THINGS } from "./cues-of-things.ts";

/** What a figure must be to be a property's value. */
export type Kind = "tokens" | "size" | "corpus" | "date" | "money" | "bytes" | "power" | "count" | "score";

/** How a property is said in running text. */
export interface Cue {
  readonly property: string;
  readonly kind: Kind;
  /** Right before the value, glue between: `context window of 128K`. */
  readonly before: readonly string[];
  /** Right after it: `128K context`. */
  readonly after: readonly string[];
  /** An event: its words may stand before the thing that was released, `released GPT-4 on March 14`. */
  readonly event?: true;
  /** Said of many things: the sentence must say who has it, and a year in it is when. */
  readonly held?: true;
  /** A property of which this one is a part: where the part's words stand before the value, `激活 37B 参数`, it is meant. */
  readonly partOf?: string;
}

/** Longest first within each list: the first that fits is taken. */
export const CUES: readonly Cue[] = [
  {
    property: "max-output",
    kind: "tokens",
    before: ["output limit", "max output", "maximum output", "最大输出长度", "最大输出", "输出上限"],
    after: ["output limit", "max output", "最大输出", "输出上限"],
  },
  {
    property: "context",
    kind: "tokens",
    before: [
      "context window size",
      "context windows",
      "context window",
      "context length",
      "context",
      "上下文窗口",
      "上下文长度",
      "上下文",
    ],
    after: [
      "context window",
      "context length",
      "tokens of context",
      "context",
      "超长上下文",
      "长上下文",
      "上下文窗口",
      "上下文长度",
      "上下文",
    ],
  },
  {
    property: "active-parameters",
    kind: "size",
    partOf: "parameters",
    before: [
      "active parameters",
      "activated parameters",
      "activating",
      "activates only",
      "activates",
      "激活参数量",
      "激活参数",
      "每次激活",
      "激活",
    ],
    after: [
      "parameters active",
      "parameters are active",
      "parameters activated",
      "parameters are activated",
      "parameters per token",
      "active parameters",
      "activated parameters",
      "active params",
      "activated for each token",
      "activated per token",
      "active",
      "activated",
      "激活参数",
      "激活",
    ],
  },
  {
    property: "parameters",
    kind: "size",
    before: [
      "parameter count",
      "total parameters",
      "parameters",
      "params",
      "总参数量",
      "总参数",
      "参数总量",
      "参数规模",
      "参数量",
      "参数",
    ],
    after: ["total parameters", "model parameters", "parameters", "parameter", "params", "总参数", "参数"],
  },
  {
    property: "training-tokens",
    kind: "corpus",
    before: [
      "pre-trained on",
      "pretrained on",
      "trained on",
      "trained with",
      "training tokens",
      "training data",
      "训练数据量",
      "训练数据规模",
      "预训练数据",
      "训练数据",
      "训练语料",
      "训练于",
    ],
    after: [
      "training tokens",
      "tokens of training data",
      "训练数据",
      "训练语料",
      "上训练",
      "上预训练",
      "训练",
    ],
  },
  {
    property: "released",
    kind: "date",
    event: true,
    before: ["release date", "released", "launched", "发布时间", "发布日期", "发布", "推出", "上线", "开源"],
    after: ["发布", "推出", "上线", "正式发布", "正式推出", "开源"],
  },
  {
    property: "announced",
    kind: "date",
    event: true,
    before: ["announced", "introduced", "unveiled", "宣布", "公布"],
    after: [],
  },
  {
    property: "founded",
    kind: "date",
    event: true,
    before: ["co-founded", "cofounded", "founded", "established", "成立时间", "成立", "创立", "创办"],
    after: ["成立", "创立", "创办"],
  },
  {
    property: "knowledge-cutoff",
    kind: "date",
    before: [
      "knowledge cutoff date",
      "knowledge cut-off date",
      "knowledge cutoff",
      "knowledge cut-off",
      "training cutoff",
      "知识截止日期",
      "知识截止时间",
      "知识截止",
    ],
    after: ["knowledge cutoff", "knowledge cut-off"],
  },
  {
    property: "valuation",
    kind: "money",
    before: ["valued at", "valuation of", "valuation", "估值"],
    after: ["valuation", "估值"],
  },
  {
    property: "vocabulary",
    kind: "count",
    before: ["vocabulary size", "vocabulary", "词表大小", "词表"],
    after: ["vocabulary", "词表"],
  },
  {
    property: "memory",
    kind: "bytes",
    before: ["gpu memory", "vram", "显存容量", "显存"],
    after: ["of vram", "vram", "显存"],
  },
  {
    property: "power",
    kind: "power",
    before: ["power consumption", "power draw", "tdp", "热设计功耗", "功耗"],
    after: ["tdp", "功耗"],
  },
  { property: "layers", kind: "count", before: ["层数"], after: ["transformer layers", "layers"] },
  {
    property: "experts",
    kind: "count",
    before: ["专家数"],
    after: ["routed experts", "experts", "个路由专家", "个专家", "专家"],
  },
  ...CUES_OF_THINGS,
];
