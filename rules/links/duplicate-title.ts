import { wikiRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { addTo } from "../../src/text/group-by.ts";
import { hasLetterOrDigit } from "../../src/text/letters.ts";
import { slug } from "../../src/values/slug.ts";

export const duplicateTitle = wikiRule({
  id: "duplicate-title",
  since: "0.1.0",
  group: "links",
  severity: "warning",
  recommended: true,
  summary: { en: "Two pages have one title.", zh: "两个页面的标题相同。" },
  messages: {
    twice: {
      en: "Here and in {others} the title is “{title}”: facts split between them and a link by title finds only one; join them, or say in the titles what each is of.",
      zh: "这一页的标题“{title}”也是 {others} 的标题，内容会分散，按标题的链接只能找到一个；请合并，或在标题里写明区别。",
    },
  },
  check: ({ wiki, language }, report) => {
    const byTitle = new Map<string, PageFacts[]>();
    for (const page of wiki.pages) {
      const key = `${slug(page.title.text)}\u001f${localeOf(page.path)}`;
      if (page.kind !== "page" || !hasLetterOrDigit(key)) continue;
      addTo(byTitle, key, page);
    }
    for (const [key, [first, ...others]] of byTitle) {
      if (first === undefined || others.length === 0) continue;
      const paths = others.map((page) => page.path).join(language === "zh" ? "、" : ", ");
      report(first, {
        message: "twice",
        data: { title: first.title.text, others: paths },
        span: first.title.span,
        key,
        placeless: true,
        related: others.map((page) => ({ path: page.path, span: page.title.span, message: page.title.text })),
      });
    }
  },
});

/** Folders named for a language hold the same pages, each in its own: `zh/llama.md` beside `en/llama.md`. */
function localeOf(path: string): string {
  return path
    .toLowerCase()
    .split("/")
    .slice(0, -1)
    .filter((folder) => LANGUAGES.has(folder) || /^[a-z]{2}[-_][a-z]{2,4}$/.test(folder))
    .join("/");
}

const LANGUAGES: ReadonlySet<string> = new Set(
  "en zh ja ko de fr es pt ru it ar hi vi tr fa bn ne pl nl sv uk id th he cs english chinese japanese korean german french spanish portuguese russian italian arabic hindi vietnamese turkish persian bengali nepali polish dutch swedish ukrainian indonesian thai hebrew czech 中文 英文 日文".split(
    " ",
  ),
);
