import type { Section } from "../model/page-facts.ts";
import type { Holder } from "./holder.ts";

/** Level, both ends of span and body, parent, and whether the mark was lost. */
const FIELDS = 7;

type Made = { -readonly [Key in keyof Section]: Section[Key] };

/** The sections of a page at rest, as texts and numbers: they are made again for whoever asks. */
export class RestingSections {
  readonly #texts: readonly string[];
  readonly #anchors: ReadonlyMap<number, string> | null;
  readonly #numbers: Int32Array;

  constructor(sections: readonly Section[], { own, keep }: Holder) {
    this.#texts = Array.from(sections, ({ text }) => own(text));
    const anchors = sections.flatMap(({ anchor }, index) =>
      anchor === undefined ? [] : [[index, own(anchor)] as const],
    );
    this.#anchors = anchors.length === 0 ? null : new Map(anchors);
    const numbers = new Int32Array(sections.length * FIELDS);
    sections.forEach(({ level, span, body, parent, lost }, index) => {
      numbers.set([level, ...span, ...body, parent ?? -1, lost ? 1 : 0], index * FIELDS);
    });
    this.#numbers = keep(numbers);
  }

  all(): readonly Section[] {
    const numbers = this.#numbers;
    const at = (index: number, field: number) => numbers[index * FIELDS + field] ?? 0;
    return this.#texts.map((text, index) => {
      const parent = at(index, 5);
      const section: Made = {
        level: at(index, 0),
        text,
        span: [at(index, 1), at(index, 2)],
        body: [at(index, 3), at(index, 4)],
        parent: parent < 0 ? null : parent,
      };
      const anchor = this.#anchors?.get(index);
      if (anchor !== undefined) section.anchor = anchor;
      if (at(index, 6) === 1) section.lost = true;
      return section;
    });
  }
}
