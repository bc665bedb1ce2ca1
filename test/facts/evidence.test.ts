import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEvidence } from "../../src/facts/evidence/find-evidence.ts";
import { nearestValue } from "../../src/facts/evidence/nearest-value.ts";
import { indexSource } from "../../src/facts/evidence/source-index.ts";
import { readSource } from "../../src/facts/source/read-source.ts";
import type { Item, Value } from "../../src/model/reading.ts";

const fixture = readFileSync(new URL("../../fixtures/facts/evidence/model-card.md", import.meta.url), "utf8");
const sourceOf = (text: string, path = "raw/card.md") =>
  indexSource(readSource({ path, text, sha256: () => "", frontMatter: null }));
const card = sourceOf(fixture);

const item = (value: Value): Item => ({ ...value, span: [0, 0], certainty: [], qualifiers: [] });
const quantity = (amount: string, more: object = {}): Item =>
  item({ kind: "quantity", relation: "=", amount, step: "1", ...more });
const day = (min: string, max = min): Item => item({ kind: "date", edtf: min, level: 0, min, max });
const ask = (name: string, value: Item, written = "", tolerance = 0) =>
  findEvidence({ item: value, written, names: [name], tolerance }, [card]);

describe("status of a value", () => {
  it.each<[string, string, Item, string, number?]>([
    ["supported", "Nimbus 3", quantity("405000000000", { step: "1000000000" }), "405B"],
    ["absent", "Nimbus 3", quantity("406000000000", { step: "1000000000" }), "406B"],
    [
      "supported",
      "Nimbus 3",
      quantity("128000", { step: "1000", alternatives: ["131072"], unit: "{token}" }),
      "128K",
    ],
    ["supported", "Breeze", quantity("131072", { unit: "{token}" }), "131,072"],
    ["supported", "Nimbus 3", quantity("87.3", { step: "0.1", unit: "%" }), "87.3%"],
    ["absent", "Nimbus 3", quantity("87.4", { step: "0.1", unit: "%" }), "87.4%"],
    ["absent", "Nimbus 3", quantity("87", { step: "0.1", unit: "%" }), "87.0%"],
    ["supported", "Breeze", quantity("79.5", { step: "0.1", unit: "%" }), "79.5%"],
    ["supported", "Breeze", quantity("70000000000", { step: "1000000000" }), "70B", 0.05],
    ["absent", "Breeze", quantity("70500000000", { step: "100000000" }), "70.5B", 0.05],
    ["absent", "Breeze", quantity("80000000000", { step: "1000000000" }), "80B", 0.05],
    ["supported", "Breeze", quantity("1800000000000", { unit: "{token}", step: "1000000000000" }), "1.8T"],
    ["supported", "Nimbus 3 Nano", quantity("2788"), "2788"],
    ["supported", "Nimbus 3 Nano", quantity("57"), "57"],
    ["absent", "Nimbus 3", quantity("3"), "3"],
    ["absent", "Nimbus 3", quantity("42"), "42"],
    ["absent", "Nimbus 3", quantity("2024"), "2024"],
    ["absent", "Nimbus 3", quantity("30", { unit: "{GPU}" }), "30"],
    [
      "value-only",
      "Breeze",
      day("2025-01-27").kind === "date" ? day("2024-01-27") : day("2024-01-27"),
      "2024-01-27",
    ],
    ["supported", "Nimbus 3", day("2024-07-23"), "2024-07-23"],
    ["supported", "Nimbus 3", day("2024-07-01", "2024-07-31"), "2024-07"],
    ["absent", "Nimbus 3", day("2024-07-24"), "2024-07-24"],
    ["absent", "Nimbus 3", day("2025-11-30"), "2025-11-30"],
    ["value-only", "Zephyr", day("2024-07-23"), "2024-07-23"],
    ["supported", "Breeze", item({ kind: "text", text: "followed in 2024-09 with 70.6B" }), ""],
    ["absent", "Breeze", item({ kind: "text", text: "followed in 2024-09 with 70.7B" }), ""],
    ["absent", "Breeze", item({ kind: "text", text: "a sibling of Nimbus 4" }), ""],
    ["supported", "Breeze", item({ kind: "entity", name: "nimbus-3" }), "nimbus-3"],
    ["absent", "Breeze", item({ kind: "entity", name: "Zephyr 9" }), ""],
    ["unavailable", "Breeze", item({ kind: "text", text: "稠密架构" }), ""],
    ["supported", "Breeze", item({ kind: "text", text: "smaller sibling" }), ""],
    ["unavailable", "Breeze", item({ kind: "boolean", value: true }), "yes"],
  ])("%s: %s %o", (status, name, value, written, tolerance) => {
    expect(ask(name, value, written, tolerance).status).toBe(status);
  });

  it("is unavailable without a source", () => {
    expect(findEvidence({ item: quantity("1"), written: "1", names: ["Nimbus 3"] }, []).status).toBe(
      "unavailable",
    );
  });

  it("needs both ends of a range", () => {
    const sizes = item({ kind: "quantity", relation: "range", lower: "70600000000", upper: "405000000000" });
    expect(ask("Breeze", sizes, "70.6B–405B").status).toBe("supported");
    expect(ask("Breeze", { ...sizes, upper: "406000000000" } as Item, "70.6B–406B").status).toBe("absent");
  });
});

