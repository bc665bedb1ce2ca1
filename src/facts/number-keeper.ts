/** Holds for long the numbers that pages at rest are made of. */
export type KeepNumbers = (numbers: Int32Array) => Int32Array;

/** Numbers that are had from the system at once: those of some thousand pages. */
const CHUNK = 256 * 1024;

/** Numbers lie in few arrays: one for each page would leave holes where what the page was read with lay. */
export function numberKeeper(): KeepNumbers {
  let free = new Int32Array(0);
  return (numbers) => {
    const { length } = numbers;
    if (free.length < length) free = new Int32Array(Math.max(CHUNK, length));
    const kept = free.subarray(0, length);
    kept.set(numbers);
    free = free.subarray(length);
    return kept;
  };
}
