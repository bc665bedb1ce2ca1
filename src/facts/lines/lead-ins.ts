import type { Scanned } from "../../values/scan.ts";
import type { ShownParagraph } from "../shown-paragraphs.ts";

/** For each paragraph the one above that leads to it, in bold or with a colon at its end, with only list items or keys in bold between; -1 where none does. */
export function leadIns(page: string, paragraphs: readonly ShownParagraph[]): Int32Array {
  const found = new Int32Array(paragraphs.length).fill(-1);
  let lead = -1;
  let before: ShownParagraph | null = null;
  paragraphs.forEach((paragraph, at) => {
    const { kind, shown, section, span } = paragraph;
    if (before?.section !== section || !isNext(page, before.span[1], span[0])) lead = -1;
    found[at] = lead;
    if (kind === "paragraph") {
      if (isBold(shown) || endsOpen(shown.text)) lead = at;
      else if (shown.strong[0]?.[0] !== 0) lead = -1;
    } else if (kind !== "list-item") lead = -1;
    before = paragraph;
  });
  return found;
}

/** More than the marks of a list's items and nothing follows on the other. */
const LONGEST_GAP = 60;

function isNext(page: string, from: number, to: number): boolean {
  return to - from <= LONGEST_GAP && /^[\s>*+\-\d.)[\]xX]*$/.test(page.slice(from, to));
}

/** All of it is in bold, but for a colon. */
export function isBold({ text, strong }: Scanned): boolean {
  const end = text.search(/\s*[:：]?\s*$/);
  return strong.some(([from, to]) => from === 0 && to >= end && end > 0);
}

export function endsOpen(text: string): boolean {
  return /[:：]\s*$/.test(text);
}
