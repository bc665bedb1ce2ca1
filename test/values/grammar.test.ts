import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/reading.ts";
import { defaultLexicon, readCell, readHeader } from "../../src/values/index.ts";
import { shown } from "./shown.ts";

function read(raw: string, header?: string, type?: string): Reading {
  const language = /[\u4e00-\u9fff]/.test(raw + (header ?? "")) ? ("zh" as const) : ("en" as const);
  const base = { language, lexicon: defaultLexicon };
  return readCell(raw, {
    ...base,
    header: header === undefined ? undefined : readHeader(header, base),
    type,
  });
}

type Row = readonly [raw: string, header: string, expected: string];

function rows(title: string, list: readonly Row[]): void {
  describe(title, () => {
    it.each(list)("%s under %s: %s", (raw, header, expected) => {
      expect(shown(read(raw, header === "" ? undefined : header))).toBe(expected);
    });
  });
}

rows("numbers", [
  ["1,000,000", "Context", "1000000 {token}"],
  ["1 000 000", "Context", "1000000 {token}"],
  ["1’000’000", "Context", "1000000 {token}"],
  ["１２８Ｋ", "上下文", "128000 {token}"],
  ["1.8万亿", "参数量", "1800000000000 {parameter}"],
  ["1亿2000万", "用户数", "120000000"],
  ["三百五十万", "用户数", "3500000"],
  ["seven billion", "Parameters", "7000000000 {parameter}"],
  ["3.8×10²⁵ FLOPs", "Training compute", "38000000000000000000000000 {FLOP}"],
  ["2e25 FLOP", "Compute", "20000000000000000000000000 {FLOP}"],
  ["0,95", "F1", "0.95"],
  [".95", "F1", "0.95"],
  ["-3.5%", "Growth", "-3.5 %"],
  ["85.2 +/- 0.3", "MMLU", "85.2±0.3"],
  ["85.2 (+1.3)", "MMLU", "85.2 change=+1.3"],
  ["1st", "Rank", "1"],
  ["数十 TFLOPS", "量级", "10..100 {FLOP}/s !approximate"],
  ["几千～数万", "维度", "1000..100000 !approximate"],
]);

rows("bounds, ranges, approximations", [
  ["≥ 100B", "Params", ">=100000000000 {parameter}"],
  ["up to 128K", "Context", "<=128000 {token}"],
  ["不低于 8K", "上下文", ">=8000 {token}"],
  ["超10.8万辆", "销量", ">108000 {vehicle}"],
  ["30万元以上", "售价", ">=300000 {CNY}"],
  ["约160-180万辆", "说明", "1600000..1800000 {vehicle} !approximate"],
  ["−3 V ～ −15 V", "电压", "-15..-3 V"],
  ["+15～+63pp", "ΔSR", "15..63 [pp]"],
  ["500 MB – 2 GB", "Size", "0.5..2 GBy"],
  ["~$100–120B", "Value", "100000000000..120000000000 {USD} !approximate"],
  [
    "200K–1M+ (10M rumored)",
    "Context",
    "variant 200000..1000000 {token} | 10000000 {token} !uncertain variant=parenthesised",
  ],
  ["接近50%", "里程碑", "50 % !approximate"],
  ["~50+ GWh (estimated)", "Energy", ">=50 GW.h !approximate,estimated"],
  ["175B (~3.14×10²³ FLOPs)", "Parameters", "175000000000 {parameter} setting=~3.14×10²³ FLOPs"],
]);

rows("units and rates", [
  ["80 GB", "VRAM", "80 GBy"],
  ["4.8 TB/s", "Bandwidth", "4.8 TBy/s"],
  ["700W", "TDP", "700 W"],
  ["45 tok/s", "Speed", "45 {token}/s"],
  ["100 tokens per second", "Throughput", "100 {token}/s"],
  ["1000次/天", "限流", "1000 {request}/d"],
  ["10,000 TPM / 100 RPM", "Rate limit", "components 10000 {token}/min | 100 {request}/min"],
  ["8x7B", "Params", '"8x7B"'],
  ["134 billion transistors", "Scale", "134000000000 {transistor}"],
]);

