import { isUpper } from "./characters.ts";
import { pastSpace } from "./white-space.ts";

/** What VitePress, Docusaurus, MkDocs, GitHub, MediaWiki and chats write around a page; folded, as a whole line. */

/** Said by no author as a line of its own. */
export const ANYWHERE: ReadonlySet<string> = new Set([
  "skip to content",
  "skip to main content",
  "jump to navigation",
  "jump to search",
  "return to top",
  "back to top",
  "on this page",
  "sidebar navigation",
  "main navigation",
  "table of contents for current page",
  "edit this page",
  "edit this page on github",
  "edit on github",
  "previous page",
  "next page",
  "powered by vitepress",
  "was this page helpful?",
  "toggle navigation",
  "toggle dark mode",
  "toggle table of contents",
  "switch to dark theme",
  "switch to light theme",
  "跳转到内容",
  "跳到内容",
  "跳至内容",
  "回到顶部",
  "返回顶部",
  "本页目录",
  "页面导航",
  "侧边栏导航",
  "在 github 上编辑此页",
  "在 github 上编辑此页面",
  "在 github 上编辑",
  "编辑此页",
  "编辑此页面",
  "切换到深色模式",
  "切换到浅色模式",
  "copy code",
  "复制代码",
  "chatgpt said",
  "chatgpt 说",
  "you said",
  "你说",
  "was this response better or worse?",
  "is this conversation helpful so far?",
  "good response",
  "bad response",
]);

/** Words that can be an author's too, unless the page begins with them. */
export const AT_THE_TOP: ReadonlySet<string> = new Set([
  "appearance",
  "menu",
  "search",
  "sign in",
  "log in",
  "search docs",
  "search ⌘k",
  "外观",
  "菜单",
  "搜索",
  "登录",
  "主题",
]);

/** Above the words of a site's head a page has at most more of them. */
const TOP_LINES = 4;

/**
 * Whether a line is the site's, not the page's.
 * @param written how many lines of the page are not blank up to this one, itself with them; none for one further down
 */
export function isChrome(line: string, written = Number.POSITIVE_INFINITY): boolean {
  const begins = pastSpace(line, 0, line.length);
  if (line.length > LONGEST_LINE || !mayBeginChrome(line.charCodeAt(begins))) return false;
  const said = line.slice(begins).trimEnd().toLowerCase();
  const words = said.replace(/[:：]$/, "");
  return ANYWHERE.has(words) || (written <= TOP_LINES && AT_THE_TOP.has(words));
}

const LONGEST_LINE = 48;

/** Whether a line that begins with this character can be the site's: most begin with another. */
export function mayBeginChrome(code: number): boolean {
  return BEGINNINGS.has(isUpper(code) ? code + 32 : code);
}

const BEGINNINGS: ReadonlySet<number> = new Set(
  [...ANYWHERE, ...AT_THE_TOP].map((words) => words.charCodeAt(0)),
);
