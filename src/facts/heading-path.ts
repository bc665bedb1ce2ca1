import type { PageFacts, Section } from "../model/page-facts.ts";

/** Texts of the headings above a section, outermost first. */
export function headingPath({ sections }: Pick<PageFacts, "sections">, section: number): string[] {
  const path: string[] = [];
  let at: number | null = section;
  while (at !== null) {
    const here: Section | undefined = sections[at];
    if (here === undefined) break;
    if (here.text !== "") path.unshift(here.text);
    at = here.parent;
  }
  return path;
}
