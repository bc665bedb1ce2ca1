import type { LexiconData } from "./data.ts";
import { certaintyZh } from "./zh/certainty.ts";
import { datesZh } from "./zh/dates.ts";
import { headersZh } from "./zh/headers.ts";
import { namesZh } from "./zh/names.ts";
import { numbersZh } from "./zh/numbers.ts";
import { qualifiersZh } from "./zh/qualifiers.ts";
import { smallWordsZh } from "./zh/small-words.ts";
import { statesZh } from "./zh/states.ts";
import { textZh } from "./zh/text.ts";
import { unitsZh } from "./zh/units.ts";

export const zh: LexiconData = {
  language: "zh",
  properties: headersZh.names,
  headers: headersZh,
  names: namesZh,
  text: textZh,
  certainty: certaintyZh,
  ...numbersZh,
  ...unitsZh,
  ...datesZh,
  ...smallWordsZh,
  ...qualifiersZh,
  ...statesZh,
  marks: {},
  stop: [
    "上下文",
    "上下游",
    "约束",
    "约定",
    "约翰",
    "制约",
    "节约",
    "条约",
    "预约",
    "年计划",
    "月计划",
    "周计划",
    "数据",
    // Five-year plans.
    "十一五",
    "十二五",
    "十三五",
    "十四五",
    "十五五",
    "十六五",
    // A fraction of what is no ten.
    "分之",
    "免费额度",
    "春节",
    "春晚",
    "冬奥会",
    "夏令营",
    "免费试用",
    "数据传输",
    "数字",
    "数学",
    "数位",
    "数量",
    "数值",
    "数组",
    "几何",
    "推测解码",
    "预计算",
    "不足之处",
    "近期",
    "近年",
    "近一年",
    "近两年",
    "近三年",
    "近五年",
    "近十年",
    "近几年",
    "近半年",
    "接近度",
    "与其",
    "有限",
    "是否",
  ],
};
