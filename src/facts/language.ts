import type { Language } from "../model/page-facts.ts";

/** A Chinese page about models is half Latin names and figures: from one Han character in twelve letters on, it is Chinese. */
const HAN_SHARE = 0.08;

/** The language whose words and signs (¥, 约) the page's cells are read with. */
export function pageLanguage(text: string): Language {
  const han = hanIn(text, text.length * HAN_SHARE);
  return han > 0 && !isOutnumbered(han, text) ? "zh" : "en";
}

/** Han characters of a text, no further than there are enough of them, whatever the others are. */
function hanIn(text: string, enough: number): number {
  let count = 0;
  for (const { 0: run } of text.matchAll(/[\u4e00-\u9fff]+/g)) {
    count += run.length;
    if (count >= enough) break;
  }
  return count;
}

/** Whether so many letters stand in a text that Han characters are too small a share of them; in most few are looked at. */
function isOutnumbered(han: number, text: string): boolean {
  if (han >= text.length * HAN_SHARE) return false;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) {
      latin++;
      if (han < (han + latin) * HAN_SHARE) return true;
    }
  }
  return false;
}