it("names the place, nearest to the subject first", () => {
  const [first] = ask("Breeze", quantity("128000", { alternatives: ["131072"] }), "128K").evidence;
  expect(first).toEqual({
    path: "raw/card.md",
    line: 13,
    column: 20,
    quote: "| Breeze | 70.6B | 128K | 79.5 |",
  });
});

it("names the property's own value before a closer one of another property", () => {
  const scores = sourceOf("| | Alpha 2 |\n|---|---|\n| MMLU | 87.3% |\n| HumanEval | 87.8% |\n");
  const query = { item: quantity("86.8", { unit: "%", step: "0.1" }), written: "86.8%", names: ["Alpha 2"] };
  expect(nearestValue(query, scores)?.text).toBe("87.3%");
  expect(nearestValue({ ...query, property: ["humaneval"] }, scores)?.text).toBe("87.8%");
  expect(nearestValue({ ...query, property: ["math"] }, scores)?.text).toBe("87.3%");
});

it("names the nearest value beside the subject where the value is absent", () => {
  const near = (name: string, value: Item, written: string) =>
    nearestValue({ item: value, written, names: [name] }, card)?.text;
  expect(near("Breeze", quantity("70900000000", { step: "100000000" }), "70.9B")).toBe("70.6B");
  expect(near("Nimbus 3", day("2024-07-24"), "2024-07-24")).toBe("July 23, 2024");
  expect(near("Breeze", quantity("5", {}), "5")).toBeUndefined();
});

it("takes a figure that no text means as a year for what it is", () => {
  const source = sourceOf("# Breeze\n\nBreeze reached a rating of 2061 in 2024.\n");
  const status = (amount: string) =>
    findEvidence({ item: quantity(amount), written: amount, names: ["Breeze"] }, [source]).status;
  expect([status("2061"), status("2024")]).toEqual(["supported", "absent"]);
});

it("takes a source titled with the subject as one about it", () => {
  const source = sourceOf("# Breeze\n\nReleased 2024-09-04.\n");
  const query = { item: day("2024-09-04"), written: "2024-09-04", names: ["breeze"] };
  expect(findEvidence(query, [source]).status).toBe("supported");
});

it("reads a matrix: the subject stands over the value", () => {
  const source = sourceOf("| Test | Nimbus 3 | Breeze |\n|---|---|---|\n| MMLU | 87.3 | 79.5 |\n");
  const at = (name: string) =>
    findEvidence({ item: quantity("79.5", { step: "0.1" }), written: "79.5", names: [name] }, [source])
      .status;
  expect([at("Breeze"), at("Nimbus 3")]).toEqual(["supported", "value-only"]);
});

it("is total and deterministic, and quotes what stands at the place", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom("7", "12%", "2024", "a b"),
      (text, name, value) => {
        const source = sourceOf(`${text}\n${value} ${text}`);
        const query = { item: item({ kind: "text", text: value }), written: value, names: [name] };
        const found = findEvidence(query, [source]);
        expect(findEvidence(query, [sourceOf(`${text}\n${value} ${text}`)])).toEqual(found);
        for (const { line, column } of found.evidence) {
          expect((source.facts.lineStarts[line - 1] ?? -1) + column - 1).toBeLessThan(
            source.facts.text.length,
          );
        }
      },
    ),
  );
});

it.each(["|", "- ", "#", " - x\n", "| 405B ", "Breeze 405B ", "405B\n", "<t", "一", "# a\n"])(
  "stays linear on a source of %j",
  (unit) => {
    const started = performance.now();
    const source = sourceOf(unit.repeat(Math.ceil(150_000 / unit.length)));
    findEvidence({ item: quantity("405000000000"), written: "405B", names: ["Breeze"] }, [source]);
    expect(performance.now() - started).toBeLessThan(3000);
  },
);

it("finds a price whose head names no currency", () => {
  const source = sourceOf("# Prices\n\nNimbus 4 costs $15, $7.5 cached.\n");
  const value = quantity("7.5", { step: "0.1" });
  expect(
    findEvidence({ item: value, written: "7.5", names: ["Nimbus 4"], tolerance: 0 }, [source]),
  ).toMatchObject({ status: "supported" });
});
