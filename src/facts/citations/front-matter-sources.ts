import type { MarkdownPage } from "../../markdown/page.ts";
import type { FrontMatterEntry } from "../../model/front-matter.ts";
import type { Json } from "../../model/json.ts";
import type { Span } from "../../model/place.ts";
import { type Draft, draftOf } from "./source-draft.ts";

const KEYS: ReadonlySet<string> = new Set([
  "source",
  "sources",
  "references",
  "reference",
  "source_url",
  "source_urls",
  "citations",
  "来源",
  "参考",
]);
/** Where a map keeps what it points to, best first. */
const TARGET_KEYS = ["path", "file", "url", "href", "link", "doi", "arxiv", "id", "title", "name"];

/** `sources:` in the front matter: strings, maps with `url` or `path`, one or a list of them. */
export function frontMatterSources(page: MarkdownPage): Draft[] {
  return (page.frontMatter?.entries ?? [])
    .filter((entry) => KEYS.has(entry.key.toLowerCase()))
    .flatMap((entry) => entryDrafts(entry, page.text));
}

function entryDrafts(entry: FrontMatterEntry, text: string): Draft[] {
  if (!Array.isArray(entry.value)) return one(entry.value, entry.valueSpan, text);
  return entry.value.flatMap((item: Json, index) => one(item, entry.items[index] ?? entry.valueSpan, text));
}

function one(value: Json, span: Span, text: string): Draft[] {
  const written = typeof value === "string" ? value : targetOf(value);
  if (written === null || written.trim() === "") return [];
  const bare = written
    .trim()
    .replace(/^\[\[(.*)\]\]$/, "$1")
    .replace(/\|.*$/, "");
  const at = text.indexOf(bare, span[0]);
  const place: Span = at >= 0 && at + bare.length <= span[1] + bare.length ? [at, at + bare.length] : span;
  if (/^\s*\[\[/.test(written))
    return [{ via: "front-matter", kind: "page", text: bare, target: bare, span: place, section: 0 }];
  return [draftOf(bare, place, "front-matter", 0)];
}

function targetOf(value: Json): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const map = new Map(Object.entries(value));
  for (const key of TARGET_KEYS) {
    const target = map.get(key);
    if (typeof target === "string" && target !== "") return target;
  }
  return null;
}
