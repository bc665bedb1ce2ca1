import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

const table = (header: string, row: string) =>
  `# T\n\n| ${header} |\n|${"---|".repeat(header.split("|").length)}\n| ${row} |\n`;
const official = table("Model | Price ($/1M) | Context", "Nimbus 4 | 3 | 128K");

function clashes(header: string, row: string) {
  const { findings } = wikiOf({ "a.md": official, "b.md": table(header, row) });
  return findings
    .filter(({ rule }) => rule === "conflicting-claims")
    .map(({ message }) => message.slice(0, 6));
}

describe("a row's other cells", () => {
  it.each([
    ["Provider | Model | Price ($/1M)", "Harbor Cloud | Nimbus 4 | 5"],
    ["模型 | 渠道 | 价格（$/1M）", "Nimbus 4 | 港湾云 | 5"],
    ["Model | Price ($/1M) | As of", "Nimbus 4 | 5 | 2025-04"],
    ["Model | Prompt length | Price ($/1M)", "Nimbus 4 | > 200K | 5"],
    ["模型 | 输入长度 | 价格（$/1M）", "Nimbus 4 | [32K, 200K) | 5"],
  ])("%s: keep a reseller's price and a dated one apart", (header, row) => {
    expect(clashes(header, row)).toEqual([]);
  });

  it.each([
    ["Vendor | Model | Price ($/1M)", "Harbor | Nimbus 4 | 5"],
    ["Model | Price ($/1M) | Released", "Nimbus 4 | 5 | 2025-04"],
    ["Provider | Model | Context", "Harbor Cloud | Nimbus 4 | 64K"],
  ])("%s: do not, where they say nothing of who sells and when", (header, row) => {
    expect(clashes(header, row)).toHaveLength(1);
  });
});
