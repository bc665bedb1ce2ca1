import fc from "fast-check";
import { expect, it } from "vitest";
import { linksIn } from "../../src/facts/citations/links-in.ts";
import { wikiOf } from "../wiki-of.ts";

it("finds by bisection the links that lie within a stretch", () => {
  const text = fc.array(fc.constantFrom("[a](b)", " word ", "[[c]]", "\n\n"), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(200), fc.nat(60), (parts, from, length) => {
      const links = wikiOf({ "wiki/a.md": parts.join("") }).wiki.pages.flatMap((page) => page.links);
      const within = links.filter(({ span }) => from <= span[0] && span[1] <= from + length);
      expect(linksIn(links, [from, from + length])).toEqual(within);
    }),
  );
});
