import { resolve } from "node:path";
import type { WantedFormat } from "./formats.ts";
import type { Io } from "./io.ts";

/** Sends each wanted format where it is wanted; only the screen has colours. Answers what went there, if all of it did. */
export async function writeFormats(
  io: Io,
  formats: readonly WantedFormat[],
  textOf: (name: string, isScreen: boolean) => Promise<string>,
): Promise<string | null> {
  let said = "";
  for (const { name, file } of formats) {
    if (file === null) {
      said = await textOf(name, true);
      io.out(said);
    } else {
      const { writeFileWhole } = await import("../workspace/write-file.ts");
      await writeFileWhole(resolve(io.cwd, file), await textOf(name, false));
    }
  }
  return formats.every(({ file }) => file === null) ? said : null;
}
