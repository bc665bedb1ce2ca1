import type { PageDigest, WrittenName } from "../model/page-digest.ts";
import type { SubjectVia } from "../model/page-facts.ts";
import { joinedTexts, textCutter } from "../text/joined-texts.ts";
import type { KeepNumbers } from "./number-keeper.ts";

const VIAS: readonly SubjectVia[] = [
  "row",
  "column-header",
  "heading",
  "title",
  "variant",
  "mention",
  "caption",
  "prose",
];

/** Length of the text, place of what it is by, length of its family, count, first, start and end. */
const FIELDS = 7;
/** In place of a family's length: it is of the family of the name before. */
const SAME_FAMILY = -2;

type Name = { -readonly [Key in keyof WrittenName]: WrittenName[Key] };

/** The digest of a page at rest: its names are one text and numbers, and made again for whoever asks. */
export class RestingDigest implements PageDigest {
  readonly size: PageDigest["size"];
  readonly tails: PageDigest["tails"];
  readonly dated: PageDigest["dated"];
  readonly #text: string;
  /** Those of the names, then the name of each statement. */
  readonly #numbers: Int32Array;
  readonly #names: number;

  constructor({ size, names, nameOf, tails, dated }: PageDigest, keep: KeepNumbers) {
    this.size = size;
    this.tails = tails;
    this.dated = dated;
    const texts: string[] = [];
    const numbers = new Int32Array(names.length * FIELDS + nameOf.length);
    let at = 0;
    let last: string | undefined;
    for (const { text, via, family, count, first, start, end } of names) {
      texts.push(text);
      numbers[at++] = text.length;
      numbers[at++] = VIAS.indexOf(via);
      numbers[at++] = family === undefined ? -1 : family === last ? SAME_FAMILY : family.length;
      numbers[at++] = count;
      numbers[at++] = first;
      numbers[at++] = start;
      numbers[at++] = end;
      if (family !== undefined && family !== last) texts.push(family);
      last = family;
    }
    numbers.set(nameOf, at);
    this.#text = joinedTexts(texts);
    this.#numbers = keep(numbers);
    this.#names = at;
  }

  get names(): readonly WrittenName[] {
    const numbers = this.#numbers;
    const number = (at: number) => numbers[at] ?? 0;
    const cut = textCutter(this.#text);
    const names: WrittenName[] = [];
    let family: string | undefined;
    for (let at = 0; at < this.#names; at += FIELDS) {
      const name: Name = {
        text: cut(number(at)),
        via: VIAS[number(at + 1)] ?? "row",
        count: number(at + 3),
        first: number(at + 4),
        start: number(at + 5),
        end: number(at + 6),
      };
      const own = number(at + 2);
      if (own !== SAME_FAMILY) family = own < 0 ? undefined : cut(own);
      if (family !== undefined) name.family = family;
      names.push(name);
    }
    return names;
  }

  get nameOf(): PageDigest["nameOf"] {
    return this.#numbers.subarray(this.#names);
  }
}
