import type { Section } from "../model/page-facts.ts";

const TAKES_BACK =
  /\b(?:removed|retract(?:ed|ions?)|withdrawn|corrections?|errata|no longer (?:true|claimed))\b|删除|移除|撤回|撤下|勘误|更正/i;

/** For each section whether its heading, or one above it, takes back what stands under it. A parent comes before its children. */
export function retractedSections(sections: readonly Section[]): readonly boolean[] {
  const taken: boolean[] = [];
  for (const { text, parent } of sections)
    taken.push((parent !== null && taken[parent] === true) || TAKES_BACK.test(text.slice(0, 200)));
  return taken;
}
