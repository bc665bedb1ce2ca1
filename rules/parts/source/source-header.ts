import type { SourceFacts } from "../../../src/model/source-facts.ts";

/** What a source says of itself: a line of front matter, or `Fetched: …` under its title. */
export interface SourceField {
  readonly key: string;
  readonly value: string;
}

/** Lines after the front matter among which a source may say how it was had. */
const HEADER_LINES = 12;

/** Keys are folded: lower case, `_` for spaces and hyphens. */
export function sourceFields({ frontMatter, text }: SourceFacts): readonly SourceField[] {
  const fields: SourceField[] = [];
  for (const { key, value } of frontMatter?.entries ?? []) {
    if (typeof value === "string" || typeof value === "boolean" || typeof value === "number")
      fields.push({ key: folded(key), value: String(value).trim() });
  }
  for (const line of firstLines(text, frontMatter?.span[1] ?? 0)) {
    const [, key, aside, value] = said(line) ?? [];
    if (key === undefined || value === undefined) continue;
    fields.push({ key: folded(key), value: aside === undefined ? value : `${value} (${aside})` });
  }
  return fields;
}

function said(line: string): RegExpExecArray | null {
  return /^[\s>*_-]{0,8}([\p{L} _-]{2,24}?)\**(?:\s*[(（]([^()（）]{1,200})[)）])?\**\s*[:：]\**\s*(\S.{0,300})$/u.exec(
    line,
  );
}

function folded(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

function firstLines(text: string, from: number): readonly string[] {
  const lines: string[] = [];
  for (let at = from; at < text.length && lines.length < HEADER_LINES; ) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end).trimEnd();
    if (line.startsWith("## ")) break;
    if (line.length <= 400) lines.push(line);
    if (end < 0) break;
    at = end + 1;
  }
  return lines;
}
