import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ResolvedStatement } from "../../src/model/wiki-facts.ts";
import { wikiOf } from "../wiki-of.ts";

const text = readFileSync(new URL("../../fixtures/facts/tables.md", import.meta.url), "utf8");
const { wiki } = wikiOf({ "acme.md": text }, { rules: [] });
const [page] = wiki.pages;

function shown({ subject, statement, qualifiers }: ResolvedStatement): string {
  const narrowed = qualifiers.map(({ property, value }) => ` ${property}=${value}`).join("");
  return `${subject.id} ${statement.property.id} ${statement.raw}${narrowed}`;
}

/** What the tables under a heading state, and their shapes. */
function under(heading: string) {
  const tables = page?.tables.filter((table) => page.sections[table.section]?.text === heading) ?? [];
  const indices = new Set(tables.map((table) => table.index));
  const statements = [...wiki.statements].filter(({ statement }) => indices.has(statement.table ?? -1));
  return {
    shapes: tables.map((table) => `${table.orientation} ${table.schema}`),
    stated: statements.map(shown),
    scopes: new Set(statements.map((statement) => statement.scope)).size,
    units: statements.flatMap(({ statement: { reading } }) =>
      reading.items.map((item) => (item.kind === "quantity" ? `${item.amount} ${item.unit}` : item.kind)),
    ),
  };
}

function shownUnder({ statement }: ResolvedStatement, heading: string): boolean {
  return page?.sections[statement.section]?.text === heading;
}

describe("the shape of a table", () => {
  it("is read with its second header row: a group that is a property, a group that is a topic", () => {
    const { stated, units } = under("Two levels, with a gap");
    expect(stated.slice(0, 4)).toEqual([
      "acme-1 price 0.5 direction=input",
      "acme-1 price 1.5 direction=output",
      "acme-1 mmlu 80.1",
      "acme-1 gpqa 50.2",
    ]);
    expect(units.slice(0, 2)).toEqual(["0.5 {USD}/(10*6.{token})", "1.5 {USD}/(10*6.{token})"]);
  });

  it("has groups of rows: emphasised, or one name over all columns", () => {
    expect(under("Row groups").stated.filter((line) => line.includes("context"))).toEqual([
      "acme-3-8b context 8K group=Open weights",
      "acme-3-pro context 128K group=Closed",
      "acme-3-ultra context 1M group=Closed",
    ]);
    expect(under("Row groups spanning").stated).toEqual([
      "acme-4-8b context 8K group=Small models",
      "acme-4-8b mmlu 66.0 group=Small models",
    ]);
  });

  it("lets a group or a caption separate only what is stated in several of them", () => {
    const scopeOf = (heading: string) => [...wiki.statements].filter((each) => shownUnder(each, heading));
    expect(scopeOf("Row groups").map(({ scope }) => scope)).not.toContainEqual(
      expect.stringContaining("group="),
    );
    expect(under("Groups that say how").scopes).toBe(4);
    expect(under("Several tables")).toMatchObject({
      shapes: ["rows price-table", "rows price-table", "rows price-table"],
      scopes: 6,
    });
    expect(under("Several tables").stated.slice(0, 3)).toEqual([
      "acme-5 price $1 caption=Cloud A direction=input",
      "acme-5 price $2 caption=Cloud A direction=output",
      "acme-5 price $1.5 caption=Cloud B direction=input",
    ]);
  });

  it("may be of events, whose date is that of what was released too", () => {
    expect(under("Events")).toMatchObject({
      shapes: ["events null"],
      stated: [
        "chatgpt-launched date 2022-11-30",
        "chatgpt released 2022-11-30 heading=Events",
        "openai-released-gpt-4 date 2023-03-14",
        "gpt-4 released 2023-03-14 heading=Events",
        "the-board-fired-its-head date 2023-11-17",
      ],
    });
    expect(under("大事记").stated).toContain("gpt-4 released 2023年3月14日 heading=大事记");
  });

  it("takes the heading's date as what its values are of", () => {
    expect(under("Pricing (April 2025)").stated[0]).toBe("acme-6 price $1 as-of=2025-04 direction=input");
  });

  it("is key and value before it is a column of parameter counts", () => {
    for (const heading of ["Acme 7 规格", "Acme 8", "Acme 9 specs"]) {
      const { shapes, stated } = under(heading);
      expect(shapes).toEqual(["key-value model-card"]);
      expect(stated[0]).toMatch(/^acme-[789] parameters 70B$/);
      expect(stated[1]).toMatch(/^acme-[789] context 128K$/);
    }
  });

  it("takes unit, currency, magnitude and denominator from the header", () => {
    expect(under("Header units").units).toEqual([
      "70000000000 {parameter}",
      "0.5 {USD}/(10*6.{token})",
      "128000 {token}",
      "2.5 {CNY}/(10*3.{request})",
    ]);
  });

  it("may have its entities in columns", () => {
    expect(under("Matrix").stated.slice(2, 4)).toEqual(["acme-11 context 8", "acme-12 context 128"]);
    expect(under("Benchmarks matrix")).toMatchObject({ shapes: ["matrix benchmark-matrix"] });
  });
});
