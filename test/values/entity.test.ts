import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellContext } from "../../src/values/context.ts";
import { readEntityHeader, readEntity as readScanned } from "../../src/values/entity.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";
import { scan } from "../../src/values/scan.ts";

const context: CellContext = { language: "zh", lexicon: defaultLexicon };

const readEntity = (raw: string, of: CellContext) => readScanned(scan(raw), of);

/** `name{property=value …}` of each name. */
function names(raw: string, more: Partial<CellContext> = {}): string {
  return readEntity(raw, { ...context, ...more })
    .items.map((item) => {
      const said = item.qualifiers.map(({ property, value }) => `${property}=${value}`).join(", ");
      return `${item.kind === "entity" ? item.name : "?"}${said === "" ? "" : `{${said}}`}`;
    })
    .join(" | ");
}

describe("readEntity", () => {
  it.each([
    ["**Llama 3**", "Llama 3"],
    ["Transformer Big (Vaswani et al., 2017)", "Transformer Big{citation=Vaswani et al., 2017}"],
    ["(Mintz et al., 2009)", "null{citation=Mintz et al., 2009}"],
    ["Kim (2014)", "Kim{year=2014}"],
    ["Gemini 2.0 Flash (Nov 2024)", "Gemini 2.0 Flash{date=Nov 2024}"],
    ["GAS<sub>ext</sub> (Linear)", "GAS_ext{variant=Linear}"],
    ["RNMT+ (Chen et al., 2018)", "RNMT+{citation=Chen et al., 2018}"],
    ["BiLSTM-CRF + CNN-char  (2016) [1]", "BiLSTM-CRF + CNN-char{year=2016, footnote=[1]}"],
    ["Flair (Akbik et al., 2018)♦", "Flair{citation=Akbik et al., 2018, footnote=♦}"],
    ["BERT<sup>[1](#x)</sup>", "BERT{footnote=1}"],
    ["Qwen3^15^", "Qwen3{footnote=^15^}"],
    [
      "Transformer-XL (Dai et al., 2018) ***under review***",
      "Transformer-XL{citation=Dai et al., 2018, status=under review}",
    ],
    [
      "SNM10 (Jozefowicz et al., 2016) ***ensemble***",
      "SNM10{citation=Jozefowicz et al., 2016, variant=ensemble}",
    ],
    ["DSTC 8 (subtask 2)", "DSTC 8{part=subtask 2}"],
    ["deepseek-reasoner（基于DeepSeek-R1-0528）", "deepseek-reasoner{basedOn=DeepSeek-R1-0528}"],
    ["GLM-4.6(new)☛[去体验](https://example.org)", "GLM-4.6{marker=new}"],
    ["Veo 3.1 (Google)", "Veo 3.1{vendor=Google}"],
    ["Claude 4 (max)", "Claude 4{effort=max}"],
    ["A\\*（全局搜索）", "A*{variant=全局搜索}"],
    ["f(x)net", "f(x)net"],
    ["qwen3-4b/1.7b/0.6b", "qwen3-4b | qwen3-1.7b | qwen3-0.6b"],
    ["Llama 3 8B/70B", "Llama 3 8B | Llama 3 70B"],
    ["GPT-4o/GPT-4 Turbo", "GPT-4o | GPT-4 Turbo"],
    ["LSTM / CRF", "LSTM / CRF"],
    ["Qwen、DeepSeek", "Qwen | DeepSeek"],
  ])("reads %s", (raw, expected) => {
    expect(names(raw)).toBe(expected);
  });

  it("keeps the link of a name", () => {
    expect(readEntity("[Llama 3](llama.md) (Meta)", context).items[0]).toMatchObject({
      name: "Llama 3",
      href: "llama.md",
    });
  });

  it("says what the legend says of a footnote", () => {
    const reading = readEntity("Flair♦", { ...context, legend: "♦ used both splits for training" });
    expect(reading.items[0]?.qualifiers).toEqual([
      { property: "footnote", value: "♦", means: "used both splits for training" },
    ]);
  });

  it("keeps doubt on a row's name for the row", () => {
    expect(readEntity("GDPval (est.)", context)).toMatchObject({
      certainty: ["estimated"],
      marks: [{ text: "est.", on: "row" }],
      items: [{ name: "GDPval", qualifiers: [] }],
    });
  });

  it("says of a header's doubt that it is the column's", () => {
    expect(readEntityHeader("Llama 4 405B (估)", context).items[0]).toMatchObject({
      name: "Llama 4 405B",
      qualifiers: [{ property: "certainty", value: "estimated", text: "估", scope: "column" }],
    });
  });

  it("reads any string, each name within it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        for (const { span } of readEntity(raw, context).items) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeLessThanOrEqual(raw.length);
        }
      }),
    );
  });
});
