import { describe, expect, it } from "vitest";
import type { TableSchema } from "../../src/model/settings.ts";
import { wikiOf } from "../wiki-of.ts";

const servers: TableSchema = {
  id: "servers",
  orientation: "rows",
  columns: [
    { id: "host", role: "subject", aliases: ["Server", "主机"] },
    { id: "serial", aliases: ["Serial no."], type: "text", unique: true, required: true },
    { id: "memory", aliases: ["RAM"], type: "quantity:byte", unit: "By", range: { min: 1e9, max: 4e12 } },
    { id: "state", type: "text", enum: ["In use", "Spare"] },
    { id: "roles", type: "text", list: true, enum: ["db", "web"] },
    { id: "owner", type: "entity", references: "people", list: false },
    { id: "bought", type: "date", cardinality: "multi", change: "volatile" },
    { id: "load", type: "quantity", precision: "nominal", tolerance: 0.2 },
  ],
};
const people: TableSchema = {
  id: "people",
  orientation: "rows",
  headings: ["People", "人员"],
  columns: [
    { id: "person", role: "subject", aliases: ["Who"] },
    { id: "mail", required: true, type: "text" },
  ],
};

function violations(text: string, tables: readonly TableSchema[] = [servers, people]) {
  const { wiki } = wikiOf({ "a.md": text }, { rules: [], tables });
  return wiki.pages.flatMap((page) =>
    wiki.schemaViolations(page).map(({ kind, property, span, text: quoted, expected }) => {
      expect(text.slice(...span)).toBe(quoted);
      return [kind, property, quoted, expected].join(" · ");
    }),
  );
}

const staff = "## People\n\n| Who | Mail |\n|---|---|\n| Ann | ann@x.org |\n| Bo | bo@x.org |\n";

function rows(...lines: string[]): string {
  const header = "| Server | Serial no. | RAM | State | Roles | Owner | Bought | Load |";
  return `# Machines\n\n${header}\n|---|---|---|---|---|---|---|---|\n${lines.join("\n")}\n\n${staff}`;
}

describe("the wiki's own table schemas", () => {
  it("are silent on rows that hold to them", () => {
    const text = rows(
      "| alpha | A1 | 64 GB | in use | db, web | Ann | 2024-05 | 3 |",
      "| beta | B2 | 1 TB | Spare | web | Bo | ? | - |",
    );
    expect(violations(text)).toEqual([]);
  });

  it("find each kind of break at its cell or item", () => {
    const text = rows(
      "| alpha | A1 | 64 | broken | db, mail | Zoe | soon | 3 |",
      "| beta | A1 | 900 TB | Spare | web | Ann、Bo | 2024-05 | 3 |",
      "| gamma |  | 5 W | Spare | web | Ann | 2024-05 | 3 |",
    );
    expect(violations(text)).toEqual([
      "range · memory · 64 · 1000000000 – 4000000000000",
      "enum · state · broken · In use, Spare",
      "enum · roles · mail · db, web",
      "references · owner · Zoe · people",
      "type · bought · soon · date",
      "unique · serial · A1 · A1",
      "range · memory · 900 TB · 1000000000 – 4000000000000",
      "list · owner · Ann、Bo · 1",
      "required · serial ·  · serial",
      "unit · memory · 5 W · By",
    ]);
  });

  it("miss a required column where the heading says what table it is", () => {
    expect(violations("# X\n\n## Our people\n\n| Who | Room |\n|---|---|\n| Ann | 12 |\n")).toEqual([
      "column · mail · Who | Room · mail",
    ]);
  });

  it("decide how values are held against each other, and what they can be", () => {
    const { wiki } = wikiOf(
      { "a.md": rows("| alpha | A1 | 64 GB | in use | db | Ann | 2024-05 | 3 |") },
      { rules: [], tables: [servers, people] },
    );
    const of = (id: string) =>
      [...wiki.statements].find(({ statement }) => statement.property.id === id)?.statement;
    expect(of("bought")?.policy).toMatchObject({ cardinality: "multi", change: "volatile" });
    expect(of("load")?.policy).toMatchObject({ precision: "nominal", tolerance: 0.2 });
    expect(of("memory")?.range).toEqual({ min: 1e9, max: 4e12 });
    expect(of("memory")?.reading.items).toMatchObject([{ amount: "64", unit: "GBy" }]);
  });

  it("hold for the keys of a key-value table and the axis of a matrix too", () => {
    const card: TableSchema = {
      id: "card",
      orientation: "key-value",
      minimum: 1,
      columns: [
        {
          id: "rooms",
          aliases: ["Number of rooms"],
          type: "quantity",
          range: { max: 9 },
          precision: "exact",
        },
      ],
    };
    const text = "# House\n\n| Field | Value |\n|---|---|\n| Number of rooms | 12 |\n| Roof | flat |\n";
    expect(violations(text, [card])).toEqual(["range · rooms · 12 · −∞ – 9"]);
    const grid: TableSchema = { ...card, id: "grid", orientation: "matrix" };
    const houses =
      "# Houses\n\n| Field | Oak House | Elm House |\n|---|---|---|\n| Number of rooms | 8 | 12 |\n";
    expect(violations(houses, [grid])).toEqual(["range · rooms · 12 · −∞ – 9"]);
  });
});
