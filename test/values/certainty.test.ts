import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHedges, findMarks, readPageCertainty } from "../../src/values/certainty.ts";
import { readHeader } from "../../src/values/header.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";

const context = { language: "zh", lexicon: defaultLexicon } as const;

/** `word:certainty` of each mark, its word cut from the text by its span. */
function marks(raw: string, header?: string): string {
  const column = header === undefined ? undefined : readHeader(header, context);
  return shown(raw, findMarks(raw, { ...context, header: column }));
}

function hedges(raw: string): string {
  return shown(raw, findHedges(raw, context));
}

function shown(raw: string, found: ReturnType<typeof findMarks>): string {
  return found
    .map(({ span, certainty, text }) => {
      expect(raw.slice(...span)).toBe(text);
      return `${text}:${certainty}`;
    })
    .join(" ");
}

describe("findMarks", () => {
  it.each([
    ["43B?", "?:uncertain"],
    ["405B (MoE?)", "?:uncertain"],
    ["固态电池领先（2027量产？）", "？:uncertain"],
    ["~$3.00", "~:approximate"],
    ["实验平台，约 35 kg", "约:approximate"],
    ["剩10家左右", "左右:approximate"],
    ["Mid 2025", "Mid:approximate"],
    ["$3 (estimated)", "estimated:estimated"],
    ["$3 (E)", "E:estimated"],
    ["E", ""],
    ["28,000 projected (2026)", "projected:estimated"],
    ["Expected by July 27", "Expected:estimated"],
    ["~1T parameters estimated", "~:approximate estimated:estimated"],
    ["Open-weight (Apache 2.0 expected)", "expected:estimated"],
    ["市值（估算）", "估算:estimated"],
    ["Llama 4 405B (估)", "估:estimated"],
    ["2026年预计渗透率", "预计:estimated"],
    ["12.0 (추정)", "추정:estimated"],
    ["64.7% (self-reported)", "self-reported:uncertain"],
    ["**VibeVoice-7B** (reported)", "reported:uncertain"],
    ["Qwen 3.8 likely ahead", "likely:uncertain"],
    ["未公开，推测力矩", "推测:uncertain"],
    ["可能有自定义许可", "可能:uncertain"],
    ["2026年底或2027年初亮相", "或:uncertain"],
    ["病逝或战死（不详）", "不详:uncertain"],
    ["[待核实](a.md)", "待核实:uncertain"],
  ])("marks %s", (raw, expected) => {
    expect(marks(raw)).toBe(expected);
  });

  it.each([
    ["`boolean?`"],
    ["flags.timeout ?? 120000"],
    ["/repos?per_page=10"],
    ["Who won the award in 2010?"],
    ["Can We Close the Loop in 2026?"],
    ["这两种方法怎么选？"],
    ["标定准吗？"],
    ["“可能”一词"],
    ["Maybe Agents Just Need More Posts"],
    ["Speculative Decoding"],
    ["Expected Utility Maximization (EUM)"],
    ["Very high (reported 0%)"],
    ["Palantir (est. 2003)"],
    ["128k 上下文，开源"],
    ["单向数据传输"],
    ["状态估计"],
    ["系统辨识，估计物理参数"],
    ["推测解码"],
    ["预计算避免除法"],
    ["约束 10 个变量"],
    ["左右夹爪"],
    ["近5年"],
    ["参数十分多"],
    ["監査可能"],
    ["MAP 추정"],
    ["~/notes/wiki"],
    ["32~128"],
    ["https://example.org/?q=maybe"],
  ])("leaves %s alone", (raw) => {
    expect(marks(raw)).toBe("");
  });

  it("takes a term of the trade for no estimate", () => {
    expect(shown("BERT (linear projection)", findMarks("BERT (linear projection)", context))).toBe("");
  });

  it("takes no doubt from a column of titles or of metrics", () => {
    expect(marks("Probably the best model of 2025", "Title")).toBe("");
    expect(marks("ACC. (?)", "METRIC")).toBe("");
  });

  it("reads any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        shown(raw, findMarks(raw, context));
        shown(raw, findHedges(raw, context));
      }),
    );
  });

  it("is linear", () => {
    for (const unit of ["(", "?", "约", "est. ", "可能", '"', "“", "a(", "？是", "~1"]) {
      const raw = unit.repeat(200_000 / unit.length);
      const start = process.cpuUsage();
      findMarks(raw, context);
      findHedges(raw, context);
      expect(process.cpuUsage(start).user, unit).toBeLessThan(2_000_000);
    }
  });
});

describe("header marks", () => {
  it.each([
    ["Llama 4 405B (估)", "Llama 4 405B", ["estimated"]],
    ["Stars（约）", "Stars", ["approximate"]],
    ["Total VRAM (approx.)", "Total VRAM", ["approximate"]],
    ["Est. Token Burn", "Token Burn", ["estimated"]],
    ["Llama 5?", "Llama 5", ["uncertain"]],
    ["MoE?", "MoE", []],
    ["ACC. (?)", "ACC.", []],
    ["Weather Forecasting", "Weather Forecasting", []],
  ])("reads %s", (raw, name, certainty) => {
    expect(readHeader(raw, context)).toMatchObject({ name, certainty });
  });
});

describe("findHedges", () => {
  it.each([
    ["注:新模型具体评分可能存在变数,不同规模差异显著", "可能存在变数:hedged"],
    ["GPT-4's architecture remains unconfirmed.", "unconfirmed:hedged"],
    ["Benchmark scores may change before release.", "may change:hedged"],
    ["valuation undisclosed", "undisclosed:hedged"],
    ["据悉，“书生”具有1040亿参数", "据悉:hedged"],
    [">73,000/yr (73,883 est. for 2026)", "est.:estimated"],
    ["统计口径差异", "统计口径差异:hedged"],
    ["> [!warning] Contradiction — is it 4-bit?", "Contradiction:hedged"],
    ["A new model. It likely has 2T parameters.", "likely:hedged"],
  ])("finds %s", (raw, expected) => {
    expect(hedges(raw)).toBe(expected);
  });

  it.each([
    ["开源路线会否因此分裂为“Dense 派”和“MoE 派”？"],
    ["What might change in 2027?"],
    ["`~` prefix = unverified estimate. `—` = not offered."],
    ["注：带 * 为估算"],
    ["It may lead to better models."],
    ["推测解码加速推理。"],
    ["Summaries have 10.4 tokens. Due to its size, few train on it."],
    ["A pair is true (entailment), false (contradiction) or neutral; 570k pairs."],
    ["It has 40k stories. A model should name the likely causes of each event."],
    ["A noun is said to be “fused” with its modifier."],
    ["A collection of rumors and stances towards them."],
  ])("leaves %s alone", (raw) => {
    expect(hedges(raw)).toBe("");
  });
});

describe("readPageCertainty", () => {
  it.each([
    ["confidence", "low", "hedged"],
    ["confidence", "high", null],
    ["contested", "true", "disputed"],
    ["contested", true, "disputed"],
    ["status", "draft", "hedged"],
    ["title", "low", null],
    ["constructor", "name", null],
  ])("reads %s: %s", (key, value, expected) => {
    expect(readPageCertainty(key, value)).toBe(expected);
  });
});