rows("money", [
  ["$3/M", "Price", "3 {USD}/(10*6.{token})"],
  ["$0.002 / 1K tokens", "Price", "2 {USD}/(10*6.{token})"],
  ["每百万 tokens 2 元", "价格", "2 {CNY}/(10*6.{token})"],
  ["0.12元/张", "价格", "0.12 {CNY}/{image}"],
  ["$20/month", "Price", "20 {USD}/mo"],
  ["US$ 1.5 billion", "Funding", "1500000000 {USD}"],
  ["15亿美元", "融资额", "1500000000 {USD}"],
  ["Free", "Input ($/1M tokens)", "0 {USD}/(10*6.{token})"],
  ["免费", "输入价格（元/M Tokens）", "0 {CNY}/(10*6.{token})"],
  ["$3 in / $15 out", "Price", "components 3 {USD} direction=input | 15 {USD} direction=output"],
  ["~~$5~~ $3", "Input ($/1M)", "then 5 {USD}/(10*6.{token}) !retracted | 3 {USD}/(10*6.{token})"],
  [
    "**$0.87/M tokens** (was $3.48)",
    "Price",
    "then 3.48 {USD}/(10*6.{token}) stage=former | 0.87 {USD}/(10*6.{token})",
  ],
  ["$10 (20% off)", "Price", "10 {USD} discount=20%"],
  [
    "4（缓存命中打5折）",
    "输入价格（元/M Tokens）",
    "variant 4 {CNY}/(10*6.{token}) | 2 {CNY}/(10*6.{token}) condition=cache-hit",
  ],
  ["**2.76万亿日元**（约172亿美元）", "损失", "same 2760000000000 {JPY} | 17200000000 {USD} !approximate"],
]);

rows("dates", [
  ["Apr. 18th, 2024", "Released", "2024-04-18"],
  ["18 April 2024", "Released", "2024-04-18"],
  ["2024年4月18日", "发布时间", "2024-04-18"],
  ["2024.04.18", "Released", "2024-04-18"],
  ["18.04.2024", "Released", "2024-04-18"],
  ["04/18/2024", "Released", "2024-04-18"],
  ["2024-04-18T10:00:00Z", "Released", "2024-04-18"],
  ["2024 Q2", "Released", "2024-34"],
  ["2024年上半年", "发布时间", "2024-40"],
  ["early 2024", "Released", "2024-37 !approximate"],
  ["winter 2023", "Released", "2023-24"],
  ["2024-13", "Released", "malformed month 13"],
  ["2023-02-29", "Released", "malformed day 29"],
  ["April 31, 2024", "Released", "malformed day 31"],
  ["Q5 2024", "Released", "malformed quarter 5"],
  ["2022–2024", "Period", "2022/2024"],
  ["Jan–Mar 2024", "Released", "2024-01/2024-03"],
  ["2023年4月至2024年1月", "时间", "2023-04/2024-01"],
  ["since 2019", "Founded", "2019/.."],
  ["2021 - present", "Period", "2021/.."],
  ["2023年至今", "时间", "2023/.."],
  ["2024年4月前", "发布时间", "../2024-04"],
  ["~2024", "Released", "2024~ !approximate"],
  ["20XX?", "Released", "20XX? !uncertain"],
  ["1990s", "Released", "199X"],
  ["July 27", "Released", "XXXX-07-27"],
  ["2026年底或2027年初亮相", "发布时间", "or 2026-39 !approximate | 2027-37 !approximate setting=亮相"],
]);

