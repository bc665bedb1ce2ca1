import { pageRule } from "../../src/check/rule.ts";
import { isChrome, mayBeginChrome } from "../../src/text/chrome-words.ts";
import { pastSpace } from "../../src/text/white-space.ts";

export const pageChrome = pageRule({
  id: "page-chrome",
  since: "0.1.0",
  group: "damage",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A line is part of the site the text was copied from, not of the page.",
    zh: "这一行是网站界面上的文字，不是页面内容。",
  },
  messages: {
    fence: {
      en: "“{text}” fences the whole page, as chats hand one over, so that it is shown as code; remove both fences.",
      zh: "“{text}”把整个页面围成了代码块（聊天工具交付页面的方式），页面会显示成代码；请删去首尾两行。",
    },
    chrome: {
      en: "“{text}” is a word of the site's own frame that was copied along; remove the line.",
      zh: "“{text}”是连同页面一起复制进来的网站界面文字；请删去这一行。",
    },
  },
  supersedes: ["lost-heading"],
  check: ({ facts, text }, report) => {
    for (const { kind, span, text: fence } of facts.repairs)
      if (kind === "page-fence") report({ message: "fence", data: { text: fence }, span, key: "fence" });
    const body = facts.frontMatter?.span[1] ?? 0;
    let written = 0;
    let line = 0;
    for (const start of facts.lineStarts) {
      const end = facts.lineStarts[++line] ?? text.length;
      if (start < body) continue;
      const from = pastSpace(text, start, end);
      if (from === end) continue;
      written++;
      if (!mayBeginChrome(text.charCodeAt(from))) continue;
      const said = text.slice(from, end).trimEnd();
      if (isChrome(said, written))
        report({ message: "chrome", data: { text: said }, span: [from, from + said.length], key: said });
    }
  },
});
