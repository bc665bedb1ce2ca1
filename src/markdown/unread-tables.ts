import { MAX_HTML_TABLE } from "../limits.ts";
import type { Span } from "../model/place.ts";
import type { UnreadTable } from "../model/unread-table.ts";
import { hasPipe, isDelimiterRow } from "./cells.ts";

/** The tables with a figure that begin in a piece of HTML; an empty line ends the piece, but not the table. */
export function htmlTables(text: string, [start, end]: Span): UnreadTable[] {
  const slice = text.slice(start, end);
  if (!/<table/i.test(slice)) return [];
  const shown = slice.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  return [...shown.matchAll(/<table(?:\s[^<>]*)?>/gi)].flatMap(({ 0: tag, index }): UnreadTable[] => {
    const from = start + index + tag.length;
    const [inside = ""] = text.slice(from, from + MAX_HTML_TABLE).split(/<\/?table/i, 1);
    const hasFigure = /\d/.test(inside.replace(/<[^<>]*>/g, ""));
    return hasFigure ? [{ in: "html", span: [start + index, from] }] : [];
  });
}

/** A fence that names no language but Markdown and plain text, or no fence: the block is indented. */
const PLAIN = /^(?:(?:`{3,}|~{3,})[ \t]*(?:markdown|md|mdx|te?xt|plaintext|table)?[ \t]*$|[^`~])/i;

/** The first table with a figure in a block of code. */
export function tableInCode(text: string, [start, end]: Span): UnreadTable[] {
  const slice = text.slice(start, end);
  if (!slice.includes("|") || !slice.includes("-")) return [];
  const lines = slice.split("\n");
  if (!PLAIN.test((lines[0] ?? "").trimEnd())) return [];
  let at = start;
  let header: Span = [start, start];
  for (const [index, line] of lines.entries()) {
    const isHeaded = isDelimiterRow(line.trim()) && hasPipe(line) && hasPipe(lines[index - 1] ?? "");
    if (isHeaded && /\d/.test(lines[index + 1] ?? "")) return [{ in: "code", span: header }];
    header = [at + line.length - line.trimStart().length, at + line.trimEnd().length];
    at += line.length + 1;
  }
  return [];
}