rows("lists and sequences", [
  ["7B/13B/70B", "Params", "and 7000000000 {parameter} | 13000000000 {parameter} | 70000000000 {parameter}"],
  ["7, 13, 65B", "Params", "and 7000000000 {parameter} | 13000000000 {parameter} | 65000000000 {parameter}"],
  ["512, 2K", "Context", "and 512 {token} | 2000 {token}"],
  ["1T/1.4", "训练token数", "and 1000000000000 {token} | 1400000000000 {token}"],
  ["32K → 128K", "Context", "then 32000 {token} | 128000 {token}"],
  [
    "32K（可扩展至 128K）",
    "上下文",
    "then 32000 {token} stage=initial | 128000 {token} stage=extended-later",
  ],
  [
    "671B (37B active)",
    "Params",
    "variant 671000000000 {parameter} | 37000000000 {parameter} parameters=active",
  ],
  ["82斤（演义），实际约20-30斤", "数据", "and 82 {jin} setting=演义 | 20..30 {jin} !approximate"],
]);

rows("no value", [
  ["未公开", "参数量", "unknown 未公开"],
  ["Not disclosed", "Params", "unknown Not disclosed"],
  ["**不适用**（未开源）", "建议", "none 不适用"],
  ["N/A", "Price", "missing N/A"],
  ["", "Price", "missing"],
  ["—", "Price", "missing —"],
  ["待公布", "价格", "unknown 待公布"],
]);

rows("what only looks like a number", [
  ["GPT-4", "", '"GPT-4"'],
  ["v3.1", "", '"v3.1"'],
  ["1.2.3", "", '"1.2.3"'],
  ["3.10–3.12", "Python", '"3.10–3.12"'],
  ["Qwen3.7-Max", "Notes", '"Qwen3.7-Max"'],
  ["Can undergrads take 550 ?", "Question", '"Can undergrads take 550 ?"'],
  ["16:9", "", '"16:9"'],
  ["12 34", "Params", "malformed two numbers without a separator"],
  ["统一", "", '"统一"'],
  ["一般", "", '"一般"'],
]);

describe("spans", () => {
  it.each([
    ["8B, **70B**, 405B (MoE?)", ["8B", "70B", "405B"]],
    ["[84k (ALiBi)](https://example.org/mpt)", ["84k"]],
    ["82.7<br>84.3<sup>[\\*](#footnote)</sup>", ["82.7", "84.3<sup>[\\*"]],
    ["~~$1.74~~ → **$0.435**", ["$1.74", "$0.435"]],
  ])("%s", (raw, expected) => {
    expect(read(raw, undefined, "quantity").items.map(({ span }) => raw.slice(...span))).toEqual(expected);
  });

  it("places marks", () => {
    const raw = "17B (MoE), 405B (**MoE?**)";
    const { marks } = read(raw, "参数规模");
    expect(marks.map((mark) => [raw.slice(...mark.span), mark.on, mark.item, mark.qualifier])).toEqual([
      ["?", "qualifier", 1, 0],
    ]);
  });

  it("cites the link around a value", () => {
    expect(read("[2K](https://example.org)", "Context").source).toBe("https://example.org");
  });
});

describe("legend", () => {
  const base = { language: "en" as const, lexicon: defaultLexicon };

  it("says what ~ means", () => {
    const reading = readCell("~$3.00", { ...base, type: "money", legend: "`~` = unverified estimate" });
    expect(reading.items[0]?.certainty).toContain("estimated");
  });

  it("gives the denominator of bare prices", () => {
    const reading = readCell("8.0元", {
      ...base,
      language: "zh",
      type: "money",
      legend: "价格单位:每百万 tokens",
    });
    expect(shown(reading)).toBe("8 {CNY}/(10*6.{token})");
  });

  it("makes + a footnote", () => {
    const legend = "(+) Obtained from another paper";
    expect(shown(readCell("60.7+", { ...base, type: "quantity", legend }))).toBe("60.7 footnote=+");
    expect(shown(readCell("60.7+", { ...base, type: "quantity", legend: "C++ and others" }))).toBe(">=60.7");
  });
});

describe("¥", () => {
  it.each([
    ["zh", "CNY"],
    ["en", "JPY"],
  ] as const)("is read by the page's language: %s", (language, currency) => {
    const [item] = readCell("¥5", { language, lexicon: defaultLexicon, type: "money" }).items;
    expect(item).toMatchObject({ currency });
  });
});
