import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Io } from "./io.ts";

/** A file of `examples/`, as it is installed. */
export function exampleText(io: Pick<Io, "home">, from: string): Promise<string> {
  return readFile(join(io.home, "examples", from), "utf8");
}
