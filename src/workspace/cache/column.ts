import { lazily } from "../../text/lazily.ts";
import type { BoundWriter, Readable } from "./bound-file.ts";

/** Where a column begins in its file, and how many rows it has. */
export type ColumnPlace = readonly [at: number, rows: number];

/** Texts in a file, of which a run asks for few: nothing is made for the others. */
export interface Column {
  /** All of them, in one go: much cheaper than one by one. */
  all(): readonly string[];
  /** "" where there is no such row. */
  at(row: number): string;
  /** The first row that has it, where rows are sorted by code unit; -1 where none has. */
  find(text: string): number;
}

const OFFSET = 4;

/** Offsets, then the texts, each with a NUL behind it, which none of them holds. */
export function writeColumn(writer: BoundWriter, texts: readonly string[]): ColumnPlace {
  const place: ColumnPlace = [writer.at, texts.length];
  const offsets = new Uint32Array(texts.length + 1);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    end += Buffer.byteLength(text) + 1;
    offsets[row + 1] = end;
  }
  writer.write(Buffer.from(offsets.buffer));
  writer.write(Buffer.from(texts.map((text) => `${text}\0`).join("")));
  return place;
}

export function openColumn(file: Readable, [at, rows]: ColumnPlace): Column {
  const offsets = lazily(() => readNumbers(file, at, rows + 1));
  const bytes = (from: number, to: number) =>
    file.read(at + (rows + 1) * OFFSET + from, to - from)?.toString("utf8") ?? "";
  const texts = lazily(() => (rows === 0 ? [] : bytes(0, (offsets()[rows] ?? 1) - 1).split("\0")));
  return {
    all: texts,
    at(row) {
      const [from = 0, to = 0] = offsets().subarray(row, row + 2);
      return to > from ? bytes(from, to - 1) : "";
    },
    find(text) {
      const all = texts();
      const row = lowest(all.length, (each) => (all[each] ?? "") >= text);
      return all[row] === text ? row : -1;
    },
  };
}

/** Numbers of 32 bits that begin anywhere in a file; none where it does not hold so many. */
export function readNumbers(file: Readable, at: number, count: number): Uint32Array {
  return new Uint32Array(new Uint8Array(file.read(at, count * OFFSET) ?? []).buffer);
}

/** By bisection, the first of which something holds that holds of all behind it. */
export function lowest(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
