import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse-config.ts";
import { someRules } from "./rules.ts";

const parse = (text: string) => parseConfig(text, someRules);

/** Each error as the text it points at and what it says. */
function errors(text: string): string[] {
  return parse(text).errors.map(({ offset, message }) => `${text.slice(offset, offset + 8)} | ${message.en}`);
}

describe("a config", () => {
  it("may have comments and trailing commas, and every key", () => {
    const { config, errors } = parse(`// comment
      { "$schema": "./config.json", "pages": ["wiki/**/*.md",], /* why */ "ignore": ["**/drafts/**"],
        "sources": { "files": ["**/raw/**"] }, "presets": ["recommended", "ai-models"],
        "tables": { "chips": { "columns": { "memory": { "type": "quantity:By", "aliases": ["显存"] } } } },
        "entities": { "llama-3-405b": { "aliases": ["Llama 3.1 405B"], "family": "llama-3" } },
        "lexicon": { "marks": { "uncertain": ["tbc"] } },
        "rules": { "uncertain-value": ["info", { "limit": 5 }], "broken-link": "off" },
        "overrides": [{ "files": ["wiki/old/**"], "rules": { "broken-link": "warning" }, "lang": "zh" }],
        "accepted": [{ "fingerprint": "ab", "reason": "vendor says so", "until": "2027-01-01" }],
        "baseline": "wikiproof.baseline.jsonl", "failOn": "warning", "lang": "en", "cache": false }`);
    expect(errors).toEqual([]);
    expect(config.pages).toEqual(["wiki/**/*.md"]);
    expect(config.tables[0]).toMatchObject({ id: "chips", orientation: "rows", columns: [{ id: "memory" }] });
    expect(config.entities).toEqual([{ id: "llama-3-405b", aliases: ["Llama 3.1 405B"], family: "llama-3" }]);
    expect(config.rules.get("uncertain-value")).toEqual({ level: "info", options: { limit: 5 } });
    expect(config.overrides[0]?.files.matches("wiki/old/a.md")).toBe(true);
  });

  it("knows the types that there are, lists and units included", () => {
    const typed = (type: string) =>
      errors(`{ "tables": { "chips": { "columns": { "memory": { "type": "${type}" } } } } }`);
    expect(typed("quantty:token")).toEqual([
      expect.stringContaining('Unknown type "quantty:token"; did you mean "quantity"?'),
    ]);
    for (const type of ["quantity:token", "quantity-list:parameter", "composite:quantity,date", "links"])
      expect(typed(type)).toEqual([]);
  });

  it("says what is wrong with an assert, and where", () => {
    const assert = (rest: string) =>
      errors(`{ "asserts": [{ "id": "a", "over": "records", "then": {}, ${rest} }] }`);
    expect(assert('"if": { "requird": [] }')).toEqual([
      '"requird | Unknown key "requird"; did you mean "required"?',
    ]);
    expect(assert('"if": { "properties": { "released": { "minimum": "soon" } } }')).toEqual([
      '"soon" } | Expected a number, a date (2025, 2025-04, 2025-04-05), or another field: {"$data": "price-output"} at "asserts.0.if.properties.released.minimum"',
    ]);
    expect(assert('"if": { "not": { "properties": { "x": { "pattern": "(a+)+" } } } }')).toEqual([
      expect.stringContaining('Unknown key "pattern"'),
    ]);
    expect(errors('{ "asserts": [{ "id": "a", "over": "pages", "then": {} }] }')).toEqual([
      '"pages", | Unexpected "pages", expected one of records, claims',
    ]);
    expect(errors('{ "asserts": [{ "id": "a", "over": "claims" }] }')).toEqual([
      '{ "id":  | Missing key "then" at "asserts.0"',
    ]);
  });

  it("knows asserts among the rules, and only those that are there", () => {
    const asserts = '"asserts": [{ "id": "dated", "over": "records", "then": {} }]';
    expect(parse(`{ ${asserts}, "rules": { "assert/dated": "off" } }`).errors).toEqual([]);
    expect(parse(`{ ${asserts}, "rules": { "assert/dated": ["error"] } }`).errors).toEqual([]);
    expect(errors(`{ ${asserts}, "rules": { "assert/datd": "off" } }`)).toEqual([
      '"off" }  | Unknown assert "assert/datd"; did you mean "assert/dated"?',
    ]);
    expect(errors(`{ ${asserts}, "rules": { "assert/dated": "loud" } }`)).toEqual([
      '"loud" } | Unexpected "loud", expected one of off, info, warning, error',
    ]);
    expect(errors('{ "asserts": [1] }')).toHaveLength(1);
    const twice = asserts.replace("}]", '}, { "id": "dated", "over": "claims", "then": {} }]');
    expect(errors(`{ ${twice} }`)).toEqual(['"dated", | Assert "dated" stands twice']);
  });

  it("points at an unknown key and names the nearest", () => {
    expect(errors('{ "rulse": {} }')).toEqual(['"rulse": | Unknown key "rulse"; did you mean "rules"?']);
    expect(errors('{ "sources": { "file": [] } }')).toEqual([
      '"file":  | Unknown key "file"; did you mean "files"?',
    ]);
  });

  it("points at an unknown rule and names the nearest", () => {
    expect(errors('{ "rules": { "uncertain-valeu": "off" } }')).toEqual([
      '"uncerta | Unknown rule "uncertain-valeu"; did you mean "uncertain-value"?',
    ]);
    expect(errors('{ "rules": { "zzz": "off" } }')).toEqual([
      '"zzz": " | Unknown rule "zzz"; `wikiproof rules` lists them',
    ]);
  });

  it("points at a wrong severity, wrong options and a wrong pair", () => {
    expect(errors('{ "rules": { "broken-link": "warn" } }')).toEqual([
      '"warn" } | Unexpected "warn", expected "warning"',
    ]);
    expect(errors('{ "rules": { "broken-link": 2 } }')).toEqual([
      "2 } } | Unexpected 2, expected one of off, info, warning, error",
    ]);
    expect(errors('{ "rules": { "uncertain-value": ["info", { "limt": 1 }] } }')).toEqual([
      '"limt":  | Unknown key "limt"; did you mean "limit"?',
    ]);
    expect(errors('{ "rules": { "broken-link": [] } }')).toEqual([
      '[] } } | Expected a severity or [severity, {options}] at "rules.broken-link"',
    ]);
    expect(errors('{ "rules": { "broken-link": ["eror"] } }')).toEqual([
      '"eror"]  | Unexpected "eror", expected "error"',
    ]);
  });

  it("says what may stand there, not how its schema asks for it", () => {
    expect(errors('{ "accepted": [{ "fingerprint": "", "reason": "x", "until": "soon" }] }')).toEqual([
      '"", "rea | Expected some text, found none at "accepted.0.fingerprint"',
      '"soon" } | Expected a day, YYYY-MM-DD at "accepted.0.until"',
    ]);
    expect(errors('{ "rules": { "broken-link": ["error", { "days": 1 }] } }')).toEqual([
      '{ "days" | Expected no options at "rules.broken-link.1"',
    ]);
    expect(errors('{ "asserts": [{ "id": "A b", "over": "claims", "then": { "allOf": [] } }] }')).toEqual([
      '"A b", " | Expected a name of small letters, digits and hyphens at "asserts.0.id"',
      '[] } }]  | Expected something in the list, found nothing at "asserts.0.then.allOf"',
    ]);
    const tolerance = '{ "tables": { "a": { "columns": { "b": { "tolerance": 2 } } } } }';
    expect(errors(tolerance)).toEqual(['2 } } }  | Expected at most 1 at "tables.a.columns.b.tolerance"']);
  });

  it("points at a value of the wrong type", () => {
    expect(errors('{ "pages": "wiki" }')).toEqual(['"wiki" } | Expected a list, found text at "pages"']);
    expect(errors('{ "lang": "fr" }')).toEqual(['"fr" } | Unexpected "fr", expected one of en, zh']);
    expect(errors('{ "lang": "cn" }')).toEqual(['"cn" } | Unexpected "cn", expected one of en, zh']);
    expect(errors('{ "overrides": [{}] }')).toEqual(['{}] } | Missing key "files" at "overrides.0"']);
    expect(errors("[]")).toEqual(["[] | Expected an object, found a list"]);
  });

  it("points at broken syntax", () => {
    expect(errors('{ "pages": [1 2] }')[0]).toContain('Expected ","');
    expect(errors("")).toEqual([" | Expected an object, found nothing"]);
    expect(errors('{ "pages": [')).not.toEqual([]);
  });

  it("refuses patterns that leave the root or could run long", () => {
    expect(errors('{ "pages": ["../x/*.md"] }')).toEqual([
      '"../x/*. | Pattern "../x/*.md" leaves the root of the wiki with ".."',
    ]);
    expect(errors('{ "ignore": ["/etc/**"] }')[0]).toContain("is absolute");
    expect(errors('{ "ignore": ["+(a|b)"] }')[0]).toContain("only *, **, ? and {a,b}");
    expect(errors('{ "baseline": "../../etc/passwd" }')[0]).toContain("leaves the root");
  });

  it("refuses a key that stands twice, and __proto__ like any other", () => {
    expect(errors('{ "lang": "en", "lang": "zh" }')).toEqual(['"lang":  | Key "lang" stands twice']);
    expect(errors('{ "__proto__": { "pages": [] } }')).toEqual([
      expect.stringContaining('"__proto | Unknown key "__proto__"'),
    ]);
  });

  it("with an error gives none of its settings", () => {
    expect(parse('{ "lang": "zh", "rulse": {} }').config.lang).toBeUndefined();
  });

  it("is refused when nested too deep, without a crash", () => {
    expect(parse("[".repeat(200_000)).errors).toHaveLength(1);
    expect(parse('{"a":'.repeat(100_000)).errors).toHaveLength(1);
  });

  it("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"rules":${text}}`),
        ),
        (text) => {
          for (const { offset } of parse(text).errors) expect(offset).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
