import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Certainty, HeaderReading, Reading } from "../../src/model/reading.ts";
import { findHedges, readCell, readHeader } from "../../src/values/index.ts";
import { defaultLexicon } from "../../src/values/lexicon/default-lexicon.ts";

const FIXTURE = new URL("../../fixtures/values/certainty-strings.tsv", import.meta.url);
const SHARED = new URL("../../../shared/cases/certainty-strings.tsv", import.meta.url);

const context = (text: string) =>
  ({ language: /\p{Script=Han}/u.test(text) ? "zh" : "en", lexicon: defaultLexicon }) as const;

interface Outcome {
  readonly certainty: readonly Certainty[];
  readonly state: string;
  readonly relations: readonly string[];
  readonly items: number;
}

function ofCell(text: string, header: HeaderReading | undefined): Outcome {
  const reading: Reading = readCell(text, { ...context(text), header });
  const qualifiers = reading.items.flatMap((item) => item.qualifiers);
  return {
    certainty: [
      ...reading.certainty,
      ...reading.items.flatMap((item) => item.certainty),
      ...qualifiers.flatMap((qualifier) => qualifier.certainty ?? []),
    ],
    state: reading.state,
    relations: reading.items.map((item) =>
      item.kind === "quantity"
        ? item.relation
        : item.kind === "date" && item.edtf.includes("/")
          ? "range"
          : "=",
    ),
    items: reading.items.length,
  };
}

function ofHeader(text: string): Outcome {
  const { certainty } = readHeader(text, context(text));
  return { certainty, state: "value", relations: [], items: 1 };
}

function ofProse(text: string): Outcome {
  const certainty = findHedges(text, context(text)).map((mark) => mark.certainty);
  return { ...ofCell(text, undefined), certainty };
}

/** `certainty=uncertain|hedged or state=unknown`, `items>=2`, `certainty=` (none). */
function holds(must: string, outcome: Outcome): boolean {
  return must.split(" or ").some((one) => {
    if (one.startsWith("items>=")) return outcome.items >= Number(one.slice(7));
    const at = one.indexOf("=");
    const wanted = one.slice(at + 1).split("|");
    const key = one.slice(0, at);
    if (key === "state") return wanted.includes(outcome.state);
    if (key === "relation") return outcome.relations.some((relation) => wanted.includes(relation));
    return wanted[0] === ""
      ? outcome.certainty.length === 0
      : outcome.certainty.some((each) => wanted.includes(each));
  });
}

function rows(file: URL): readonly string[][] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
}

describe("strings of the project's own", () => {
  it.each(rows(FIXTURE))("%s: %s (%s) %s", (set, text, header, must) => {
    if (text === undefined || must === undefined) throw new Error("a row has four columns");
    const column = header === "" || header === undefined ? undefined : readHeader(header, context(header));
    const outcome =
      set === "header" ? ofHeader(text) : set === "prose" ? ofProse(text) : ofCell(text, column);
    expect(holds(must, outcome), JSON.stringify(outcome)).toBe(true);
  });
});

describe.skipIf(!existsSync(SHARED))("strings of real wikis", () => {
  const all = existsSync(SHARED) ? rows(SHARED) : [];
  const failing = (trap: boolean) =>
    all
      .filter(([set]) => (set === "trap") === trap)
      .filter((row) => {
        const [set, , text = "", , , , column = "", must = "", , note = ""] = row;
        const known = !/part of cell|^\(|^$/.test(column);
        const inHeader = column === "(header)" || note.includes("COLUMN HEADER");
        const inProse = column === "(prose)" || set === "positive-prose";
        const header = known ? readHeader(column, context(column)) : undefined;
        const outcome = inHeader ? ofHeader(text) : inProse ? ofProse(text) : ofCell(text, header);
        return !holds(must, outcome);
      })
      .map(([, , text]) => text);

  it("holds of 95 % of those that mark something", () => {
    const count = all.filter(([set]) => set !== "trap").length;
    const missed = failing(false);
    expect(missed.length / count, missed.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it("is trapped at most twice", () => {
    expect(failing(true).length, failing(true).join("\n")).toBeLessThanOrEqual(2);
  });
});
