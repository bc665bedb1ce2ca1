import type { Section, Statement } from "../../model/page-facts.ts";
import { NOTE_STARTS } from "../schema/heading-words.ts";
import type { ShownParagraph } from "../shown-paragraphs.ts";

const NONE: readonly Statement[] = [];

/** The lines of a key and a value that a note speaks for: those of its section; where it says `以下`, all that stand below it. */
export function linesNotedBy(
  statements: readonly Statement[],
  sections: readonly Section[],
): (note: ShownParagraph) => readonly Statement[] {
  const lines = statements.filter(({ origin }) => origin === "line");
  if (lines.length === 0) return () => NONE;
  return ({ kind, shown, span, section }) => {
    if (kind === "list-item") return NONE;
    const speaksBelow = BELOW.test(shown.text);
    if (!speaksBelow && !startsAsNote(shown.text)) return NONE;
    const after = lines.filter((line) => line.span[0] > span[1]);
    if (speaksBelow) return after.filter((line) => isInSection(line.section, section, sections));
    return lines.filter((line) => line.section === section);
  };
}

const BELOW = /^.{0,24}(?:以下|下列|\bbelow\b|\bfollowing\b)/is;

function startsAsNote(text: string): boolean {
  const start = text.trimStart().toLowerCase();
  return NOTE_STARTS.some((word) => start.startsWith(word));
}

function isInSection(section: number, outer: number, sections: readonly Section[]): boolean {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null)
    if (at === outer) return true;
  return false;
}
