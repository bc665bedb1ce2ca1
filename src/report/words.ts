import type { Severity } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severities: Readonly<Record<Severity, (count: number) => string>>;
  readonly findings: (count: number) => string;
  readonly more: (count: number) => string;
  readonly alike: string;
  readonly moreGroups: (groups: number, findings: number) => string;
  readonly problem: string;
  readonly problems: (count: number) => string;
  readonly clean: string;
  /** Between counts, and before what they were found in. */
  readonly and: string;
  readonly over: string;
  readonly scope: (pages: number, tables: number, claims: number) => string;
  readonly accepted: (count: number) => string;
  readonly baselined: (count: number) => string;
  readonly stale: (count: number) => string;
  readonly next: string;
  readonly showAll: string;
  readonly whyRule: string;
  readonly exportFacts: string;
}

const english = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en: Words = {
  severity: { error: "error", warning: "warning", info: "info" },
  severities: {
    error: (count) => english(count, "error"),
    warning: (count) => english(count, "warning"),
    info: (count) => english(count, "info"),
  },
  findings: (count) => english(count, "finding"),
  more: (count) => `and ${count} more`,
  alike: "and alike",
  moreGroups: (groups, findings) =>
    `and ${english(groups, "more group")} with ${english(findings, "finding")}`,
  problem: "problem",
  problems: (count) => `${english(count, "problem")}: not all of the job could be done`,
  clean: "No findings",
  and: ", ",
  over: " ",
  scope: (pages, tables, claims) =>
    `in ${english(pages, "page")} (${english(tables, "table")}, ${english(claims, "claim")})`,
  accepted: (count) => `${count} accepted`,
  baselined: (count) => `${count} in the baseline`,
  stale: (count) => `${english(count, "entry", "entries")} found no more`,
  next: "Next: ",
  showAll: "shows every finding",
  whyRule: "says why, and what to do",
  exportFacts: "writes the facts as JSON",
};

const zh: Words = {
  severity: { error: "错误", warning: "警告", info: "提示" },
  severities: {
    error: (count) => `${count} 个错误`,
    warning: (count) => `${count} 个警告`,
    info: (count) => `${count} 个提示`,
  },
  findings: (count) => `${count} 处`,
  more: (count) => `另有 ${count} 处`,
  alike: "同样的还有",
  moreGroups: (groups, findings) => `另有 ${groups} 组，共 ${findings} 处`,
  problem: "问题",
  problems: (count) => `${count} 个问题：未能全部检查`,
  clean: "没有发现问题",
  and: "、",
  over: "，",
  scope: (pages, tables, claims) => `共 ${pages} 页（${tables} 个表格，${claims} 条事实）`,
  accepted: (count) => `已接受 ${count} 处`,
  baselined: (count) => `基线中 ${count} 处`,
  stale: (count) => `已接受但不再出现的条目 ${count} 处`,
  next: "下一步：",
  showAll: "显示全部",
  whyRule: "说明原因与做法",
  exportFacts: "将事实导出为 JSON",
};

export function wordsFor(language: Language): Words {
  return language === "zh" ? zh : en;
}
