import { isAsciiLetter, isDigit } from "../../text/characters.ts";

/** Fewer words are a name or a value. */
const FEWEST_WORDS = 4;

/** Words this short are lower case in titles too. */
const SHORT = 3;

/** `Maybe Agents Just Need More Posts`: every longer word is capitalised and no digit stands in it. */
export function isTitle(text: string): boolean {
  let words = 0;
  let length = 0;
  let lower = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 32 : text.charCodeAt(at);
    if (isDigit(code)) return false;
    if (code >= 128 && code !== 0x2019) return false;
    if (isAsciiLetter(code) || code === 39 || code === 0x2019) {
      if (length === 0) lower = code >= 97;
      length++;
    } else if (length > 0) {
      if (lower && length > SHORT) return false;
      words++;
      length = 0;
    }
  }
  return words >= FEWEST_WORDS;
}
