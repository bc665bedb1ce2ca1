import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyId, readHeader } from "../../src/values/header.ts";
import { endsAsUnit, readHeaderUnit } from "../../src/values/header-unit.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";

const read = (raw: string) => readHeader(raw, { language: "zh", lexicon: defaultLexicon });

describe("readHeader", () => {
  it.each([
    ["Params (B)", { property: "parameters", unit: "{parameter}", magnitude: "B" }],
    ["上下文窗口大小（K）", { property: "context", unit: "{token}", magnitude: "K" }],
    ["Context (tokens)", { property: "context", unit: "{token}" }],
    ["limit.context", { property: "context" }],
    ["花费/千次（元）", { property: "cost", unit: "{CNY}/(10*3.{request})", name: "花费" }],
    ["In $/1M", { property: "price", unit: "{USD}/(10*6.{token})" }],
    ["Price per Million Input Tokens", { property: "price", denominator: "10*6.{token}" }],
    ["每百万 tokens 价格", { property: "price", denominator: "10*6.{token}" }],
    ["月费（元/月）", { known: false, name: "月费", unit: "{CNY}/mo" }],
    ["市值（亿美元）", { property: "market-cap", currency: "USD", magnitude: "亿" }],
    ["Speed (tok/s)", { property: "throughput", unit: "{token}/s" }],
    ["Size (B)", { property: "parameters", magnitude: "B" }],
    ["Model size (GB)", { property: "file-size", unit: "GBy" }],
    ["P@10%", { property: "P@10%", known: false, unit: "1" }],
    ["**Model**", { property: "subject", role: "entity" }],
    ["基准", { property: "benchmark", role: "row-axis", orientation: "entities-in-columns" }],
    ["Paper / Source", { property: "source", role: "citation-of-row" }],
    ["价格/下载", { property: "price" }],
    ["参数规模", { property: "parameters", language: "zh" }],
    ["Bit per Character (BPC)", { property: "bits-per-character", qualifiers: [] }],
    ["Throughput (tokens/s)", { property: "throughput", unit: "{token}/s" }],
    ["# Docs", { known: false, type: "quantity:count" }],
    ["Laptop (F1)", { known: false, property: "Laptop (F1)", unit: "1" }],
    ["MoE?", { known: false, name: "MoE", type: "boolean" }],
    ["是否开源", { property: "open-source", type: "boolean" }],
    ["Llama 3 70B", { known: false, property: "Llama 3 70B" }],
  ])("reads %s", (raw, expected) => {
    expect(read(raw)).toMatchObject(expected);
  });

  it.each([
    ["文本模态输入价格（元/M Tokens）", "direction=input modality=text"],
    ["Input ($/1M tokens)", "direction=input"],
    ["缓存命中输入价格（元/百万tokens）", "direction=input condition=cache-hit"],
    ["【总分】准确率", "group=总分"],
    ["Revenue 2024 ($B)", "year=2024"],
    ["MMLU (5-shot)", "setting=5-shot"],
    ["Test F1", "split=test"],
  ])("narrows %s", (raw, expected) => {
    expect(
      read(raw)
        .qualifiers.map(({ property, value }) => `${property}=${value}`)
        .join(" "),
    ).toBe(expected);
  });

  it("names the parts of a composite", () => {
    expect(read("CS (P% & R%)")).toMatchObject({
      property: "CS",
      components: [
        { name: "P", unit: "%" },
        { name: "R", unit: "%" },
      ],
    });
  });

  it("makes an id of any name", () => {
    expect(propertyId(read("MMLU"))).toBe("mmlu");
    expect(propertyId(read("Daily Mail"))).toBe("daily-mail");
  });

  it("reads any string", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (raw) => read(raw).name !== undefined));
  });
});

it("tells a unit by its last word", () => {
  const { headers } = defaultLexicon;
  const words = [...headers.units.words()].map(({ text }) => text);
  const part = fc.constantFrom(
    ...words,
    ...words,
    "/",
    " per ",
    "每",
    "1",
    "1,000",
    " ",
    "s",
    "in",
    "input",
    "个",
    ",",
    "x",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const text = parts.join("");
      if (readHeaderUnit(text, headers) !== null) expect(endsAsUnit(text, headers)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(endsAsUnit("watching the counters", headers)).toBe(false);
});
