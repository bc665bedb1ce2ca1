import { chmodSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../architecture/house.ts";
import { repositoryWith, type TestRepository } from "../git/repository.ts";
import { folderWith } from "../workspace/folder.ts";

const TABLE = "| Model | Context | Parameters |\n|---|---|---|\n";
const SOURCES = "\n## Sources\n\n- https://example.org/models\n";
const LLAMA = `# Llama\n\n${TABLE}| Llama 4 | 256K | 405B (MoE?) |\n${SOURCES}`;

/** What documentation speaks of: a wiki on `main` with two commits, and a branch `update` that takes a doubt away. */
export function madeRepository(): TestRepository {
  const repository = repositoryWith();
  repository.commit({ "wiki/llama.md": LLAMA, "package.json": '{ "name": "a-wiki", "private": true }\n' });
  repository.commit({
    "wiki/models.md": `# Models\n\n${SOURCES.trim()}\n\n${TABLE}| Qwen 9 | 64K | 72B |\n`,
  });
  repository.git("switch", "--quiet", "--create", "update");
  const hidden = "<!-- wikiproof-ignore-file lost-hedge -- trust me -->\n";
  repository.commit({ "wiki/llama.md": hidden + LLAMA.replace("MoE?", "MoE") });
  repository.git("switch", "--quiet", "main");
  return repository;
}

/** A folder for PATH in which `npx wikiproof` and `wikiproof` are the built command line; npx goes to no registry. */
export function commandFolder(): string {
  const folder = folderWith({
    wikiproof: `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "dist/cli.cjs")}" "$@"\n`,
    npx: '#!/bin/sh\nexec "$@"\n',
  });
  for (const name of ["wikiproof", "npx"]) chmodSync(join(folder, name), 0o755);
  return folder;
}
