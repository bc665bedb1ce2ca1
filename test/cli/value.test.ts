import { describe, expect, it } from "vitest";
import { wikiproof } from "./wikiproof.ts";

const here = process.cwd();
const ask = (input: string) => wikiproof(here, ["value"], { input });

describe("wikiproof value", () => {
  it("reads one cell, as JSON in a pipe and as a table when asked", () => {
    const json = wikiproof(here, ["value", "405B (MoE?)", "--header", "参数规模"]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({
      state: "value",
      items: [
        {
          kind: "quantity",
          amount: "405000000000",
          qualifiers: [{ value: "MoE", certainty: ["uncertain"] }],
        },
      ],
    });
    const pretty = wikiproof(here, ["value", "405B (MoE?)", "--format", "pretty"]).out;
    expect(pretty).toContain("405B (MoE?)\n");
    expect(pretty).toMatch(/mark +"\?" at 10: uncertain, on the qualifier/);
  });

  it("reads a header", () => {
    const { out } = wikiproof(here, ["value", "参数规模 (B)", "--in", "header"]);
    expect(JSON.parse(out)).toMatchObject({ property: "parameters" });
  });

  it("answers each line with one line, in order, with its id", () => {
    const lines = ["1K", "?", "2024-04", ""].map((raw, id) =>
      JSON.stringify({ id, raw, header: "x", extra: 1 }),
    );
    const { code, out } = ask(`${lines.join("\n")}\n`);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(answers.map(({ state }) => state)).toEqual(["value", "unknown", "value", "missing"]);
  });

  it("answers a bad line with an error in its place, and ends with 2", () => {
    const { code, out } = ask(
      '{"id":1,"raw":"1K"}\nnonsense\n\n{"id":3}\n[1]\n{"id":4,"raw":"x","in":"y"}\n{"id":5,"raw":"2K"}',
    );
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(answers.map(({ id, error }) => [id, error !== undefined])).toEqual([
      [1, false],
      [undefined, true],
      [undefined, true],
      [3, true],
      [undefined, true],
      [4, true],
      [5, false],
    ]);
  });

  it("bears no input, CRLF, and characters torn between reads", () => {
    expect(ask("")).toMatchObject({ code: 0, out: "" });
    expect(ask('{"raw":"1K"}\r\n').code).toBe(0);
    const long = JSON.stringify({ id: 1, raw: "约".repeat(100_000) });
    expect(JSON.parse(ask(`${long}\n`).out).id).toBe(1);
  });
});
