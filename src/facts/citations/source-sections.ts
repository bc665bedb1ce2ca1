import { compatible } from "../../text/compatible.ts";

/** Headings over a page's list of sources, by their folded words. */
export const SOURCE_HEADINGS: ReadonlySet<string> = new Set([
  "sources",
  "source",
  "references",
  "reference",
  "bibliography",
  "works cited",
  "citations",
  "further reading and sources",
  "primary sources",
  "source list",
  "source documents",
  "references and sources",
  "sources and references",
  "data sources",
  "来源",
  "数据来源",
  "资料来源",
  "信息来源",
  "参考",
  "参考资料",
  "参考文献",
  "参考来源",
  "引用",
  "引用来源",
  "出处",
  "来源列表",
  "来源与参考",
  "参考链接",
  "原始资料",
  "原始来源",
]);

/** What is left of a heading once it is folded stands in it, and one of these in that. */
const SIGNS: readonly string[] = [...SOURCE_HEADINGS].filter(
  (heading) => ![...SOURCE_HEADINGS].some((other) => other !== heading && heading.includes(other)),
);

export function isSourceHeading(text: string): boolean {
  const written = compatible(text).toLowerCase();
  return mayNameSources(written) && namesSources(written);
}

export function mayNameSources(written: string): boolean {
  for (const sign of SIGNS) if (written.includes(sign)) return true;
  return false;
}

/** @param written in compatible characters and lower case */
export function namesSources(written: string): boolean {
  const folded = written
    .replace(/^(?:[\s\d.、:#]|\(?[一二三四五六七八九十\d]+[)、.]|\p{Extended_Pictographic}|\uFE0F)+/u, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/[\s::]+$/, "");
  return (
    SOURCE_HEADINGS.has(folded) ||
    folded.split(/\s*[/|&·]\s*/).every((part) => part !== "" && SOURCE_HEADINGS.has(part))
  );
}
