import { pageRule } from "../../src/check/rule.ts";
import { itemsOf, itemsOfLines } from "../parts/cell/items.ts";
import { oddCharactersIn } from "../parts/walk/odd-characters.ts";

export const fullWidthDigits = pageRule({
  id: "full-width-digits",
  since: "0.1.0",
  group: "data",
  severity: "info",
  recommended: true,
  summary: { en: "A number written with full-width digits.", zh: "数字用了全角字符。" },
  messages: {
    wide: {
      en: "“{text}” has full-width digits, which search and other tools do not take for a number; write {narrow}.",
      zh: "“{text}”用了全角数字，搜索和其他工具不会把它当成数字；请写成 {narrow}。",
    },
  },
  fix: "safe",
  check: ({ facts, text: page }, report) => {
    if (!oddCharactersIn(page).wideDigits) return;
    for (const { item, span, text } of [...itemsOf(facts), ...itemsOfLines(facts)]) {
      if ((item.kind !== "quantity" && item.kind !== "date") || !/[０-９]/.test(text)) continue;
      const narrow = text.replace(/[０-９]/g, narrowed).replace(/(?<=\d)[．，](?=\d)/g, narrowed);
      report({
        message: "wide",
        data: { text, narrow },
        span,
        key: text,
        fix: { safety: "safe", edits: [{ span, text: narrow }] },
      });
    }
  },
});

/** Full-width forms stand in Unicode as ASCII does, 0xfee0 further on. */
function narrowed(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}
