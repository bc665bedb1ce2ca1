/**
 * The text of a paragraph as a reader sees it, at the same offsets: markup, link targets, code marks and struck text
 * become spaces, so that what is found in it can be pointed at in the page.
 */
export function shownText(source: string): string {
  const parts: string[] = [];
  let kept = 0;
  let at = 0;
  const blank = (from: number, to: number) => {
    parts.push(source.slice(kept, from), " ".repeat(to - from));
    kept = to;
    at = to;
  };
  while (at < source.length) {
    const end = markupEnd(source, at);
    if (end > at) blank(at, end);
    else at++;
  }
  parts.push(source.slice(kept));
  return parts.join("");
}

/** Longest target or tag that is looked through for its end; a longer one stays as it is. */
const MAX_MARKUP = 1024;

/** End of the markup that begins at `at`, or `at` if none does. */
function markupEnd(source: string, at: number): number {
  switch (source.charAt(at)) {
    case "*":
    case "`":
    case "[":
      return source.startsWith("[^", at) ? closed(source, at, "]") : openLinkEnd(source, at);
    case "_":
      return isWordInside(source, at) ? at : at + 1;
    case "]":
      return source.charAt(at + 1) === "(" ? closed(source, at, ")") : at + 1;
    case "!":
      return source.startsWith("![", at) ? closed(source, at, "]") : at;
    case "<":
      return /[a-z/!]/i.test(source.charAt(at + 1)) ? closed(source, at, ">") : at;
    case "~":
      return source.startsWith("~~", at) ? closed(source, at, "~~", 2) : at;
    case "^":
      return source.charAt(at + 1) === "[" ? closed(source, at, "]") : at;
    default:
      return at;
  }
}

/** `[[target|` of a wikilink; one character of anything else. */
function openLinkEnd(source: string, at: number): number {
  if (!source.startsWith("[[", at)) return at + 1;
  const window = source.slice(at, at + MAX_MARKUP);
  const close = window.indexOf("]]");
  const bar = window.lastIndexOf("|", close);
  return close > 0 && bar > 0 ? at + bar + 1 : at + 2;
}

function closed(source: string, at: number, mark: string, skip = 1): number {
  const close = source.slice(at + skip, at + skip + MAX_MARKUP).indexOf(mark);
  return close < 0 ? at + skip : at + skip + close + mark.length;
}

function isWordInside(source: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(source.charAt(at - 1)) && /[A-Za-z0-9]/.test(source.charAt(at + 1));
}
