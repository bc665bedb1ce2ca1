import type { Language } from "../model/page-facts.ts";

/** In the order they come in a run; whatever else was timed is a rule. */
const PHASES: readonly { readonly id: string; readonly en: string; readonly zh: string }[] = [
  { id: "start", en: "start", zh: "启动" },
  { id: "look around", en: "look around", zh: "查看文件" },
  { id: "read", en: "read", zh: "读取" },
  { id: "recall", en: "recall", zh: "取回" },
  { id: "parse", en: "parse", zh: "解析" },
  { id: "extract", en: "extract", zh: "提取" },
  { id: "rest", en: "lay to rest", zh: "收起" },
  { id: "sources", en: "sources", zh: "来源" },
  { id: "compare", en: "resolve", zh: "归并" },
  { id: "report", en: "report", zh: "报告" },
];

const WORDS = {
  en: { phase: "phase", rules: "rules", rule: "rule", other: "other" },
  zh: { phase: "阶段", rules: "规则", rule: "规则", other: "其他" },
} as const;

/**
 * What a run took, by phase, then by rule; a rule's share is of parsing and extraction together.
 * @param times milliseconds by phase or rule
 * @param all milliseconds of the whole run
 */
export function timingText(times: ReadonlyMap<string, number>, all: number, language: Language): string {
  const words = WORDS[language];
  const isPhase = new Set(PHASES.map((phase) => phase.id));
  const rules = [...times].filter(([id]) => !isPhase.has(id)).sort((a, b) => b[1] - a[1]);
  const inRules = rules.reduce((sum, [, time]) => sum + time, 0);
  const inPhases = PHASES.reduce((sum, { id }) => sum + (times.get(id) ?? 0), 0);
  const facts = (times.get("parse") ?? 0) + (times.get("extract") ?? 0);
  return [
    words.phase,
    ...PHASES.map((phase) => line(phase[language], times.get(phase.id) ?? 0, all)),
    line(words.rules, inRules, all),
    line(words.other, Math.max(all - inPhases - inRules, 0), all),
    "",
    words.rule,
    ...rules.map(([id, time]) => line(id, time, facts)),
    "",
  ].join("\n");
}

function line(name: string, time: number, of: number): string {
  const share = of > 0 ? `${((100 * time) / of).toFixed(1)}%` : "";
  return `  ${time.toFixed(1).padStart(8)} ms  ${share.padStart(6)}  ${name}`;
}
