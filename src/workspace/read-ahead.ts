import { READ_AHEAD } from "../limits.ts";

/** What is read of each path, in order; the next few are asked for meanwhile, since git answers many as fast as one. */
export async function* readAhead<Read>(
  paths: readonly string[],
  read: (path: string) => Promise<Read>,
): AsyncGenerator<readonly [path: string, read: Read]> {
  const asked: Promise<Read>[] = [];
  for (const [index, path] of paths.entries()) {
    for (const next of paths.slice(index + asked.length, index + READ_AHEAD)) {
      const reading = read(next);
      // Whoever waits for it hears of it; nobody may be left to once one has failed.
      reading.catch(() => undefined);
      asked.push(reading);
    }
    const first = asked.shift();
    if (first !== undefined) yield [path, await first];
  }
}
