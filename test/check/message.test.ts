import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted, fillMessage } from "../../src/check/message.ts";
import type { MessageData } from "../../src/check/rule.ts";

const zh = (template: string, data: MessageData) => fillMessage({ en: "", zh: template }, "zh", data);

describe("a message", () => {
  it("is filled with what it names, and shows a name that it has not", () => {
    const message = { en: "“{text}” of {count}, {other}", zh: "{count} 个" };
    const data = { text: "{count}", count: counted(1, "fact") };
    expect(fillMessage(message, "en", data)).toBe("“{count}” of 1 fact, {other}");
    expect(fillMessage(message, "zh", data)).toBe("1 个");
  });

  it.each([
    ["不能同时是 {subject} 的 {property}；请更正", "文心", "上下文", "不能同时是文心的上下文；请更正"],
    [
      "不能同时是 {subject} 的 {property}；请更正",
      "Llama 4",
      "Context",
      "不能同时是 Llama 4 的 Context；请更正",
    ],
    [
      "不能同时是{subject}的{property}；请更正",
      "文心 5",
      "参数（B）",
      "不能同时是文心 5 的参数（B）；请更正",
    ],
    ["与 {subject} 和“{property}”", "“64K”", " a ", "与“64K”和“ a ”"],
    ["{subject} {property}", "文", "字", "文 字"],
    ["{subject}/{property} 页", "a", "1", "a/1 页"],
  ])(
    "in Chinese has a space where Han meets Latin, and nowhere else: %s",
    (template, subject, property, says) => {
      expect(zh(template, { subject, property })).toBe(says);
    },
  );

  it("leaves every value as it is", () => {
    const value = fc.oneof(fc.string(), fc.constantFrom(" ", "　", "文", "a ", " 文"));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const filled = zh("甲 {a} 乙{b} 丙", { a, b });
        expect(filled.replace(/^甲 ?/, "").startsWith(a) || filled.startsWith(`甲${a}`)).toBe(true);
        expect(filled.replace(/ ?丙$/, "").endsWith(b) || filled.endsWith(`${b}丙`)).toBe(true);
        expect(filled.replace(/ /g, "")).toBe(`甲${a}乙${b}丙`.replace(/ /g, ""));
      }),
    );
  });
});
