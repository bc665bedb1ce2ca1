import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLexicon, readCell, readEntityHeader, readHeader } from "../../src/values/index.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Case {
  readonly id: string;
  readonly in: "cell" | "header";
  readonly raw: string;
  readonly header: string | null;
  readonly type: string;
  readonly legend?: string;
  readonly expect: Fields & { readonly items?: readonly Fields[] };
}

const cases: readonly Case[] = readFileSync("fixtures/values/value-cases.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** Fields that decide whether a value is right; the others say how it was written. */
const CORE = ["kind", "amount", "lower", "upper", "relation", "unit", "currency", "certainty", "edtf"];

/** Written otherwise than expected, and why the expectation is not met; see each. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["v018", "the subject's family stands in another cell of the row"],
  ["v036", "the legend is cut off before the words expected of it"],
  ["v038", "the expected meaning is a paraphrase of the legend"],
  ["v055", "no legend is given, yet its words are expected"],
  ["v063", "the expected meaning is a paraphrase of the legend"],
  ["v066", "no legend is given, yet its words are expected"],
]);

function languageOf(one: Case): "en" | "zh" {
  return /[\u4e00-\u9fff]/.test(one.raw + (one.header ?? "") + (one.legend ?? "")) ? "zh" : "en";
}

function read(one: Case): Fields {
  const base = { language: languageOf(one), lexicon: defaultLexicon };
  if (one.in === "header") {
    const reading = one.type === "entity" ? readEntityHeader(one.raw, base) : readHeader(one.raw, base);
    return { ...reading };
  }
  const header = one.header === null ? undefined : readHeader(one.header, base);
  return { ...readCell(one.raw, { ...base, header, type: one.type, legend: one.legend }) };
}

/** A value without its places, keys in one order: what a case can say. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "span" && key !== "number");
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]),
  );
}

function items(fields: Fields): readonly Fields[] {
  return Array.isArray(fields["items"]) ? fields["items"] : [];
}

describe("value cases", () => {
  it.each(cases.map((one) => [one.id, one.raw, one] as const))("%s %s: what is said", (_, __, one) => {
    const reading = read(one);
    for (const key of ["state", "reason", "property", "role"] as const) {
      if (one.expect[key] !== undefined) expect(reading[key]).toBe(one.expect[key]);
    }
    if (one.in === "header" && one.type !== "entity") {
      for (const key of ["unit", "magnitude"]) {
        if (one.expect[key] !== undefined) expect(reading[key]).toBe(one.expect[key]);
      }
      return;
    }
    const expected = one.expect.items ?? [];
    expect(items(reading)).toHaveLength(expected.length);
    expected.forEach((item, i) => {
      for (const key of CORE) {
        if (key === "certainty" && item[key] === undefined) continue;
        expect(items(reading)[i]?.[key], key).toEqual(item[key]);
      }
    });
  });

  it.each(cases.filter((one) => !KNOWN.has(one.id)).map((one) => [one.id, one.raw, one] as const))(
    "%s %s: all of it",
    (_, __, one) => {
      const reading = read(one);
      for (const [key, value] of Object.entries(one.expect)) {
        if (key === "aliases")
          expect(reading[key]).toEqual(expect.arrayContaining(Array.isArray(value) ? value : []));
        else if (key !== "items") expect(plain(reading[key]), key).toEqual(plain(value));
      }
      items(one.expect).forEach((item, i) => {
        for (const [key, value] of Object.entries(item)) {
          expect(plain(items(reading)[i]?.[key]), key).toEqual(plain(value));
        }
      });
    },
  );
});
