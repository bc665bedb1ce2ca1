import { describe, expect, it } from "vitest";
import { folderWith } from "../workspace/folder.ts";
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
    expect(pretty).toMatch(/mark +"\?" at 10: uncertain, on the qualifier of value 1/);
  });

  it("says what the column, the type and the legend made of a cell", () => {
    const flags = ["--header", "Context (K)", "--legend", "`~` = estimated", "--format", "pretty"];
    const { out } = wikiproof(here, ["value", "~128", ...flags]);
    expect(out).toContain("or 131072, if K means 1024s");
    expect(out).toContain(
      'the column "Context" holds context: type quantity:token, unit {token}, numbers times K',
    );
    expect(out).toContain('the legend says "`~` = estimated"');
    expect(JSON.parse(wikiproof(here, ["value", "x", "--type", "nonsense"]).out).notes).toEqual([
      "unknown-type",
    ]);
  });

  it("reads a cell with the words of the wiki it stands in, and says what is wrong with its config", () => {
    const lexicon = {
      marks: { uncertain: ["hmm"] },
      unknown: ["nobody knows"],
      units: { furlong: "[fur_us]" },
    };
    const wiki = folderWith({ "wikiproof.jsonc": JSON.stringify({ lexicon }) });
    const read = (cell: string) => JSON.parse(wikiproof(wiki, ["value", cell]).out);
    expect(read("8 furlong hmm").items[0]).toMatchObject({ unit: "[fur_us]", certainty: ["uncertain"] });
    expect(read("nobody knows").state).toBe("unknown");
    const broken = wikiproof(folderWith({ "wikiproof.jsonc": "{" }), ["value", "7B"]);
    expect(broken).toMatchObject({ code: 2 });
    expect(broken.err).toContain("wikiproof.jsonc");
    expect(JSON.parse(broken.out).state).toBe("value");
  });

  it("names the entity of a matrix's column", () => {
    const { out } = wikiproof(here, ["value", "Llama 4 405B (估)", "--in", "header", "--type", "entity"]);
    expect(JSON.parse(out).items[0]).toMatchObject({ name: "Llama 4 405B" });
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
