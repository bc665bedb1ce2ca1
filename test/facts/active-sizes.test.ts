import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

const table = (header: string, row: string) =>
  `# T\n\n| ${header} |\n|${"---|".repeat(header.split("|").length)}\n| ${row} |\n`;

function clashes(own: readonly [header: string, row: string], other: readonly [header: string, row: string]) {
  const { findings } = wikiOf({ "a.md": table(...own), "b.md": table(...other) });
  return findings.filter(({ rule }) => rule === "conflicting-claims").length;
}

describe("total and active parameters", () => {
  const apart = ["Model | Params | Active params", "Nimbus 4 | 671B | 37B"] as const;

  it.each([
    ["Model | Params", "Nimbus 4 | 671B (21B active)"],
    ["Model | Params", "Nimbus 4 | 671B total, 21B active"],
    ["模型 | 总参数/激活参数", "Nimbus 4 | 671B/21B"],
    ["模型 | 参数量", "Nimbus 4 | 671B-A21B"],
    ["Model | Total params", "Nimbus 4 | 320B"],
    ["模型 | 参数量", "Nimbus 4 | 320B（总参数）"],
    ["Model | Params", "Nimbus 4 | 320B total"],
  ])("%s: %s clashes with a column of its own", (...other) => expect(clashes(apart, other)).toBe(1));

  it.each([
    ["Model | Params", "Nimbus 4 | 671B (37B active)"],
    ["Model | Params", "Nimbus 4 | 671B total, 37B active"],
    ["模型 | 总参数/激活参数", "Nimbus 4 | 671B/37B"],
    ["模型 | 参数量", "Nimbus 4 | 671B-A37B"],
    ["Model | Params", "Nimbus 4 | 37B active"],
    ["Model | Params", "Nimbus 4 | 671B total"],
  ])("%s: %s agrees with it", (...other) => expect(clashes(apart, other)).toBe(0));
});
