// Bundles the command line and the library. What a start needs decides how: `cli.cjs` is what says again what was said
// before, `run.cjs` all the rest of the command line in one file, whose compiled code can be kept, and `index.js` the
// library. Of satteri only the binary stays outside. The command line is CommonJS, which Node starts without its loader
// of modules.
import { deepStrictEqual } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

const started = Date.now();

/**
 * satteri's binary stays outside: it is taken from where it is installed. It is asked for by name first: the file that
 * finds it finds out the system's C library before, which takes as long as parsing 100 pages.
 */
const binding = {
  name: "binding",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^satteri$/ }, () => ({ path: "satteri", external: true }));
    onResolve({ filter: /\/satteri\/index\.js$/ }, ({ path }) => ({ path, namespace: "binding" }));
    onLoad({ filter: /.*/, namespace: "binding" }, () => {
      const { version } = JSON.parse(readFileSync(at("node_modules/satteri/package.json"), "utf8"));
      const contents = `
        const library = { linux: "-gnu", win32: "-msvc" }[process.platform] ?? "";
        const name = \`@bruits/satteri-\${process.platform}-\${process.arch}\${library}\`;
        const { join } = require("node:path");
        function named() {
          try {
            const place = require.resolve(\`\${name}/package.json\`);
            const { version, main } = require(place);
            if (version === "${version}") return require(join(place, "..", main));
          } catch {}
        }
        module.exports =
          named() ?? require(join(require.resolve("satteri"), "../../index.js"));`;
      return { contents, loader: "js" };
    });
  },
};

/**
 * What takes long to load and few runs need is loaded when it is called: string-width builds a segmenter and sets of
 * emoji, and behind Node's own modules there are dozens more. Of the program's own modules those are named `*.late.ts`;
 * they export functions.
 */
const late = {
  name: "late",
  setup({ onResolve, onLoad }) {
    const names = /^(string-width|node:(child_process|crypto|fs\/promises|v8))$|\.late\.ts$/;
    onResolve({ filter: names }, ({ path, resolveDir, namespace }) =>
      namespace === "late"
        ? undefined
        : { path: path.startsWith(".") ? resolve(resolveDir, path) : path, namespace: "late" },
    );
    onLoad({ filter: /.*/, namespace: "late" }, async ({ path }) => {
      const exported = path.endsWith(".ts") ? await exportsOf(path) : await import(path);
      const functions = Object.keys(exported).filter((name) => typeof exported[name] === "function");
      const lines = functions.map((name) =>
        name === "default"
          ? "export default (...given) => load().default(...given);"
          : `export const ${name} = (...given) => load().${name}(...given);`,
      );
      return {
        contents: [`let made; const load = () => (made ??= require("${path}"));`, ...lines].join("\n"),
        loader: "js",
        resolveDir: at(""),
      };
    });
  },
};

/** Of the one file of the command line they are no part: kept code would hold them, and each start read them back. */
const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /\.late\.ts$/ }, ({ path, namespace }) =>
      namespace === "late" ? { path: `./late/${basename(path, ".late.ts")}.cjs`, external: true } : undefined,
    );
  },
};

/**
 * What is named `*.frozen.ts` exports data alone, which takes long to make: it goes in as it is once it is made. Strings
 * stand as they are, lists are parsed: a long literal would be read slower than JSON. Numbers are bytes.
 */
const frozen = {
  name: "frozen",
  setup({ onLoad }) {
    onLoad({ filter: /\.frozen\.ts$/ }, async ({ path }) => {
      const exported = Object.entries(await made(`export * from ${JSON.stringify(path)};`));
      const lines = exported.map(([name, value]) => `export const ${name} = ${literal(value)};`);
      return { contents: [NUMBERS, ...lines].join("\n"), loader: "js" };
    });
  },
};

/** Numbers that fit lie in two bytes; the lowest byte comes first, whatever the machine. */
const NUMBERS = `const numbers = (text, Kept) => {
  const bytes = Buffer.from(text, "base64");
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) bytes[\`swap\${Kept.BYTES_PER_ELEMENT * 8}\`]();
  return new Uint32Array(new Kept(new Uint8Array(bytes).buffer));
};`;

function literal(value) {
  if (value instanceof Uint32Array) {
    const size = value.some((number) => number > 0xffff) ? 4 : 2;
    const bytes = Buffer.alloc(value.length * size);
    for (const [at, number] of value.entries()) bytes.writeUIntLE(number, at * size, size);
    return `numbers("${bytes.toString("base64")}", Uint${size * 8}Array)`;
  }
  if (Object.getPrototypeOf(Object(value)) === Object.prototype)
    return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${literal(part)}`)}}`;
  const text = JSON.stringify(value) ?? "null";
  deepStrictEqual(JSON.parse(text), value, "a frozen module exports what is no data");
  return Array.isArray(value) ? `JSON.parse(${JSON.stringify(text)})` : text;
}

function exportsOf(path) {
  return made(`export * from ${JSON.stringify(path)};`);
}

/** What a script exports, run now. */
async function made(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: at(""), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/**
 * esbuild escapes strings, but leaves regular expressions as they are written; `load-run.ts` reads one byte a character.
 * The escape of a code unit means the same in a string, an expression and a name.
 */
function inAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const common = {
  plugins: [binding, frozen, late],
  bundle: true,
  platform: "node",
  target: "node20.19",
  // jsonc-parser's main file is UMD, which cannot be bundled.
  mainFields: ["module", "main"],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};
await build({
  ...common,
  plugins: [apart, ...common.plugins],
  entryPoints: [at("src/cli/run.ts")],
  outfile: at("dist/run.cjs"),
  format: "cjs",
  // Kept code loses its way of loading modules (of node, by now); require does it.
  supported: { "dynamic-import": false },
  minifyIdentifiers: true,
  // One function, compiled by `load-run.ts`: source that is wrapped while it is loaded would be copied.
  banner: { js: "(function(require,module){" },
  footer: { js: "})" },
});
writeFileSync(at("dist/run.cjs"), inAscii(readFileSync(at("dist/run.cjs"), "utf8")));
await build({
  ...common,
  entryPoints: Object.fromEntries(
    ["remark-parser", "failsafe-yaml"].map((name) => [name, at(`src/markdown/${name}.late.ts`)]),
  ),
  outdir: at("dist/late"),
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  minifyIdentifiers: true,
});
await build({
  ...common,
  entryPoints: [at("src/cli/main.ts")],
  outfile: at("dist/cli.cjs"),
  format: "cjs",
  minifyIdentifiers: true,
});
await build({
  ...common,
  entryPoints: { index: at("src/index.ts") },
  outdir: at("dist"),
  chunkNames: "chunks/[name]-[hash]",
  splitting: true,
  format: "esm",
  // Node's modules that are loaded late are asked for with require.
  banner: {
    js: 'import { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);',
  },
});
chmodSync(at("dist/cli.cjs"), 0o755);

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
const { schemas } = await made(`
  import { rules } from "./rules/index.ts";
  import { configSchema } from "./src/config/schema.ts";
  import { exportSchemas } from "./src/export/schemas.ts";
  import { changeSchema } from "./src/report/change/change-schema.ts";
  import { presets } from "./src/facts/schema/presets.ts";
  export const schemas = { config: configSchema(rules, Object.keys(presets)), diff: changeSchema, ...exportSchemas };`);
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
