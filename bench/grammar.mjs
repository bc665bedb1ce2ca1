/** Cells per second of the value grammar alone: distinct cells, so that nothing remembered helps. Prints JSON. */
import { build } from "esbuild";
import { random } from "./generate.mjs";

const CELLS = 200_000;
const FORMS = [
  (n) => `${n}B`,
  (n) => `${(n / 10).toFixed(1)}%`,
  (n) => `${n % 512}K (后扩展至 ${n}K)`,
  (n) => `20${10 + (n % 20)}-0${1 + (n % 9)}`,
  (n) => `$${(n / 100).toFixed(2)} / 1M tokens`,
  (n) => `7B, ${n}B, ${n + 1}B (MoE?)`,
  (n) => `约 ${n} 亿`,
  (n) => `Model ${n}`,
  (n) => `${n},${100 + (n % 900)}`,
  (n) => `~${n} ms`,
];
const ROUNDS = 3;

const bundle = await build({
  stdin: { contents: 'export { readCell, defaultLexicon } from "./src/values/index.ts";', resolveDir: "." },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString("base64");
const { readCell, defaultLexicon } = await import(`data:text/javascript;base64,${code}`);

const next = random(7);
const cells = Array.from({ length: CELLS }, (_, at) =>
  FORMS[at % FORMS.length](1 + Math.floor(next() * 100_000)),
);
const context = { language: "zh", lexicon: defaultLexicon };
const rates = [];
const heaps = [];
for (let round = 0; round < ROUNDS; round++) {
  const { user } = process.cpuUsage();
  let items = 0;
  for (const cell of cells) items += readCell(cell, context).items.length;
  if (items === 0) throw new Error("no cell was read");
  rates.push((CELLS * 1e6) / (process.cpuUsage().user - user));
  global.gc?.();
  heaps.push(process.memoryUsage().heapUsed / 1024 / 1024);
}
console.log(JSON.stringify({ perSecond: Math.round(Math.max(...rates)), growth: heaps.at(-1) - heaps[0] }));
