import type { Section } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";

export interface Heading {
  readonly level: number;
  readonly text: string;
  /** Of the heading's text. */
  readonly span: Span;
  /** Of the heading with its marks. */
  readonly whole: Span;
  readonly anchor?: string;
  readonly lost?: true;
}

/** Headings in order become sections, each with its parent; section 0 is what stands before the first. */
export function sectionsOf(headings: readonly Heading[], body: Span): Section[] {
  const first = headings[0]?.whole[0] ?? body[1];
  const sections: Section[] = [
    { level: 0, text: "", span: [body[0], body[0]], body: [body[0], first], parent: null },
  ];
  const open: { level: number; index: number }[] = [{ level: 0, index: 0 }];
  headings.forEach((heading, index) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const next = headings[index + 1]?.whole[0] ?? body[1];
    sections.push({
      level: heading.level,
      text: heading.text,
      span: heading.span,
      body: [heading.whole[0], next],
      parent: open.at(-1)?.index ?? 0,
      ...(heading.anchor === undefined ? {} : { anchor: heading.anchor }),
      ...(heading.lost === undefined ? {} : { lost: heading.lost }),
    });
    open.push({ level: heading.level, index: sections.length - 1 });
  });
  return sections;
}
