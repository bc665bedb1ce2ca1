import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/model/assert.ts";
import type { Finding } from "../../src/model/finding.ts";
import { assertExamples } from "../rules/doc-examples.ts";
import { wikiOf } from "../wiki-of.ts";

type Files = Readonly<Record<string, string>>;

function found(files: Files): readonly Finding[] {
  return wikiOf(files).findings.filter(({ rule }) => rule.startsWith("assert/"));
}

function textAt(files: Files, { path, start, end }: Finding): string {
  return (files[path] ?? "").slice(start.offset, end.offset);
}

describe("the examples of docs/asserts.md", () => {
  it.each(assertExamples().map((example) => [`${example.kind} on line ${example.line}`, example] as const))(
    "%s",
    (_, { kind, files, reports }) => {
      expect(found(files).map((finding) => textAt(files, finding))).toEqual(reports);
      expect(reports.length > 0).toBe(kind === "bad");
    },
  );
});

const MODELS = `# Models

| Model | Release Date | Parameters | Context | License |
|---|---|---|---|---|
| Llama 4 | 2025-04 | 400B | 128K | MIT |
`;

/** A config that asserts this of all records. */
function asserting(then: Condition, assert: object = {}, config: object = {}): string {
  return JSON.stringify({ asserts: [{ id: "own", over: "records", then, ...assert }], ...config });
}

function broken(condition: Condition, page = MODELS, assert: object = {}): readonly Finding[] {
  return found({ "wikiproof.jsonc": asserting(condition, assert), "wiki/a.md": page });
}

const ofContext = (maximum: number) => ({ properties: { context: { maximum } } });
const ofDate = (minimum: string) => ({ properties: { released: { minimum } } });

describe("a condition", () => {
  it.each([
    ["a bound that every reading keeps", ofContext(131072), 0],
    ["a bound that some reading keeps", ofContext(130000), 0],
    ["a bound that no reading keeps", ofContext(127999), 1],
    ["a month that is the value's", ofDate("2025-04"), 0],
    ["a day in the value's month", ofDate("2025-04-15"), 0],
    ["a month after the value's", ofDate("2025-05"), 1],
    ["a field that is not there", { properties: { price: { maximum: 1 } } }, 0],
    ["a required field that is not there", { required: ["price"] }, 1],
    ["a word in another case", { properties: { license: { const: "mit" } } }, 0],
    ["another word", { properties: { license: { enum: ["Apache-2.0"] } } }, 1],
    ["one of two that holds", { anyOf: [{ required: ["price"] }, { required: ["context"] }] }, 0],
    ["two of which none holds", { anyOf: [{ required: ["price"] }, ofContext(1)] }, 1],
    ["what may not be and is", { not: ofContext(200000) }, 1],
    ["what may not be and is open", { not: ofContext(130000) }, 0],
    [
      "the record's own fields",
      { properties: { name: { const: "Llama 4" }, page: { const: "wiki/a.md" } } },
      0,
    ],
    ["a number against a date", ofDate("2025-04-15") && { properties: { released: { minimum: 2026 } } }, 0],
    ["too few values", { properties: { parameters: { minItems: 2 } } }, 1],
  ] as const)("%s", (_, then, findings) => {
    expect(broken(then)).toHaveLength(findings);
  });

  it("says which field broke it, and how, in both languages", () => {
    const [finding] = broken(ofContext(1000), MODELS, {
      message: { en: "Contexts are short", zh: "上下文要短" },
    });
    expect(finding?.message).toBe("Llama 4: Contexts are short (context 128K is over 1000).");
    const config = asserting(ofContext(1000));
    const { findings } = wikiOf({ "wikiproof.jsonc": config, "wiki/a.md": MODELS }, { language: "zh" });
    expect(findings.find(({ rule }) => rule === "assert/own")?.message).toBe(
      "Llama 4：不符合配置中的断言（context 128K 大于 1000）。",
    );
  });

  it("weighs a doubted value less", () => {
    const doubted = MODELS.replace("128K", "128K?");
    expect(broken(ofContext(1000))[0]?.severity).toBe("warning");
    expect(broken(ofContext(1000), doubted)[0]?.severity).toBe("info");
  });

  it("does not hold against what is struck through", () => {
    expect(broken(ofContext(1000), MODELS.replace("128K", "~~128K~~"))).toEqual([]);
  });
});

describe("an assert", () => {
  const config = (rules: object) => asserting(ofContext(1000), {}, { rules });

  it("has the severity that the config gives it, or none", () => {
    const severities = (rules: object) =>
      found({ "wikiproof.jsonc": config(rules), "wiki/a.md": MODELS }).map(({ severity }) => severity);
    expect(severities({})).toEqual(["warning"]);
    expect(severities({ "assert/own": "error" })).toEqual(["error"]);
    expect(severities({ "assert/own": "off" })).toEqual([]);
  });

  it("is accepted by a comment, with nothing left to say", () => {
    const page = MODELS.replace("MIT", "MIT <!-- wikiproof-ignore assert/own -- by design -->");
    const { findings } = wikiOf({ "wikiproof.jsonc": config({}), "wiki/a.md": page });
    const own = findings.filter(({ rule }) => /^assert|suppression/.test(rule));
    expect(own.map(({ rule, suppressed }) => [rule, suppressed?.reason])).toEqual([
      ["assert/own", "by design"],
    ]);
  });
});
