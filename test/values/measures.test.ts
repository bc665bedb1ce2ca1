import { expect, it } from "vitest";
import { readCell, readHeader } from "../../src/values/index.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";

/** What a cell under a header comes to: amount, unit, and what narrows it. */
function shown(header: string, cell: string): string {
  const context = { language: "en", lexicon: defaultLexicon } as const;
  const { items, state } = readCell(cell, { ...context, header: readHeader(header, context) });
  const values = items.map((item) => {
    if (item.kind !== "quantity") return item.kind;
    const narrowed = item.qualifiers.map(({ property, value }) => `${property}=${value}`);
    const amount = item.amount ?? `${item.lower}..${item.upper}`;
    return [amount, item.unit ?? "", ...narrowed].filter((each) => each !== "").join(" ");
  });
  return values.length === 0 ? state : values.join(" & ");
}

it.each([
  ["Melting point (K)", "1811", "1811 K"],
  ["Boiling point", "3243 K", "3243 K"],
  ["Critical temperature (K)", "5.2", "5.2 K"],
  ["沸点", "373 K", "373 K"],
  ["Users (K)", "5.2", "5200"],
])("K is the kelvin of a temperature: %s %s", (header, cell, expected) =>
  expect(shown(header, cell)).toBe(expected),
);

it.each([
  ["Growth", "(3.1%)", "-3.1 %"],
  ["Free cash flow", "($41M)", "-41000000 {USD}"],
  ["Margin change", "(23.5)", "-23.5"],
  ["2023", "(1,234)", "-1234"],
  ["Seed", "(12)", "12"],
  ["Foo", "(2019)", "2019"],
  ["Accuracy", "(91.2)", "91.2 1"],
  ["Revenue", "(41)", "41"],
])("a figure of accounts in brackets is below zero: %s %s", (header, cell, expected) =>
  expect(shown(header, cell)).toBe(expected),
);

it.each([
  ["Amount", "1 1/2 cups", "1.5 {cup}"],
  ["Length", "2 3/8 in", "2.375 direction=input"],
  ["Foo", "1/2", "1 & 2"],
])("a common fraction behind a whole number is part of it: %s %s", (header, cell, expected) =>
  expect(shown(header, cell)).toBe(expected),
);

it.each([
  ["Metacritic", "88/100", "88 outOf=100"],
  ["Critics", "7.5/10", "7.5 outOf=10"],
  ["Ethernet", "10/100", "10 & 100"],
])("so much of ten or a hundred is one value: %s %s", (header, cell, expected) =>
  expect(shown(header, cell)).toBe(expected),
);

it("reads a fiscal year behind a value as its year", () => {
  expect(shown("Employees", "11,800 (FY2024)")).toBe("11800 date=2024");
  expect(shown("Revenue", "$4.2B (FY 2024)")).toBe("4200000000 {USD} date=2024");
});

it("gives what a condition follows no unit of its neighbour's", () =>
  expect(shown("Display", "6.2 in OLED, 120 Hz")).toBe("6.2 condition=in OLED & 120 Hz"));

it("counts by the area that a header names, and not by the day", () => {
  expect(shown("Density (/km²)", "12,215")).toBe("12215 /km2");
  expect(shown("Max per day", "1,200 mg")).toBe("1200 mg");
});

it("takes (loss) in a header for no setting", () =>
  expect(
    readHeader("Operating income (loss)", { language: "en", lexicon: defaultLexicon }).qualifiers,
  ).toEqual([]));

it.each([
  ["Value (US$ m)", "1,250", "1250000000 {USD}"],
  ["Sales (€m)", "85.5", "85500000 {EUR}"],
  ["Height (m)", "330", "330 m"],
])("m beside money is a million: %s", (header, cell, expected) => expect(shown(header, cell)).toBe(expected));

it.each([
  [
    "Params (total / active)",
    "230B / 10B",
    "230000000000 {parameter} parameters=total & 10000000000 {parameter} parameters=active",
  ],
  [
    "参数（总/激活）",
    "1T/10B",
    "1000000000000 {parameter} parameters=total & 10000000000 {parameter} parameters=active",
  ],
])("two sizes are nothing per ten bytes: %s %s", (header, cell, expected) =>
  expect(shown(header, cell)).toBe(expected),
);
