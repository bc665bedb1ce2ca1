import { resolve } from "node:path";
import { MAX_ANSWER_BYTES } from "../limits.ts";
import { batched } from "../text/batched.ts";
import type { WantedFormat } from "./formats.ts";
import type { Io } from "./io.ts";

/**
 * Sends each wanted format where it is wanted; only the screen has colours. Answers what went there, if all of it did.
 * @param isKept whether that will be said again
 */
export async function writeFormats(
  io: Io,
  formats: readonly WantedFormat[],
  textOf: (name: string, isScreen: boolean) => Promise<string | Iterable<string>>,
  isKept = false,
): Promise<string | null> {
  let said: string | null = "";
  for (const { name, file } of formats) {
    const text = await textOf(name, file === null);
    if (file === null) said = await say(io, text, isKept ? MAX_ANSWER_BYTES : 0);
    else {
      const { writeFileWhole } = await import("../workspace/write-file.ts");
      await writeFileWhole(resolve(io.cwd, file), text);
    }
  }
  return formats.every(({ file }) => file === null) ? said : null;
}

/** What was said; null where it is longer than `most`. */
export async function say(io: Io, text: string | Iterable<string>, most = 0): Promise<string | null> {
  let said: string | null = "";
  for (const some of batched(typeof text === "string" ? [text] : text)) {
    io.out(some);
    if (said !== null) said = said.length + some.length > most ? null : said + some;
    await io.drained();
  }
  return said;
}
