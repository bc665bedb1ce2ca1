import type { PromiseWords } from "../promise-words.ts";

/** `将` alone is also the 把 of what was done to a thing (2023 年将其开源), so it needs its preposition. */
export const promisesZh: PromiseWords = {
  before: [
    "预计",
    "预期",
    "计划",
    "拟于",
    "拟在",
    "将于",
    "将在",
    "将会在",
    "定于",
    "定在",
    "有望",
    "预定",
    "即将于",
    "即将在",
    "目标是",
    "争取在",
  ],
  after: ["预计", "计划", "预期", "拟", "有望", "待定"],
  leads: ["于", "在", "到", "至", "最早", "最晚", "不晚于", "不迟于"],
  past: ["原", "曾", "原本", "此前", "最初", "一度", "按", "如", "超出", "超过", "高于", "低于", "不", "未"],
  heads: ["预计", "计划", "预期", "拟定", "目标日期"],
  told: ["推迟", "延期", "取消", "跳票", "已发布", "已推出", "已上线", "已完成", "后来", "最终", "实际"],
};
