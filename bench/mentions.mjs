// A seeded sample of what the prose of some folders is read to say: `node bench/mentions.mjs [--seed=1] [--size=100] folder…`.
import { openSession } from "../dist/index.js";
import { random } from "./generate.mjs";

const flags = process.argv.slice(2);
const number = (name, otherwise) =>
  Number(flags.find((flag) => flag.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const folders = flags.filter((flag) => !flag.startsWith("--"));
const AROUND = 120;

const pool = [];
for (const folder of folders) {
  const { wikis } = await openSession({ cwd: folder, paths: [] });
  for (const { facts, texts } of wikis)
    for (const { page, statement } of facts.statements)
      if (statement.origin === "prose") pool.push({ path: page.path, text: texts.get(page.path), statement });
}
const all = pool.length;
const next = random(number("seed", 1));
const size = Math.min(number("size", 100), all);
for (let drawn = 1; drawn <= size; drawn++) {
  const [{ path, text, statement }] = pool.splice(Math.floor(next() * pool.length), 1);
  const { subject, property, raw, span } = statement;
  const from = Math.max(text.lastIndexOf("\n", span[0]) + 1, span[0] - AROUND);
  const after = text.slice(span[1], span[1] + AROUND).split("\n")[0];
  console.log(`${drawn}. ${subject.text} · ${property.id} · ${raw}   (${path})`);
  console.log(`     ${text.slice(from, span[0])}[${raw}]${after}`);
}
console.log(`${size} of ${all}`);
