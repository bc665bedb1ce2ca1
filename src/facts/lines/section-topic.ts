import type { Section } from "../../model/page-facts.ts";
import { withoutNumber } from "../heading-number.ts";
import { isNameLike, withoutBracket } from "../prose/known-names.ts";
import { isPeriod } from "../table/period.ts";
import { gatheredOf, onlyGathers } from "./gathering-words.ts";
import type { Titled, Topic } from "./topic.ts";

/** The heading's entity; under headings that only gather facts, the page's; null under any other, which speaks of something else. */
export function sectionTopic(sections: readonly Section[], section: number, title: Titled): Topic | null {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    const heading = sections[at];
    if (heading === undefined || heading.level <= 1) break;
    const name = withoutNumber(heading, sections);
    const own = gatheredOf(name);
    if (namesModel(own) || isOfTitle(own, title.text)) return headed(heading, name, title.text);
    if (!onlyGathers(withoutBracket(name))) return null;
  }
  return { text: title.text, span: title.span, via: "title" };
}

/** What the nearest heading names: `The dataset` in the text under it. */
export function headingTopic(
  sections: readonly Section[],
  section: number,
  title: Pick<Titled, "text">,
): Topic | null {
  const heading = sections[section];
  if (heading === undefined || heading.level === 0) return null;
  const name = withoutNumber(heading, sections);
  return isNameLike(name) ? headed(heading, name, title.text) : null;
}

/** Reads like a name, and has a number as versions do: `Qwen3`, `o3-mini`. */
export function namesModel(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return (
    (isNameLike(text) || isHanName(text) || SHORT.test(text) || isRelease(text)) &&
    !isPeriod(text) &&
    !COUNTED.test(text)
  );
}

/** `豆包 1.6`, `文心 4.5 Turbo`, `混元 T1`, `通义千问2.5-Max`; not `阶段 1`. */
function isHanName(text: string): boolean {
  const name = withoutBracket(text);
  return HAN_NAME.test(name) && !HAN_COUNTED.test(name);
}

const HAN_NAME = /^[一-鿿]{2,6}[ -]?[A-Z]{0,2}\d[\w.]*(?:[ -][A-Z0-9][\w.]*)*$/;

/** As repositories and interfaces call it: `gpt-oss-120b`. */
function isRelease(text: string): boolean {
  return /^[a-z][a-z0-9.]+(?:-[a-z0-9.]+)+$/.test(text) && !PARTED.test(text);
}

/** `Gemini Ultra` on the page Gemini: a name without a number, told by its family. */
export function isOfTitle(text: string, title: string): boolean {
  const [family] = text.split(" ");
  return text !== family && family === title.split(" ")[0] && isNameLike(text);
}

const SHORT = /^(?![vqh]\d|fy)[a-z]{1,2}\d[\w.]*(?:-[\w.]+)*$/;

const PARTED =
  /^(?:fy|top|part|chapter|phase|step|stage|tier|level|day|week|pre|post|mid|sub|multi|option|plan|table|figure|appendix)-?\d/;

/** Han words that are counted, numbered or dated, and name nothing. */
const HAN_COUNTED =
  /^(?:第|前|共|约|近|截至|截止|排名)|(?:阶段|步骤?|方案|版本|版|附录|案例|问题?|部分|任务|示例|例子?|章节?|场景|要点|方法|实验|选项|等?级别?|层级?|公式|图表?|表格?|注释?|参考|来源|情况|情形|原则|规则|条款|条|目标|模型|系列|类型?|项目?|题目?|组|批次?|轮次?|期|年份?|年度|月份?|季度|日期?|更新|测试|配置|参数|超过|大约|至少|最多|以上|以下|到|于|在|为|是|的|和|与)[ -]?[A-Z]{0,2}\d[\w.]*$/;

/** What has a number and no name of its own. */
const COUNTED = /^(?:Version|Phase|Step|Stage|Tier|Table|Figure|Part|Chapter|Level|Option|Plan|Day|Week) \d/;

/** Without the bracket or the colon that follows the name. */
function headed({ text, span }: Section, unnumbered: string, title: string): Topic {
  const name = gatheredOf(withoutBracket(unnumbered).replace(/\s*[:：]$/, ""));
  const start = span[0] + text.length - unnumbered.length;
  const topic = { text: name, span: [start, start + name.length], via: "heading" } as const;
  return /^\d/.test(name) ? { ...topic, family: title } : topic;
}
