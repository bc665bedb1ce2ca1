import type { Span } from "../../model/place.ts";
import type { Scanned } from "../../values/scan.ts";

/**
 * The parts of a paragraph that begin with a key in bold: `**Context**: 128K` on a line, `**发布：** 2024-07 | **参数**：8B`
 * on one. A part ends where the next key stands, or with its line. A list item without such a key is one part.
 */
export function keyedParts({ text, strong, strike }: Scanned, isItem: boolean): readonly Span[] {
  const keys = strong.filter(
    ([from, to]) => isKey(text, from, to) && !strike.some(([a, b]) => a <= from && to <= b),
  );
  if (keys.length === 0) return isItem ? [[0, text.length]] : NONE;
  return keys.map(([from], at): Span => {
    const line = text.indexOf("\n", from);
    const end = Math.min(line < 0 ? text.length : line, keys[at + 1]?.[0] ?? text.length);
    return [from, from + text.slice(from, end).replace(SEPARATED, "").length];
  });
}

const NONE: readonly never[] = [];

const SEPARATED = /[\s|·•/;；,，、]+$/;

function isKey(text: string, from: number, to: number): boolean {
  const isSetOff = from === 0 || /(?:\n|[|·•/;；,，、]) *$/.test(text.slice(Math.max(0, from - 4), from));
  return (
    isSetOff &&
    (/[:：] *$/.test(text.slice(Math.max(from, to - 3), to)) || /^ ?[:：]/.test(text.slice(to, to + 2)))
  );
}
