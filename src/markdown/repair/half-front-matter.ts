import type { FrontMatter } from "../../model/front-matter.ts";
import type { Span } from "../../model/place.ts";
import type { Message } from "../../text/message.ts";
import { entriesIn } from "../front-matter.ts";

/** Keys that front matter of wikis begins with; `Note: …` is a line of the page. */
const KNOWN =
  /^(?:title|type|tags?|date|created|updated|modified|sources?|aliases|status|confidence|contested|authors?|slug|category|categories|description|summary|lang|layout|id|name)\s*:/;
const KEY = /^[A-Za-z_][\w-]*\s*:(?:\s|$)/;
const GOES_ON = /^(?:\s+\S|- |#)/;

/** Longer, and it is a page of such lines. */
const MOST_LINES = 64;
const FEWEST_KEYS = 2;

/**
 * Front matter of which one `---` was lost: keys at the page's very beginning, one of them known, that a `---` closes,
 * or that a `---` opens and a blank line or a heading ends.
 */
export function halfFrontMatter(text: string): FrontMatter | null {
  const opened = /^---[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
  let at = opened;
  let keys = 0;
  let known = opened > 0;
  for (let line = 0; line < MOST_LINES && at < text.length; line++) {
    const end = lineEnd(text, at);
    const written = text.slice(at, end.end);
    const isKey = KEY.test(written);
    known ||= isKey && KNOWN.test(written);
    const isFence = written.trimEnd() === "---";
    if (isFence || !(isKey || (keys > 0 && GOES_ON.test(written)))) {
      if (keys < FEWEST_KEYS || !known || isFence === opened > 0) return null;
      return half(text, opened, at, isFence ? end.next : at);
    }
    if (isKey) keys++;
    at = end.next;
  }
  return null;
}

const UNOPENED: Message = {
  en: "the `---` that opens the front matter is missing",
  zh: "缺少 front matter 开头的 `---`",
};
const UNCLOSED: Message = {
  en: "the `---` that closes the front matter is missing",
  zh: "缺少 front matter 结尾的 `---`",
};

function half(text: string, from: number, to: number, after: number): FrontMatter {
  const span: Span = [0, after];
  const { entries, error } = entriesIn(text, from, to, span);
  const message = from === 0 ? UNOPENED : UNCLOSED;
  const first: Span = [from, lineEnd(text, from).end];
  return { span, entries, error: error ?? { message, span: first } };
}

function lineEnd(text: string, at: number): { readonly end: number; readonly next: number } {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = at;
  const match = found.exec(text);
  return match === null
    ? { end: text.length, next: text.length }
    : { end: match.index, next: match.index + match[0].length };
}
