// Bundles the command line and the library. Only satteri, a binary, stays outside; code that not every command needs
// (the config's validator above all) is split off and loaded on demand.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

const started = Date.now();

await build({
  entryPoints: { cli: at("src/cli/main.ts"), index: at("src/index.ts") },
  outdir: at("dist"),
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // jsonc-parser's main file is UMD, which cannot be bundled.
  mainFields: ["module", "main"],
  external: ["satteri"],
  // commander and ajv are CommonJS and ask for node's modules with require.
  banner: {
    js: 'import { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);',
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
});
chmodSync(at("dist/cli.js"), 0o755);

for (const group of readdirSync(at("rules"), { withFileTypes: true })) {
  if (!group.isDirectory()) continue;
  for (const name of readdirSync(at(`rules/${group.name}`))) {
    if (name.endsWith(".md"))
      cpSync(at(`rules/${group.name}/${name}`), at(`dist/rules/${group.name}/${name}`));
  }
}

cpSync(at("examples"), at("dist/examples"), { recursive: true });

cpSync(at("docs"), at("dist/docs"), { recursive: true });

// The published schemas are made of what the rules and exports say of themselves.
const made = await build({
  stdin: {
    contents: `
      import { rules } from "./rules/index.ts";
      import { configSchema } from "./src/config/schema.ts";
      import { exportSchemas } from "./src/export/schemas.ts";
      import { changeSchema } from "./src/report/change/change-schema.ts";
      import { presets } from "./src/facts/schema/presets.ts";
      export const schemas = { config: configSchema(rules, Object.keys(presets)), diff: changeSchema, ...exportSchemas };`,
    resolveDir: at(""),
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const [script] = made.outputFiles;
const { schemas } = await import(
  `data:text/javascript;base64,${Buffer.from(script.contents).toString("base64")}`
);
mkdirSync(at("dist/schema"), { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(at(`dist/schema/${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

// Old chunks go last, so that a command started meanwhile still finds all of its own.
for (const entry of readdirSync(at("dist/chunks"))) {
  const file = at(`dist/chunks/${entry}`);
  if (statSync(file).mtimeMs < started - 60_000) rmSync(file);
}

if (process.argv.includes("--types")) {
  const tsc = spawnSync(
    process.execPath,
    [at("node_modules/typescript/bin/tsc"), "-p", at("tsconfig.types.json")],
    {
      stdio: "inherit",
    },
  );
  if (tsc.status !== 0) process.exitCode = 1;
}
