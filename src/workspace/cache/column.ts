import { BATCH_LENGTH } from "../../limits.ts";
import { lazily } from "../../text/lazily.ts";
import { lowest } from "../../text/lowest.ts";
import type { Appending, Readable } from "./bound-file.ts";

/** Where a column begins in its file, how many rows it has, and how many bytes its texts take. */
export type ColumnPlace = readonly [at: number, rows: number, length: number];

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

/** The texts, each with a NUL behind it, which none of them holds; then where each begins. They are never held all at once. */
export function writeColumn(writer: Appending, texts: Iterable<string>): ColumnPlace {
  const { at } = writer;
  const offsets = [0];
  let end = 0;
  let batch = "";
  for (const text of texts) {
    batch += `${text}\0`;
    end += Buffer.byteLength(text) + 1;
    offsets.push(end);
    if (batch.length < BATCH_LENGTH) continue;
    writer.write(Buffer.from(batch));
    batch = "";
  }
  writer.write(Buffer.from(batch));
  writer.write(Buffer.from(Uint32Array.from(offsets).buffer));
  return [at, offsets.length - 1, end];
}

/** What there is of each row, made when it is asked for. */
export function* eachOf<Row, Of>(rows: Iterable<Row>, of: (row: Row) => Of): Generator<Of> {
  for (const row of rows) yield of(row);
}

export function openColumn(file: Readable, [at, rows, length]: ColumnPlace): Column {
  const offsets = lazily(() => readNumbers(file, at + length, rows + 1));
  const bytes = (from: number, to: number) => file.read(at + from, to - from)?.toString("utf8") ?? "";
  const texts = lazily(() => (rows === 0 ? [] : bytes(0, length - 1).split("\0")));
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
