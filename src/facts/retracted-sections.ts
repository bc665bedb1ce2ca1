import type { Section } from "../model/page-facts.ts";

/** `Corrections` as a heading of its own; grammatical error correction and removed stop words are subjects. */
const TAKES_BACK =
  /^(?:notes? on )?(?:(?:what|claims?) (?:was|were|i|we|has been|got) |claims? )?(?:removed|retracted|withdrawn|no longer (?:true|claimed))\b|\b(?:retractions?|errata)\b|^(?:notes? on )?corrections?(?:\s*(?:[(（:：—–-].*|log|notes?|history|list|made))?$|已?(?:删除|移除|撤回|撤下)(?:的|内容|说法|条目|记录|声明|说明|$)|勘误|更正(?!的)/i;

/** For each section whether its heading, or one above it, takes back what stands under it. A parent comes before its children. */
export function retractedSections(sections: readonly Section[]): readonly boolean[] {
  const taken: boolean[] = [];
  for (const { text, parent, level } of sections) {
    const own = level > 1 && TAKES_BACK.test(text.slice(0, 200).trim());
    taken.push((parent !== null && taken[parent] === true) || own);
  }
  return taken;
}
