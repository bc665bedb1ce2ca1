import type { Language } from "../model/page-facts.ts";
import type { LeftOut } from "../workspace/page-set.ts";
import type { Session } from "../workspace/session.ts";

const SHOWN = 3;

const WORDS = {
  en: {
    name: "about the repository",
    ignored: "ignored by the config",
    elsewhere: "outside the pages",
    link: "links, not followed",
    more: (count: number) => ` and ${count} more`,
    sources: (count: number) => `${count} source ${count === 1 ? "file" : "files"}`,
    start: "Left out: ",
  },
  zh: {
    name: "关于仓库本身",
    ignored: "配置忽略",
    elsewhere: "不在页面范围",
    link: "符号链接，不跟随",
    more: (count: number) => ` 等 ${count} 个`,
    sources: (count: number) => `${count} 个来源文件`,
    start: "未作为页面：",
  },
} as const;

/** Which Markdown files were not read as pages, and why, in one line. */
export function leftOutLine({ wikis }: Pick<Session, "wikis">, language: Language): string | null {
  const words = WORDS[language];
  const leftOut = wikis.flatMap((wiki) => wiki.leftOut);
  const parts = (["name", "ignored", "elsewhere", "link"] as const).flatMap((why) => {
    const paths = leftOut.filter((one) => one.why === why).map((one) => one.path);
    return paths.length === 0 ? [] : [`${some(paths, words.more)} (${words[why]})`];
  });
  const sources = wikis.reduce((sum, wiki) => sum + wiki.sources.length, 0);
  if (sources > 0) parts.push(words.sources(sources));
  return parts.length === 0 ? null : words.start + parts.join("; ");
}

function some(paths: readonly LeftOut["path"][], more: (count: number) => string): string {
  const rest = paths.length - SHOWN;
  return paths.slice(0, SHOWN).join(", ") + (rest > 0 ? more(rest) : "");
}
