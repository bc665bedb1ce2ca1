import type { CellContext } from "./context.ts";
import type { Frame } from "./frame.ts";
import type { Legend } from "./legend.ts";
import type { Scanned } from "./scan.ts";
import type { Token } from "./tokens.ts";

/** A place in a cell's tokens. Parsers move `at` past what they took and leave it alone when they take nothing. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  /** Tokens from here on are another's. */
  end: number;
  readonly scanned: Scanned;
  /** For each opening bracket the index of its closing one, else -1. */
  readonly closing: readonly number[];
  readonly frame: Frame;
  readonly context: CellContext;
  /** Brackets inside brackets, so that no cell is read deeper than people write. */
  readonly depth: number;
  /** Read when a mark or a bare price first asks for it. */
  readonly legend: () => Legend | null;
}

export function peek(cursor: Cursor, ahead = 0): Token | null {
  const at = cursor.at + ahead;
  return at < cursor.end ? (cursor.tokens[at] ?? null) : null;
}

/** The same tokens, another stretch of them. */
export function within(cursor: Cursor, at: number, end: number, depth = cursor.depth): Cursor {
  const { scanned, tokens, closing, frame, context, legend } = cursor;
  return { scanned, tokens, closing, frame, context, at, end, depth, legend };
}

export function textOf(cursor: Cursor, from: number, to: number): string {
  const first = cursor.tokens[from];
  const last = cursor.tokens[to - 1];
  return first === undefined || last === undefined || to <= from
    ? ""
    : cursor.scanned.text.slice(first.start, last.end);
}

const OPENING: ReadonlyMap<number, number> = new Map([
  [40, 41],
  [91, 93],
  [0x300c, 0x300d],
]);

/** Matches brackets of one kind with each other. */
export function closingBrackets(tokens: readonly Token[]): readonly number[] {
  let found: number[] | null = null;
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const code = tokens[i]?.code ?? 0;
    if (OPENING.has(code)) {
      found ??= new Array<number>(tokens.length).fill(-1);
      open.push(i);
    } else if (found !== null && (code === 41 || code === 93 || code === 0x300d)) {
      const at = open.at(-1);
      if (at !== undefined && OPENING.get(tokens[at]?.code ?? 0) === code) {
        found[at] = i;
        open.pop();
      }
    }
  }
  return found ?? NO_BRACKETS;
}

const NO_BRACKETS: readonly number[] = [];

export function closingOf(cursor: Cursor, at: number): number {
  const close = cursor.closing[at] ?? -1;
  return close < cursor.end ? close : -1;
}
