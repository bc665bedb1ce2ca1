import type { PageDigest, WrittenName } from "../model/page-digest.ts";
import type { SubjectVia } from "../model/page-facts.ts";
import type { Holder } from "./holder.ts";

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

/** Place of what it is by, place of its family, count, first, start and end. */
const FIELDS = 6;

type Name = { -readonly [Key in keyof WrittenName]: WrittenName[Key] };

/** The digest of a page at rest: its names are texts and numbers, and made again for whoever asks. */
export class RestingDigest implements PageDigest {
  readonly size: PageDigest["size"];
  readonly tails: PageDigest["tails"];
  readonly dated: PageDigest["dated"];
  readonly #texts: readonly string[];
  readonly #families: readonly string[];
  /** Those of the names, then the name of each statement. */
  readonly #numbers: Int32Array;

  constructor({ size, names, nameOf, tails, dated }: PageDigest, { own, keep }: Holder) {
    this.size = size;
    this.tails = tails.slice();
    this.dated = dated;
    this.#texts = Array.from(names, ({ text }) => own(text));
    const families = new Set(names.flatMap(({ family }) => family ?? []));
    const placeOf = new Map(Array.from(families, (family, at) => [family, at]));
    this.#families = Array.from(families, own);
    const numbers = new Int32Array(names.length * FIELDS + nameOf.length);
    names.forEach(({ via, family, count, first, start, end }, index) => {
      const of = family === undefined ? -1 : (placeOf.get(family) ?? -1);
      numbers.set([VIAS.indexOf(via), of, count, first, start, end], index * FIELDS);
    });
    numbers.set(nameOf, names.length * FIELDS);
    this.#numbers = keep(numbers);
  }

  get names(): readonly WrittenName[] {
    const numbers = this.#numbers;
    const at = (index: number, field: number) => numbers[index * FIELDS + field] ?? 0;
    return this.#texts.map((text, index) => {
      const via = VIAS[at(index, 0)] ?? "row";
      const [count, first, start, end] = [at(index, 2), at(index, 3), at(index, 4), at(index, 5)];
      const name: Name = { text, via, count, first, start, end };
      const family = this.#families[at(index, 1)];
      if (family !== undefined) name.family = family;
      return name;
    });
  }

  get nameOf(): PageDigest["nameOf"] {
    return this.#numbers.subarray(this.#texts.length * FIELDS);
  }
}
