import { basename, dirname } from "node:path";
import { MAX_PAGE_BYTES } from "../limits.ts";
import type { UntoldProblem } from "../model/finding.ts";
import type { Message } from "../text/message.ts";
import type { FixedFile } from "./fix-wiki.ts";
import { diskReader } from "./snapshot/disk.ts";
import { readText } from "./snapshot/read-text.ts";
import { writeFileWhole } from "./write-file.ts";

const BOM = "\ufeff";

const CHANGED: Message = {
  en: "Was not fixed: it changed while it was being read",
  zh: "未修复：读取期间已被更改",
};

/** Writes fixed pages, each whole or not at all; one that another has changed meanwhile is left as it is. */
export async function writeFixed(files: readonly FixedFile[]): Promise<readonly UntoldProblem[]> {
  const problems: UntoldProblem[] = [];
  for (const { file, path, before, after } of files) {
    const { read } = await readText(diskReader(dirname(file)), basename(file), MAX_PAGE_BYTES);
    if (read?.text !== before) {
      problems.push({ path, message: CHANGED });
      continue;
    }
    const hasBom = read.bytes[0] === 0xef && read.bytes[1] === 0xbb;
    await writeFileWhole(file, hasBom ? BOM + after : after);
  }
  return problems;
}
