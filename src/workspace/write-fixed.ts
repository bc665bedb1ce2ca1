import { basename, dirname } from "node:path";
import { MAX_PAGE_BYTES } from "../limits.ts";
import type { Problem } from "../model/finding.ts";
import type { FixedFile } from "./fix-wiki.ts";
import { diskReader } from "./snapshot/disk.ts";
import { readText } from "./snapshot/read-text.ts";
import { writeFileWhole } from "./write-file.ts";

const BOM = "\ufeff";

/** Writes fixed pages, each whole or not at all; one that another has changed meanwhile is left as it is. */
export async function writeFixed(files: readonly FixedFile[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { file, path, before, after } of files) {
    const { read } = await readText(diskReader(dirname(file)), basename(file), MAX_PAGE_BYTES);
    if (read?.text !== before) {
      problems.push({ path, message: "Was not fixed: it changed while it was being read" });
      continue;
    }
    const hasBom = read.bytes[0] === 0xef && read.bytes[1] === 0xbb;
    await writeFileWhole(file, hasBom ? BOM + after : after);
  }
  return problems;
}
