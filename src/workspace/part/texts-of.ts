import { MAX_PAGE_BYTES } from "../../limits.ts";
import type { Finding } from "../../model/finding.ts";
import { readText } from "../snapshot/read-text.ts";
import type { Reader } from "../snapshot/snapshot.ts";

/** Of the pages that findings stand on or point to. */
export async function textsOf(
  from: Reader,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, string>> {
  const paths = new Set(findings.flatMap(({ path, related }) => [path, ...related.map((one) => one.path)]));
  const texts = new Map<string, string>();
  const reads = await Promise.all([...paths].map((path) => readText(from, path, MAX_PAGE_BYTES)));
  for (const { read } of reads) if (read !== undefined) texts.set(read.path, read.text);
  return texts;
}
