import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string } | "folder">>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone after the tests of the file. */
export function folderWith(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "wikiproof-")));
  made.push(root);
  writeFiles(root, files);
  return root;
}

/** Writes over what is there. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(content === "folder" ? file : dirname(file), { recursive: true });
    if (content === "folder") continue;
    if (typeof content === "object" && "link" in content) symlinkSync(content.link, file);
    else writeFileSync(file, content);
  }
}

export const TABLE = "| Model | Context | Parameters |\n|---|---|---|\n| Llama 4 | 256K | 405B |\n";

export function pageOf(title: string, body: string = TABLE): string {
  return `# ${title}\n\n${body}`;
}
