/** Header words that say what shape a table has, by slug; shape is looked at before any property alias. */

/** Heads a column of property names: `参数 | 值`, `Field | OpenAI | Anthropic`. */
export const KEY_WORDS: ReadonlySet<string> = new Set([
  "", "field", "fields", "attribute", "attributes", "property", "properties", "item", "key", "parameter", "parameters",
  "params", "spec", "specification", "specifications", "aspect", "dimension", "feature", "features", "metric", "metrics",
  "measure", "indicator", "category", "characteristic", "criterion", "fact", "what", "statistic", "info",
  "字段", "属性", "项目", "项", "指标", "参数", "参数项", "规格", "维度", "特性", "特征", "类别", "信息", "条目", "名目",
  "对比项", "比较项", "对比维度", "比较维度", "配置项", "关键指标", "评估维度", "方面",
]);

/** Heads the one column of values beside it. */
export const VALUE_WORDS: ReadonlySet<string> = new Set([
  "", "value", "values", "detail", "details", "description", "content", "answer", "data", "information", "info",
  "figure", "number", "result", "spec", "specification", "setting",
  "值", "数值", "内容", "详情", "说明", "描述", "数据", "信息", "取值", "结果", "规格", "参数", "参数值", "详细信息", "详细",
  "具体信息", "具体内容", "具体数值", "备注说明",
]);

/** Heads names that mean something on their page only: `v2` of this product, `Series A` of this company. */
export const LOCAL_SUBJECTS: ReadonlySet<string> = new Set([
  "version", "variant", "round", "funding-round", "size", "plan", "tier", "edition", "stage", "phase", "step", "release",
  "category", "type", "mode", "method", "approach", "component", "feature", "configuration", "config", "setting", "task",
  "dataset", "split", "test-set", "quantity", "item", "rank",
  "版本", "变体", "轮次", "融资轮次", "规格", "尺寸", "套餐", "档位", "阶段", "类型", "类别", "模式", "方法", "组件", "方案",
  "任务", "数据集", "配置", "型号规格", "步骤", "项目", "项",
]);

/** Heads dates or periods that each row is of; the rows speak of the page's entity. */
export const PERIOD_WORDS: ReadonlySet<string> = new Set([
  "date", "year", "month", "quarter", "fiscal-year", "period", "time", "as-of", "when", "day", "fy",
  "日期", "年份", "年度", "年", "月份", "季度", "财年", "时间", "时期", "时间点", "截至",
]);

export const EVENT_WORDS: ReadonlySet<string> = new Set([
  "event", "events", "milestone", "milestones", "incident", "what-happened", "news", "change",
  "事件", "里程碑", "大事", "事项", "事故", "进展", "变化",
]);

/** Heads the value of a long table: `Model | Benchmark | Score`. */
export const SCORE_WORDS: ReadonlySet<string> = new Set([
  "score", "scores", "result", "results", "value", "accuracy", "performance",
  "得分", "分数", "成绩", "评分", "结果", "值", "数值", "准确率",
]);

/** How a line begins that is a note of the table beside it. */
export const NOTE_STARTS: readonly string[] = [
  "注:", "注：", "注释", "注意", "备注", "说明:", "说明：", "注1", "注 1", "※", "数据来源", "价格单位", "单位:", "单位：",
  "note", "n.b.", "nb:", "legend", "caveat", "disclaimer", "all figures", "figures", "prices are", "units",
];

/** Words of headings that name a topic, not an entity. */
export const HEADING_WORDS: ReadonlySet<string> = new Set([
  "overview", "pricing", "price", "prices", "benchmark", "benchmarks", "score", "scores", "results", "timeline", "models",
  "model", "specs", "spec", "specifications", "specification", "details", "detail", "facts", "key", "table", "comparison",
  "history", "architecture", "performance", "release", "releases", "released", "features", "family", "series", "api",
  "context", "window", "parameters", "vs", "vs.", "and", "the", "of", "in", "for", "by", "data", "summary", "info",
  "variants", "versions", "version", "updates", "update", "notes", "changes", "figures", "numbers", "profile", "at",
  "glance", "quick", "reference", "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
]);
