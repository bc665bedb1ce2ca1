import type { Section } from "../model/page-facts.ts";
import { joinedTexts, textCutter } from "../text/joined-texts.ts";
import type { KeepNumbers } from "./number-keeper.ts";

/** Length of the text, level, both ends of span and body, parent, whether the mark was lost, and length of the anchor. */
const FIELDS = 9;

type Made = { -readonly [Key in keyof Section]: Section[Key] };

/** The sections of a page at rest, as one text and numbers: they are made again for whoever asks. */
export class RestingSections {
  readonly #text: string;
  readonly #numbers: Int32Array;

  constructor(sections: readonly Section[], keep: KeepNumbers) {
    const texts: string[] = [];
    const numbers = new Int32Array(sections.length * FIELDS);
    let at = 0;
    for (const { level, text, span, body, parent, anchor, lost } of sections) {
      texts.push(text);
      numbers[at++] = text.length;
      numbers[at++] = level;
      numbers[at++] = span[0];
      numbers[at++] = span[1];
      numbers[at++] = body[0];
      numbers[at++] = body[1];
      numbers[at++] = parent ?? -1;
      numbers[at++] = lost ? 1 : 0;
      numbers[at++] = anchor?.length ?? -1;
      if (anchor !== undefined) texts.push(anchor);
    }
    this.#text = joinedTexts(texts);
    this.#numbers = keep(numbers);
  }

  all(): readonly Section[] {
    const numbers = this.#numbers;
    const number = (at: number) => numbers[at] ?? 0;
    const cut = textCutter(this.#text);
    const sections: Section[] = [];
    for (let at = 0; at < numbers.length; at += FIELDS) {
      const parent = number(at + 6);
      const section: Made = {
        level: number(at + 1),
        text: cut(number(at)),
        span: [number(at + 2), number(at + 3)],
        body: [number(at + 4), number(at + 5)],
        parent: parent < 0 ? null : parent,
      };
      const anchor = number(at + 8);
      if (anchor >= 0) section.anchor = cut(anchor);
      if (number(at + 7) === 1) section.lost = true;
      sections.push(section);
    }
    return sections;
  }
}
