import fc from "fast-check";
import { everyWiki, isPage } from "../rules/every-wiki.ts";

const TEXTS = everyWiki.flatMap(([, files]) =>
  Object.entries(files).flatMap(([path, text]) => (isPage(path) && text.length > 0 ? [text] : [])),
);

/** What a page is torn by. */
const SPLINTERS = [
  "",
  "\n",
  "\n\n",
  "|",
  "\\",
  "`",
  "**",
  "~~",
  "[^1]",
  "[[",
  "](",
  "<!--",
  "-->",
  "---\n",
  "```\n",
  "|---|---|\n",
  "（",
  "）",
  "?",
  "约",
  "½",
  "2^20",
  "同左",
  "合计",
  "\t",
  "\r",
  "\u0000",
  "\ud800",
  "\u202e",
  "\ufeff",
];

const text = fc.constantFrom(...TEXTS);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const cut = fc.tuple(share, fc.nat({ max: 40 }), fc.constantFrom(...SPLINTERS));

/** A page of the fixtures or of a rule's examples, into which a piece of another was pasted, then torn here and there. */
export const splicedPage: fc.Arbitrary<string> = fc
  .tuple(text, text, share, share, share, fc.array(cut, { maxLength: 6 }))
  .map(([page, other, at, from, to, cuts]) => {
    const piece = other.slice(placeIn(other, Math.min(from, to)), placeIn(other, Math.max(from, to)));
    const spliced = page.slice(0, placeIn(page, at)) + piece + page.slice(placeIn(page, at));
    return cuts.reduce((torn, [where, length, splinter]) => {
      const place = placeIn(torn, where);
      return torn.slice(0, place) + splinter + torn.slice(place + length);
    }, spliced);
  });

function placeIn(written: string, at: number): number {
  return Math.floor(at * written.length);
}
