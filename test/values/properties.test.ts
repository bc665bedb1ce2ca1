import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../../src/model/reading.ts";
import { add, compare, decimalText, parseDecimal, subtract, times } from "../../src/values/decimal.ts";
import { buildLexicon, defaultLexicon, readCell, renderCanonical } from "../../src/values/index.ts";
import { en } from "../../src/values/lexicon/en.ts";
import { ko } from "../../src/values/lexicon/ko.ts";
import { zh } from "../../src/values/lexicon/zh.ts";
import { rawSpan, scan } from "../../src/values/scan.ts";

const TYPES = [
  undefined,
  "quantity",
  "quantity:token",
  "quantity-list:parameter",
  "money",
  "rate",
  "date",
  "boolean",
  "composite:ratio,ratio",
  "text-list",
  "entity",
  "links",
];

/** Cells of the pieces that real ones are made of. */
const piece = fc.constantFrom(
  "7B",
  "13",
  "1,000",
  "0.5",
  "128K",
  "2024-04",
  "2024/24",
  "Q2 2024",
  "$3",
  "￥0.8",
  "元",
  "/1M tokens",
  "约",
  "~",
  "≥",
  "+",
  "?",
  "(",
  ")",
  "（",
  "）",
  "MoE",
  "估",
  ", ",
  "、",
  " / ",
  "<br>",
  "**",
  "~~",
  "[",
  "](x)",
  "`",
  "→",
  "–",
  " - ",
  "~",
  "%",
  "缓存命中",
  "2.5折",
  "to",
  "未公开",
  "N/A",
  "-",
  "三百",
  "千亿",
  "+5/-4",
  "8x7B",
  "[1, 99]",
  "30%",
  "tokens",
  "\\*",
  "<sup>",
  "1e9",
  "×10²³",
  " ",
  "x",
  "中文",
  "[^1]",
  "|",
  "±",
  "GPU",
  "km/h",
  "/s",
  "8 hours",
  "TFLOPS",
  "2024年",
  "以上",
  "up to ",
  " Apr ",
  "-Apr-24",
  " '24",
  "2Q24",
  "2024-XX",
  "/..",
  "2019–21",
  " (Oct)",
  "24年4月",
  "年代",
  "10,00,000",
  "1.048.576",
  "1.234,56",
  "3,5",
  "两三",
  "级",
  "角",
  " cents",
  " a month",
  "between ",
  " and ",
  "之间",
  "-A22B",
  "-bit",
  "1h 30m",
  "$\\pm$",
  "<del>",
  "</del>",
  "✅",
  "🏆",
  "↑",
  "未开源",
);
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
);
const type = fc.constantFrom(...TYPES);
const language = fc.constantFrom("en" as const, "zh" as const);

