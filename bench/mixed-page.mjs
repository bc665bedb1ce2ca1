import { neighbour } from "./neighbour.mjs";

const SENTENCES = [
  "The runtime keeps a queue per worker and hands idle workers the oldest entry of the longest queue.",
  "Nothing here depends on the order in which files are read, which is what makes a repeated run cheap.",
  "Operators usually start with the defaults and change one setting at a time while watching the counters.",
  "A failed request is retried once; the second failure is written to the log with both reasons.",
  "The format has been stable for years, though optional fields were added at the end of the record.",
  "When the disk is full the writer stops early and leaves the previous file untouched.",
  "Most of the time goes into decoding, so the decoder looks at whole words and never goes back.",
  "It is easier to explain the design by what it leaves out: no plugins, no hooks, no hidden state.",
  "读取与写入分开进行，所以读者从不等待写者。",
  "默认设置适合多数情形，只有很大的部署才需要调整。",
  "日志按天切分，旧的文件在一个月后删除。",
];
const STATES = ["stable", "beta", "planned", "retired"];
const CODE = ["```sh", "service start --workers 4 --queue 256", "service status | head -n 20", "```"];

/** One page of prose, links, lists, a code block and two small tables; some 6.7 kB, every third part Chinese. */
export function mixedPage(index, count, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const link = (step) => {
    const to = neighbour(index, step, count);
    return `[Service ${to}](../part${Math.floor(to / 100)}/model${to}.md)`;
  };
  const paragraph = (sentences) => Array.from({ length: sentences }, () => pick(SENTENCES)).join(" ");
  const items = Array.from({ length: 8 }, (_, at) => `- **Step ${at + 1}**: ${pick(SENTENCES)}`);
  const settings = ["workers", "queue", "retries", "window"].map(
    (name) => `| \`${name}\` | ${1 + Math.floor(next() * 64)} | ${pick(STATES)} | ${pick(SENTENCES)} |`,
  );
  const releases = [1, 2, 3, 4].map(
    (version) =>
      `| Service ${index} ${version}.0 | 20${19 + version}-0${1 + Math.floor(next() * 9)} | ${(1 + next() * 40).toFixed(1)} MB | ${Math.floor(next() * 900)} ms |`,
  );
  return `---
title: Service ${index}
tags: [service, ${pick(STATES)}]
updated: 2026-0${1 + (index % 9)}-1${index % 10}
---

# Service ${index}

${paragraph(6)} See ${link(7)} and ${link(11)} for what differs.

## How it works

${paragraph(7)}

${paragraph(5)} The *shape* of a request is in [the reference](https://example.org/reference/${index}), and \`queue.length\` says how many wait.

${items.join("\n")}

## Settings

| Setting | Default | State | Meaning |
|---|---|---|---|
${settings.join("\n")}

${paragraph(6)}

${CODE.join("\n")}

## Releases

| Release | Date | Size | Latency |
|---|---|---|---|
${releases.join("\n")}

> ${paragraph(3)}

${paragraph(8)} Compare ${link(17)}, ${link(19)} and [[Service ${neighbour(index, 23, count)}]].

## 说明

${paragraph(8)}

1. ${pick(SENTENCES)}
2. ${pick(SENTENCES)}
3. ${pick(SENTENCES)}

## Sources

- https://example.org/service/${index}
- https://example.org/service/${index}/releases
`;
}
