import type { Language } from "../model/page-facts.ts";

/** A Chinese page about models is half Latin names and figures: from one Han character in twelve letters on, it is Chinese. */
const HAN_SHARE = 0.08;

const HAN = /[\u4e00-\u9fff]/;

/** The language whose words and signs (¥, 约) the page's cells are read with. */
export function pageLanguage(text: string): Language {
  if (!HAN.test(text)) return "en";
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
  }
  return han > 0 && han >= (han + latin) * HAN_SHARE ? "zh" : "en";
}
