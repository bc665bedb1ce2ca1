import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(fileURLToPath(import.meta.url), "../../..");

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Imported files of the house, relative to the root; `node:*` and packages as written. */
  readonly imports: readonly string[];
}

export function sourceFiles(): readonly SourceFile[] {
  return ["src", "rules"]
    .flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => path.endsWith(".ts"))
    .map(read);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

const IMPORT =
  /^(?:import|export)\b[^;"']*?(?:from\s*)?["']([^"']+)["'];?|import\(\s*["']([^"']+)["']\s*\)/gm;

function read(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
  return {
    path: relative(ROOT, path).replaceAll("\\", "/"),
    text,
    lines: text.split("\n").length - 1,
    imports: imports.map((name) =>
      name.startsWith(".") ? relative(ROOT, resolve(dirname(path), name)).replaceAll("\\", "/") : name,
    ),
  };
}
