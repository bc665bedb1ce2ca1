import type { Section } from "../model/page-facts.ts";

/**
 * `Corrections` as a heading of its own; grammatical error correction and removed stop words are subjects. Each with what
 * stands in all that it matches: few headings hold any of it, and the expressions take long to compile.
 */
export const TAKES_BACK: readonly (readonly [signs: readonly string[], says: RegExp])[] = [
  [
    ["removed", "retracted", "withdrawn", "no longer"],
    /^(?:notes? on )?(?:(?:what|claims?) (?:was|were|i|we|has been|got) |claims? )?(?:removed|retracted|withdrawn|no longer (?:true|claimed))\b/i,
  ],
  [["retraction", "errata"], /\b(?:retractions?|errata)\b/i],
  [["correction"], /^(?:notes? on )?corrections?(?:\s*(?:[(（:：—–-].*|log|notes?|history|list|made))?$/i],
  [["删除", "移除", "撤回", "撤下"], /(?:删除|移除|撤回|撤下)(?:的|内容|说法|条目|记录|声明|说明|$)/],
  [["勘误", "更正"], /勘误|更正(?!的)/],
];

/** For each section whether its heading, or one above it, takes back what stands under it. A parent comes before its children. */
export function retractedSections(sections: readonly Section[]): readonly boolean[] {
  const taken: boolean[] = [];
  for (const { text, parent, level } of sections) {
    const own = level > 1 && takesBack(text.slice(0, 200).trim());
    taken.push((parent !== null && taken[parent] === true) || own);
  }
  return taken;
}

/** Any of the signs: one look tells nearly every heading. */
const SIGNS = new RegExp(TAKES_BACK.flatMap(([signs]) => signs).join("|"));

function takesBack(heading: string): boolean {
  const lower = heading.toLowerCase();
  if (!SIGNS.test(lower)) return false;
  return TAKES_BACK.some(([signs, says]) => signs.some((sign) => lower.includes(sign)) && says.test(heading));
}
