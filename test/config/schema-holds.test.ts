import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { configSchema } from "../../src/config/schema.ts";
import { schemaHolds } from "../../src/config/schema-holds.ts";
import { configValidator } from "../../src/config/validator.ts";
import type { Json } from "../../src/model/page-facts.ts";

const schema = configSchema(rules, ["ai-models", "benchmarks"]);
const validator = configValidator(schema);

const WHOLE: Json = {
  $schema: "./config.json",
  pages: ["wiki/**/*.md"],
  ignore: ["**/drafts/**"],
  sources: { files: ["**/raw/**"] },
  presets: ["recommended", "ai-models"],
  tables: { chips: { columns: { memory: { type: "quantity:By", aliases: ["显存"] } } } },
  entities: { "llama-3-405b": { aliases: ["Llama 3.1 405B"], family: "llama-3" } },
  lexicon: { marks: { uncertain: ["tbc"] } },
  rules: { "stale-source": ["info", { days: 5 }], "broken-link": "off", "assert/a": ["error"] },
  overrides: [{ files: ["wiki/old/**"], rules: { "broken-link": "warning" }, lang: "zh" }],
  accepted: [{ fingerprint: "ab", reason: "vendor says so", until: "2027-01-01" }],
  asserts: [
    {
      id: "recent",
      over: "records",
      type: ["model-timeline"],
      if: { properties: { released: { exclusiveMinimum: "2024" } }, not: { required: ["a"] } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
      then: { anyOf: [{ required: ["context"] }, { properties: { price: { minimum: 1 } } }] },
      message: { en: "why", zh: "为何" },
    },
  ],
  failOn: "warning",
  lang: "en",
  cache: false,
};

/** The value with one thing in it put in another's place, left out or added. */
function changed(value: Json, path: readonly number[], other: Json, how: "set" | "drop" | "add"): Json {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  const place = entries.length === 0 ? 0 : at % entries.length;
  const next = entries.flatMap(([key, each], index): [string, Json][] => {
    if (index !== place) return [[key, each]];
    if (rest.length > 0) return [[key, changed(each, rest, other, how)]];
    if (how === "add")
      return [
        [key, each],
        ["added", other],
      ];
    return how === "drop" ? [] : [[key, other]];
  });
  return Array.isArray(value) ? next.map(([, each]) => each) : Object.fromEntries(next);
}

const other: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>("", "off", "error", "zh", 0, -1, 1.5, 5, true, null, [], {}, ["a"], ["info", {}]),
  fc.constantFrom<Json>(["info", { limit: 0 }, 1], { columns: {} }, { constructor: "a" }, "2027-1-1"),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

describe("schemaHolds", () => {
  it("says what ajv says of a config", () => {
    expect(validator(WHOLE)).toMatchObject({ valid: true });
    expect(schemaHolds(schema, WHOLE)).toBe(true);
    const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(path, other, fc.constantFrom("set", "drop", "add"), (at, put, how) => {
        const config = changed(WHOLE, at, put, how);
        expect(schemaHolds(schema, config)).toBe(validator(config).valid);
      }),
      { numRuns: 1000 },
    );
  });
});
