import type { BoundFile, BoundWriter } from "./bound-file.ts";

/** Where the contents begin and end, as two doubles. */
const TRAILER = 2 * 8;

/** Writes what the file holds at its end, once all is written that this tells the places of. */
export function writeTrailing(writer: BoundWriter, contents: object): void {
  const from = writer.at;
  writer.write(Buffer.from(JSON.stringify(contents)));
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeDoubleLE(from, 0);
  trailer.writeDoubleLE(writer.at, 8);
  writer.write(trailer);
}

/** What `writeTrailing` wrote; null where the file is torn. */
export function readTrailing<Contents>(bound: BoundFile): Contents | null {
  const trailer = bound.read(bound.size - TRAILER, TRAILER);
  const [from = 0, to = 0] = [0, 8].map((at) => trailer?.readDoubleLE(at));
  if (to !== bound.size - TRAILER || !(from > 0 && from < to)) return null;
  try {
    return JSON.parse(bound.read(from, to - from)?.toString("utf8") ?? "null");
  } catch {
    return null;
  }
}
