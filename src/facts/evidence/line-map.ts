import { isWideOrNarrowDigit } from "../../text/characters.ts";

export type LineKind = "blank" | "heading" | "row" | "item" | "text" | "provenance";

/** The shape of a source, line by line: what belongs together, and what stands over it. */
export interface LineMap {
  readonly kinds: readonly LineKind[];
  /** First line of the block a line belongs to: a row, an item with its continuation, a paragraph. */
  readonly blocks: Int32Array;
  /** The line that introduces a line (parent item, a lead line with a colon, heading), or -1. */
  readonly parents: Int32Array;
  /** For a row: the first row of its table; else -1. */
  readonly tables: Int32Array;
}

interface Open {
  readonly line: number;
  readonly depth: number;
}

export function mapLines(text: string, lineStarts: readonly number[]): LineMap {
  const count = lineStarts.length;
  const kinds: LineKind[] = [];
  const blocks = new Int32Array(count);
  const parents = new Int32Array(count).fill(-1);
  const tables = new Int32Array(count).fill(-1);
  let headings: Open[] = [];
  let items: Open[] = [];
  let lead = -1;
  for (let line = 0; line < count; line++) {
    const start = lineStarts[line] ?? 0;
    const end = (lineStarts[line + 1] ?? text.length + 1) - 1;
    const [kind, depth] = kindOf(text, start, end);
    const previous = kinds[line - 1] ?? "blank";
    kinds.push(kind);
    blocks[line] = line;
    const heading = headings.at(-1)?.line ?? -1;
    parents[line] = heading;
    if (kind === "heading") {
      headings = headings.filter((open) => open.depth < depth);
      parents[line] = headings.at(-1)?.line ?? -1;
      headings.push({ line, depth });
      [items, lead] = [[], -1];
    } else if (kind === "item") {
      items = items.filter((open) => open.depth < depth);
      parents[line] = items.at(-1)?.line ?? (lead >= 0 ? lead : heading);
      items.push({ line, depth });
    } else if (kind === "row") {
      tables[line] = previous === "row" ? (tables[line - 1] ?? line) : line;
      parents[line] = lead >= 0 ? lead : heading;
    } else if (kind === "text") {
      if (previous === "text" || previous === "item") {
        blocks[line] = blocks[line - 1] ?? line;
        parents[line] = parents[line - 1] ?? -1;
      } else items = [];
      if (previous !== "item") lead = endsWithColon(text, start, end) ? line : -1;
    }
  }
  return { kinds, blocks, parents, tables };
}

/** Notes of where and when a source was taken are not what it says. */
const PROVENANCE =
  /^(?:[-*] )?\**(?:fetched|retrieved|accessed|crawled|archived|saved|captured|sources?|cross-ref|url|抓取|采集|获取|来源|访问)(?:时间|日期| at| on| date)?\**(?: ?\([^)\n]{0,100}\))?\** ?[:：]/i;

function kindOf(text: string, start: number, end: number): [LineKind, number] {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  if (at >= end || (at === end - 1 && text.charCodeAt(at) === 13)) return ["blank", 0];
  const depth = at - start;
  const code = text.charCodeAt(at);
  if (code === 35) {
    let level = at;
    while (text.charCodeAt(level) === 35) level++;
    return ["heading", level - at];
  }
  if (code === 124 || (code === 60 && text.charCodeAt(at + 1) === 116)) return ["row", depth];
  if (PROVENANCE.test(text.slice(at, Math.min(end, at + 120)))) return ["provenance", depth];
  const next = text.charCodeAt(at + 1);
  if ((code === 45 || code === 42 || code === 43) && next === 32) return ["item", depth];
  if (code === 0x2022 || code === 0xb7) return ["item", depth];
  let digit = at;
  while (digit - at < 3 && isWideOrNarrowDigit(text.charCodeAt(digit))) digit++;
  if (
    digit > at &&
    (text.charCodeAt(digit) === 46 || text.charCodeAt(digit) === 41) &&
    text.charCodeAt(digit + 1) === 32
  )
    return ["item", depth];
  return ["text", depth];
}

function endsWithColon(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 42)) at--;
  return text.charCodeAt(at) === 58 || text.charCodeAt(at) === 0xff1a;
}