describe("readCell", () => {
  it("reads anything, twice the same, and its spans lie in the text", () => {
    fc.assert(
      fc.property(cell, type, language, fc.option(cell, { nil: undefined }), (raw, hint, lang, legend) => {
        const context = { language: lang, lexicon: defaultLexicon, type: hint, legend };
        const reading = readCell(raw, context);
        expect(readCell(raw, { ...context })).toEqual(reading);
        for (const { span } of [...reading.items, ...reading.marks]) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThanOrEqual(span[0]);
          expect(span[1]).toBeLessThanOrEqual(raw.length);
        }
        for (const mark of reading.marks) {
          if (mark.item !== undefined) expect(mark.item).toBeLessThan(reading.items.length);
        }
        if (reading.state === "malformed") expect(reading.reason).toBeTruthy();
      }),
      { numRuns: 20000 },
    );
  });

  it("reads amounts exactly", () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 40n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), (integer, places) => {
        const text = integer.toString().padStart(places + 1, "0");
        const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
        const [item] = readCell(written, { language: "en", lexicon: defaultLexicon, type: "quantity" }).items;
        expect(item).toMatchObject({ amount: decimalText(parseDecimal(written) ?? never()) });
      }),
    );
  });

  it("does not mind the order of its lexicons", () => {
    const orders = [
      [en, zh, ko],
      [zh, en, ko],
      [ko, zh, en],
      [en, ko, zh],
    ].map((parts) => buildLexicon(parts));
    fc.assert(
      fc.property(cell, type, language, (raw, hint, lang) => {
        const [first, ...others] = orders.map((lexicon) =>
          readCell(raw, { language: lang, lexicon, type: hint }),
        );
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it("learns a wiki's own words", () => {
    const own = { language: "own", units: { furlong: "[fur_us]" }, unknown: ["nobody knows"] };
    const lexicon = buildLexicon([en, zh, ko, own]);
    expect(readCell("8 furlong", { language: "en", lexicon }).items[0]).toMatchObject({
      amount: "8",
      unit: "[fur_us]",
    });
    expect(readCell("Nobody knows", { language: "en", lexicon }).state).toBe("unknown");
  });
});

describe("renderCanonical", () => {
  /** What a reading says, not how it was written; a pure number has no unit to write. */
  const value = (item: Item | undefined) => {
    if (item?.kind === "date")
      return [item.edtf, item.level, item.min, item.max, item.relation, item.certainty];
    if (item?.kind === "boolean") return [item.value];
    if (item?.kind !== "quantity") return item;
    const { amount, lower, upper, plusMinus, relation, currency, step, alternatives, certainty } = item;
    const unit = item.unit === "1" ? undefined : item.unit;
    return { amount, lower, upper, plusMinus, relation, unit, currency, step, alternatives, certainty };
  };

  it("reads as it was read", () => {
    fc.assert(
      fc.property(
        cell,
        fc.constantFrom("quantity", "quantity:token", "money", "rate", "date", "boolean"),
        language,
        (raw, hint, lang) => {
          const context = { language: lang, lexicon: defaultLexicon, type: hint };
          const reading = readCell(raw, context);
          for (const item of reading.items) {
            if (item.kind === "text" || item.kind === "entity" || item.certainty.includes("retracted"))
              continue;
            const kind = item.kind === "quantity" ? "quantity:count" : item.kind;
            const again = readCell(renderCanonical(item, defaultLexicon), { ...context, type: kind });
            if (item.kind === "quantity" && item.precision !== undefined) continue;
            expect(value(again.items[0]), renderCanonical(item, defaultLexicon)).toEqual(value(item));
          }
        },
      ),
      { numRuns: 20000 },
    );
  });
});

describe("decimals", () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: -20, max: 20 }))
    .map(([integer, exponent]) => ({
      negative: integer < 0n,
      digits: (integer < 0n ? -integer : integer).toString(),
      exponent,
    }));

  it("survive being written", () => {
    fc.assert(fc.property(number, (a) => compare(parseDecimal(decimalText(a)) ?? never(), a) === 0));
  });

  it("add, subtract, multiply and compare without rounding", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(times(a, b), times(b, a))).toBe(0);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      }),
    );
  });
});

describe("scan", () => {
  it("leads every shown character back to the source", () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const scanned = scan(raw);
        for (let i = 0; i < scanned.text.length; i++) {
          const [start, end] = rawSpan(scanned, i, i + 1);
          expect(end).toBeGreaterThan(start);
          if (end - start === 1)
            expect(["\n", "_", "^", raw.charAt(start)]).toContain(scanned.text.charAt(i));
        }
      }),
    );
  });

  it.each([
    "(",
    "[",
    "|",
    "`",
    "*",
    "_",
    "~",
    "<",
    "&",
    "[[",
    "](",
    "[^",
    "^[",
    "~~",
    "<!--",
    "（",
    "1,",
    "2024-",
    "/",
    "$",
    "一",
    "?",
    "- ",
  ])("reads a long run of %s in no time", (unit) => {
    const raw = unit.repeat(Math.ceil(30_000 / unit.length));
    const start = process.cpuUsage();
    for (const hint of [undefined, "quantity", "date"])
      readCell(raw, { language: "en", lexicon: defaultLexicon, type: hint });
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  });
});

function never(): never {
  throw new Error("not a decimal");
}
