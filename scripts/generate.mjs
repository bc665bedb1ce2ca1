// Writes what follows from other files: the rule registry and the version. CI fails when they are out of date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);

const ids = readdirSync(new URL("rules/", root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((group) =>
    readdirSync(new URL(`rules/${group.name}/`, root))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => ({ group: group.name, id: name.slice(0, -3) })),
  )
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const camelCase = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

write(
  "rules/index.ts",
  [
    "// Made by scripts/generate.mjs from the files beside it.",
    'import type { Rule } from "../src/check/rule.ts";',
    ...[...ids]
      .sort((a, b) => (`${a.group}/${a.id}` < `${b.group}/${b.id}` ? -1 : 1))
      .map(({ group, id }) => `import { ${camelCase(id)} } from "./${group}/${id}.ts";`),
    "",
    "/** Every rule there is, by id. */",
    ids.length === 0
      ? "export const rules: readonly Rule[] = [];"
      : `export const rules: readonly Rule[] = [\n${ids.map(({ id }) => `  ${camelCase(id)},\n`).join("")}];`,
    "",
  ].join("\n"),
);

const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
write(
  "src/version.ts",
  [
    "// Made by scripts/generate.mjs from package.json.",
    `export const version = ${JSON.stringify(version)};`,
    "",
  ].join("\n"),
);

function write(path, text) {
  const file = new URL(path, root);
  let before = null;
  try {
    before = readFileSync(file, "utf8");
  } catch {}
  if (before === text) return;
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}
