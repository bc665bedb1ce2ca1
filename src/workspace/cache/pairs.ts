import { BATCH_LENGTH } from "../../limits.ts";
import type { Appending } from "./bound-file.ts";

/** Above any number of a row; a token has 32 bits, so that both are whole in one double. */
const ROWS = 2 ** 21;

/** Pairs of a token and the row of a page that has it, sorted; as numbers, since there are hundreds for each page. */
export function writePairs(
  writer: Appending,
  pages: readonly { readonly path: string }[],
  tokens: Iterable<readonly [path: string, tokens: readonly number[]]>,
): number {
  const rowOf = new Map(pages.map(({ path }, row) => [path, row]));
  const numbers = newNumbers();
  for (const [path, under] of tokens) {
    const row = rowOf.get(path);
    if (row !== undefined) for (const token of under) numbers.push(token * ROWS + row);
  }
  const pairs = numbers.all().sort();
  const batch = new Uint32Array(Math.min(BATCH_LENGTH, pairs.length) * 2);
  for (let from = 0; from < pairs.length; from += BATCH_LENGTH) {
    const end = Math.min(from + BATCH_LENGTH, pairs.length);
    let to = 0;
    for (let at = from; at < end; at++) {
      const pair = pairs[at] ?? 0;
      const token = Math.floor(pair / ROWS);
      batch[to++] = token;
      batch[to++] = pair - token * ROWS;
    }
    writer.write(Buffer.from(batch.buffer, 0, to * batch.BYTES_PER_ELEMENT));
  }
  return pairs.length;
}

/** Numbers as they come, never in a list that has to grow: it would be there twice. */
function newNumbers() {
  const full: Float64Array[] = [];
  let last = new Float64Array(BATCH_LENGTH);
  let count = 0;
  return {
    push(number: number): void {
      if (count === last.length) {
        full.push(last);
        last = new Float64Array(BATCH_LENGTH);
        count = 0;
      }
      last[count++] = number;
    },
    all(): Float64Array {
      const all = new Float64Array(full.length * BATCH_LENGTH + count);
      for (const [at, numbers] of full.entries()) all.set(numbers, at * BATCH_LENGTH);
      all.set(last.subarray(0, count), full.length * BATCH_LENGTH);
      return all;
    },
  };
}
