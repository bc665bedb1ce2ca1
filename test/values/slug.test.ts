import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug } from "../../src/values/slug.ts";

/** What the id of a name is, said in one expression. */
const said = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}\p{M}.]\+*)\+(?![\p{L}\p{N}\p{M}.])/gu, "-plus")
    .replace(/(?<=(?<![\p{L}\p{N}\p{M}.])[a-z])#(?![\p{L}\p{N}\p{M}.])/gu, "-sharp")
    .replace(/[^\p{L}\p{N}\p{M}.]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "");

describe("slug", () => {
  it.each([
    ["Command R+", "command-r-plus"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["HumanEval+（base）", "humaneval-plus-base"],
    ["A+B", "a-b"],
    ["Input + Output", "input-output"],
    ["PR #12", "pr-12"],
    ["Issue#", "issue"],
  ])("%s is %s", (name, id) => expect(slug(name)).toBe(id));

  it("is the same for every character, whichever way it is made", () => {
    for (let code = 0; code < 0x10000; code++) {
      const name = `a${String.fromCharCode(code)}b`;
      if (slug(name) !== said(name)) expect(`${code.toString(16)} ${slug(name)}`).toBe(said(name));
    }
  });

  it("is the same for every name", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."aZ0.-++# ,，。、千万τΣςéＡ１·"),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (name) => {
        expect(slug(name)).toBe(said(name));
      }),
    );
  });
});
