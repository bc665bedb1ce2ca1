import { pageRule } from "../../src/check/rule.ts";
import { hiddenIn } from "../parts/damage/hidden.ts";
import { oddCharactersIn } from "../parts/walk/odd-characters.ts";

export const hiddenCharacter = pageRule({
  id: "hidden-character",
  since: "0.1.0",
  group: "damage",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A character that nobody sees: text direction, zero width, a tag, a control code.",
    zh: "看不见的字符：文字方向、零宽、标签或控制字符。",
  },
  messages: {
    direction: {
      en: "{code} turns the direction of text, so the page reads otherwise than it is stored; remove it.",
      zh: "{code} 会改变文字方向，读者看到的与实际内容不同；请删去。",
    },
    zeroWidth: {
      en: "{code} has no width, so search and comparison miss the words around it; remove it.",
      zh: "{code} 没有宽度，搜索和比对会漏掉它旁边的词；请删去。",
    },
    tag: {
      en: "{code} is an invisible tag, which can hide instructions to a language model; remove it.",
      zh: "{code} 是看不见的标签字符，可能藏有给语言模型的指令；请删去。",
    },
    control: {
      en: "{code} is a control code, which no reader sees and some tools stumble over; remove it.",
      zh: "{code} 是控制字符，读者看不见，有些工具会出错；请删去。",
    },
  },
  fix: "unsafe",
  check: ({ text }, report) => {
    if (!oddCharactersIn(text).hidden) return;
    for (const { kind, span, codes } of hiddenIn(text)) {
      report({
        message: kind,
        data: { code: codes.join(" ") },
        span,
        key: `${kind} ${codes.join(" ")}`,
        cause: `${kind} ${codes[0] ?? ""}`,
        fix: { safety: "unsafe", edits: [{ span, text: "" }] },
      });
    }
  },
});
