import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellContext } from "../../src/values/context.ts";
import { readHeader } from "../../src/values/header.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { readCell } from "../../src/values/read-cell.ts";
import { scan } from "../../src/values/scan.ts";
import { spdxId } from "../../src/values/text/spdx.ts";
import { readText as readScanned } from "../../src/values/text.ts";

const base: CellContext = { language: "zh", lexicon: defaultLexicon };

const readText = (raw: string, context: CellContext) => readScanned(scan(raw), context);

function under(header: string, type?: string): CellContext {
  return { ...base, header: readHeader(header, base), type };
}

function phrases(raw: string, context: CellContext = base): readonly string[] {
  return readText(raw, context).items.map((item) => (item.kind === "text" ? item.text : item.kind));
}

describe("readText", () => {
  it.each([
    ["LLaMA 论文,仅研究许可", ["LLaMA 论文", "仅研究许可"]],
    ["首次引入 MoE 架构;支持多模态", ["首次引入 MoE 架构", "支持多模态"]],
    ["405B 为稠密(非 MoE),Llama 3.1 扩展上下文", ["405B 为稠密(非 MoE)", "Llama 3.1 扩展上下文"]],
    ["支持文本、图像", ["支持文本、图像"]],
    ["Fast, cheap, and good", ["Fast, cheap, and good"]],
    ["costs 1,000 元", ["costs 1,000 元"]],
    ["`a;b` and c", ["a;b and c"]],
    ["first<br>second", ["first", "second"]],
  ])("divides %s", (raw, expected) => {
    expect(phrases(raw)).toEqual(expected);
  });

  it.each([
    ["Apache 2.0, CC BY-SA-3.0", "Licence", ["Apache 2.0", "CC BY-SA-3.0"]],
    ["text, image / audio", "Modality", ["text", "image / audio"].flatMap((each) => each.split(" / "))],
    ["文本、图像", "模态", ["文本", "图像"]],
    ["Fast, cheap, and good", "Notes", ["Fast, cheap, and good"]],
  ])("lists %s under %s", (raw, header, expected) => {
    expect(phrases(raw, under(header))).toEqual(expected);
  });

  it.each([
    ["Apache 2.0", "Licence", { property: "spdx", value: "Apache-2.0" }],
    ["仅研究许可", "架构特点", { property: "license", value: "research-only" }],
    ["动态", "限流", { property: "varies", value: true }],
  ])("normalizes %s", (raw, header, expected) => {
    expect(readText(raw, under(header)).items[0]).toMatchObject({ normalized: expected });
  });

  it("takes a cell of links apart", () => {
    const reading = readText(
      "[Paper A](http://a.org) / [B](b.md) and https://c.org",
      under("Paper / Source"),
    );
    expect(reading).toMatchObject({
      conjunction: "and",
      notes: ["several-links"],
      items: [
        { text: "Paper A", href: "http://a.org" },
        { text: "B", href: "b.md" },
        { text: "and https://c.org" },
      ],
    });
  });

  it("keeps what is emphasised, struck out or cited", () => {
    expect(readText("**国内**", base).items[0]).toMatchObject({ text: "国内", emphasis: "strong" });
    expect(readText("~~国内~~", base).items[0]).toMatchObject({ certainty: ["retracted"] });
    expect(readText("[OpenRAIL](http://a.org)", base).items[0]).toMatchObject({ href: "http://a.org" });
    expect(readText("国内^3^", base).items[0]?.qualifiers).toEqual([{ property: "footnote", value: "^3^" }]);
  });

  it("says on which phrase a doubt stands", () => {
    const reading = readText("支持多模态；可能有自定义许可", base);
    expect(reading.certainty).toEqual([]);
    expect(reading.items.map((item) => item.certainty)).toEqual([[], ["uncertain"]]);
    expect(reading.marks).toMatchObject([{ text: "可能", on: "value", item: 1 }]);
    expect(readText("⏳ 待验证", base).certainty).toEqual(["uncertain"]);
  });

  it.each([
    ["规模未公开", "unknown"],
    ["代码尚未发布（仓库仅 README）", "unknown"],
    ["发布于 2024 年", "value"],
    ["厂商网格可能更严；G2 未公开", "value"],
  ])("knows whether %s says that it is not known", (raw, state) => {
    expect(readText(raw, base).state).toBe(state);
  });

  it("reads any string, each phrase within it, in linear time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        for (const { span } of readText(raw, base).items) expect(raw.length).toBeGreaterThanOrEqual(span[1]);
      }),
    );
    for (const unit of [";", "a;", "(", "*a*;", "，约", "~~a~~,"]) {
      const start = performance.now();
      readText(unit.repeat(200_000 / unit.length), base);
      expect(performance.now() - start, unit).toBeLessThan(2000);
    }
  });
});

describe("mentions", () => {
  const mention = (raw: string) => {
    const [item] = readCell(raw, under("架构特点")).items;
    return item?.kind === "text" ? item.mentions : undefined;
  };

  it.each([
    ["Llama 4 Scout 1M 上下文", "Llama 4 Scout", "context", "1000000"],
    ["Llama 4 Scout 支持 1M token 上下文", "Llama 4 Scout", "context", "1000000"],
    ["Qwen2.5-7B 上下文为 128K", "Qwen2.5-7B", "context", "128000"],
    ["GPT-5 has a context window of 400K tokens", "GPT-5", "context", "400000"],
  ])("finds the value in %s", (raw, subject, property, amount) => {
    expect(mention(raw)).toMatchObject([{ subject, property, value: { kind: "quantity", amount } }]);
  });

  it("finds an architecture and what it is not", () => {
    expect(mention("405B 为稠密(非 MoE)")).toMatchObject([
      { subject: "405B", property: "architecture", value: "Dense", negated: "MoE" },
    ]);
  });

  it.each([
    ["Llama 3.1 扩展上下文"],
    ["首次引入 MoE 架构"],
    ["支持 1M 上下文"],
    ["trained on 15T tokens"],
    ["小模型+多模态"],
  ])("finds nothing in %s", (raw) => {
    expect(mention(raw)).toBeUndefined();
  });
});

describe("spdxId", () => {
  it.each([
    ["Apache 2.0", "Apache-2.0"],
    ["Apache License, Version 2.0", "Apache-2.0"],
    ["MIT", "MIT"],
    ["BSD 3-Clause", "BSD-3-Clause"],
    ["CC BY-NC 4.0", "CC-BY-NC-4.0"],
    ["GPLv3", "GPL-3.0-only"],
    ["OpenRAIL-M v1", null],
  ])("reads %s", (name, id) => {
    expect(spdxId(name)).toBe(id);
  });
});
