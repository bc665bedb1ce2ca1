import type { Section } from "../model/page-facts.ts";

const NUMBER = /^\d+(?:\.\d+)*(?:[.)、．]\s*|\s+)/;

/**
 * A heading without the number of its section: `2.1 Specs`. Where headings begin with numbers that do not count up from 1,
 * these are versions: `2.5 Pro`, `2.0 Flash`.
 */
export function withoutNumber(heading: Section, sections: readonly Section[]): string {
  const number = NUMBER.exec(heading.text)?.[0];
  if (number === undefined || !areCounted(sections)) return heading.text;
  return heading.text.slice(number.length);
}

/** 1, 2, 2.1, 2.2, 3. */
function areCounted(sections: readonly Section[]): boolean {
  const chapters = sections.flatMap(({ text }) => (NUMBER.test(text) ? [Number.parseInt(text, 10)] : []));
  if (chapters.length < 2 || chapters[0] !== 1) return false;
  return chapters.every((chapter, at) => at === 0 || [0, 1].includes(chapter - (chapters[at - 1] ?? 0)));
}
