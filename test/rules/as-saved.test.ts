import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith } from "../workspace/folder.ts";
import { everyWiki, mapped } from "./every-wiki.ts";

/** Every wiki in a folder of its own, all read in one run; what is found in each. */
async function found(save: (text: string) => string): Promise<readonly (readonly Finding[])[]> {
  const wikis = everyWiki.map(([, files], index) =>
    Object.entries(mapped(files, save)).map(([path, text]) => [`${index}/${path}`, text] as const),
  );
  const root = folderWith({ home: "folder", ...Object.fromEntries(wikis.flat()) });
  const paths = everyWiki.map((_, index) => `../${index}`);
  const { findings } = await openSession({ cwd: join(root, "home"), paths, today: () => "2026-11-23" });
  return everyWiki.map((_, index) => findings.filter(({ path }) => path.startsWith(`../${index}/`)));
}

const shape = ({ rule, severity, path, start, end, fingerprint }: Finding) =>
  [rule, severity, path, `${start.line}:${start.column}-${end.line}:${end.column}`, fingerprint].join(" ");

describe("what is found in pages as editors save them", async () => {
  const plain = await found((text) => text);
  const marked = await found((text) => `\ufeff${text}`);
  const windows = await found((text) => `\ufeff${text.replaceAll("\n", "\r\n")}`);

  it("is a good part of all", () => {
    const speaking = plain.filter((findings) => findings.length > 0);
    expect(speaking.length).toBeGreaterThan(everyWiki.length / 3);
  });

  it.each(everyWiki.map(([name], index) => [name, index] as const))(
    "%s: is the same with a byte-order mark and with CRLF",
    (_, index) => {
      expect(marked[index]).toEqual(plain[index]);
      expect(windows[index]?.map(shape)).toEqual(plain[index]?.map(shape));
    },
  );
});
