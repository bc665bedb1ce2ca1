import { isSuspect } from "../damage/hidden.ts";
import { onceAPage } from "./once-a-page.ts";

/** Which characters that rules look for stand anywhere in a page: nearly always none. */
export interface OddCharacters {
  /** Those that may be seen by nobody. */
  readonly hidden: boolean;
  readonly wideDigits: boolean;
}

/** One look at each character, of which nearly all are letters, common signs or Han. */
export const oddCharactersIn = onceAPage((text: string): OddCharacters => {
  let hidden = false;
  let wideDigits = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 127 ? code > 31 || code === 10 : code > 0x3164 && code < 0xdb40) continue;
    if (code > 0x206f && code < 0x3164) continue;
    if (code >= 0xff00 && code < 0xffa0) wideDigits ||= code >= 0xff10 && code <= 0xff19;
    else hidden ||= isSuspect(code);
  }
  return { hidden, wideDigits };
});
