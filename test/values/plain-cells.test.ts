import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnyHeader } from "../../src/values/header.ts";
import { defaultLexicon, readCell, readHeader } from "../../src/values/index.ts";
import { plainDate } from "../../src/values/plain-date.ts";
import { plainEntity } from "../../src/values/plain-entity.ts";
import { plainHeader } from "../../src/values/plain-header.ts";
import { readAnyCell } from "../../src/values/read-cell.ts";

const lexicon = defaultLexicon;

const NUMBERS = [
  "0",
  "7",
  "8",
  "70",
  "010",
  "128",
  "2024",
  "10",
  "1.5",
  "38.80",
  "0.5",
  "4096",
  "131071",
  "1000000",
  "1.2.3",
  "8,128",
];
const MEASURES = [
  "",
  "%",
  "K",
  "k",
  "M",
  "m",
  "B",
  "T",
  "W",
  "w",
  "G",
  "P",
  "E",
  "万",
  "亿",
  "x",
  "MB",
  "ms",
  " ms",
  " GB",
  " MB",
];
const MORE = [
  " tokens",
  " B",
  " %",
  " N",
  "N",
  "h",
  " h",
  " days",
  "美元",
  " cents",
  "+",
  "?",
  "年",
  " 月",
  "d",
  "tok/s",
  " RPM",
  "bit",
  "-bit",
  " wide",
];
const COMMAS = [", ", ",", "、", "，", " / ", "/", "; ", " and ", " 或 ", ",  ", " - ", "~", " "];

const measured = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...MEASURES, ...MEASURES, ...MORE))
  .map((parts) => parts.join(""));
const list = fc
  .array(fc.tuple(measured, fc.constantFrom(", ", ", ", ", ", ...COMMAS)), { minLength: 1, maxLength: 4 })
  .chain((parts) =>
    fc.constantFrom("", "", "", "~", "*", " ").map((end) => parts.flat().slice(0, -1).join("") + end),
  );

/** Lists that are mostly read at once. */
const sizes = fc
  .array(fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom("B", "B", "K", "M", "%", "T", " ms")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.map((part) => part.join("")).join(", "));

const dates = fc
  .tuple(
    fc.constantFrom("1899", "1900", "2024", "2023", "2100", "0000"),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .chain(([year, ...parts]) => {
    const [month = "", day = ""] = parts.map((part) => String(part).padStart(2, "0"));
    return fc.constantFrom(
      `${year}-${month}`,
      `${year}-${month}-${day}`,
      `${year}/${month}`,
      `${year}-${month}-`,
      `${year}-${month}~`,
    );
  });

const WORDS = [
  "Llama",
  "GPT",
  "Model",
  "Max",
  "May",
  "est",
  "about",
  "N",
  "unknown",
  "none",
  "NA",
  "number",
  "of",
  "price",
  "in",
];
const NAMES = [
  "4o",
  "405B",
  "3.1",
  "2024",
  "USD",
  "RMB5",
  "MMLU",
  "F1",
  "Acc",
  "GB",
  "tokens",
  "A",
  "context",
  "per",
  "v1",
  "Qwen2.5",
  "output",
];
const JOINTS = [" ", " ", "-", ".", "  ", "/", " - ", "_", ", "];
const name = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...NAMES), fc.constantFrom(...JOINTS)), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((parts) =>
    fc.constantFrom("", "", "", "?", "*", "+", ".").map((end) => parts.flat().slice(0, -1).join("") + end),
  );
const plain = fc
  .array(fc.constantFrom(...WORDS, ...NAMES), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(" "));
const words = fc.constantFrom(
  ...[...lexicon.certainty.words(), ...lexicon.words.words()].map(({ text }) => text),
);
const spoken = fc.tuple(name, fc.constantFrom(" ", "-", ""), words).map((parts) => parts.join(""));
const noise = fc.string({ unit: fc.constantFrom(..."aB1 2.-,%KM亿~?("), maxLength: 12 });

const HEADERS = [
  "Parameters",
  "参数规模",
  "上下文窗口",
  "MMLU",
  "Params (B)",
  "Size",
  "Memory (GB)",
  "Price ($/1M tokens)",
  "Input/Output",
  "Rank",
  "Release",
  "Status",
  "Power",
  "Latency (ms)",
  "Users",
  "Model",
  "Acc (%)",
];
const TYPES = [
  undefined,
  undefined,
  "quantity",
  "quantity:parameter",
  "quantity-list:parameter",
  "quantity:token",
  "quantity:ratio",
  "quantity:By",
  "quantity:money",
  "quantity:count",
  "entity",
  "entity-list",
  "date",
  "money",
  "rate",
  "text",
  "composite:quantity,quantity",
];
const LEGENDS = [undefined, undefined, "~ means estimated", "* 待核实", "价格单位：元/百万 tokens"];

const context = fc
  .record({
    header: fc.option(fc.constantFrom(...HEADERS), { nil: undefined }),
    type: fc.constantFrom(...TYPES),
    legend: fc.constantFrom(...LEGENDS),
    language: fc.constantFrom("en" as const, "zh" as const),
  })
  .map(({ header, language, ...rest }) => ({
    ...rest,
    language,
    lexicon,
    header: header === undefined ? undefined : readAnyHeader(header, { language, lexicon }),
  }));

/** With the order of fields, which an export shows. */
const shown = (reading: unknown): string => JSON.stringify(reading);

describe("the plainest cells", () => {
  it("say what they say when they are taken apart", () => {
    fc.assert(
      fc.property(
        fc.oneof(dates, measured, sizes, list, plain, name, spoken, noise),
        context,
        (raw, settings) => {
          expect(shown(readCell(raw, settings))).toBe(shown(readAnyCell(raw, settings)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(["Llama 3.1 405B", "GPT-4o", "Model12 1"])("%s is read at once", (raw) => {
    expect(plainEntity(raw, { language: "en", lexicon })).not.toBeNull();
    expect(plainHeader(raw, lexicon)).not.toBeNull();
  });

  it.each(["2024-04", "2024-02-29"])("%s is read at once", (raw) => {
    expect(plainDate(raw)).not.toBeNull();
  });

  it.each(["Max. 405B?", "unknown", "GPT-4 (0613)", "est. 3", "A, B"])("%s is not", (raw) => {
    expect(plainEntity(raw, { language: "en", lexicon })).toBeNull();
  });
});

describe("the plainest headers", () => {
  it("say what they say when they are taken apart", () => {
    fc.assert(
      fc.property(
        fc.oneof(plain, name, spoken, words, noise),
        fc.constantFrom("en" as const, "zh" as const),
        (raw, language) => {
          const settings = { language, lexicon };
          expect(shown(readHeader(raw, settings))).toBe(shown(readAnyHeader(raw, settings)));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
