import type { Message } from "../../../src/text/message.ts";

const IN_CHINESE: Readonly<Record<string, string>> = {
  year: "没有 {n} 年",
  half: "没有第 {n} 半年",
  quarter: "没有第 {n} 季度",
  month: "没有 {n} 月",
  day: "没有 {n} 日",
  "two numbers without a separator": "两个数之间没有分隔",
};

/** Why a cell could not be read (`month 13`), for a message. */
export function reasonText(reason: string): Message {
  const [, word = reason, number = ""] = /^(\w+) (\d+)$/.exec(reason) ?? [];
  const zh = Object.hasOwn(IN_CHINESE, word) ? IN_CHINESE[word] : undefined;
  return { en: reason, zh: zh?.replace("{n}", number) ?? reason };
}
