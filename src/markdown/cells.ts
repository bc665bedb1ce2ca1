import type { Cell } from "../model/page-facts.ts";

/** Splits one table line at its pipes, as GFM does: `\|` is none, one inside code is. Every written cell is kept. */
export function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (text[from] === "|") from++;
  let at = from;
  let closed = false;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 124) {
      cells.push(trimmed(text, from, at));
      from = at + 1;
      closed = from === to;
    }
  }
  if (!closed) cells.push(trimmed(text, from, to));
  return cells;
}

/** Without the spaces and HTML comments at its ends: nobody sees them, and a suppression in a cell is none of its text. */
function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  for (let before = -1; before !== to - from; ) {
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    before = to - from;
    from = pastComment(text, from, to);
    to = beforeComment(text, from, to);
  }
  if (from === to) from = to = Math.min(start + 1, end);
  return { text: text.slice(from, to), span: [from, to] };
}

function pastComment(text: string, from: number, to: number): number {
  if (!text.startsWith("<!--", from)) return from;
  const close = text.slice(from, to).indexOf("-->", 4);
  return close < 0 ? from : from + close + 3;
}

function beforeComment(text: string, from: number, to: number): number {
  if (to - from < 7 || !text.endsWith("-->", to)) return to;
  const open = text.slice(from, to - 3).lastIndexOf("<!--");
  return open < 0 ? to : from + open;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** `| --- | :-: |` and the like. */
export function isDelimiterRow(line: string): boolean {
  let dashes = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 45) dashes++;
    else if (code !== 124 && code !== 58 && !isSpace(code)) return false;
  }
  return dashes > 0 && (line.includes("|") || line.includes("-"));
}

/** True where the line has a pipe that splits cells. */
export function hasPipe(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 124) return true;
  }
  return false;
}
