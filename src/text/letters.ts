import { isAsciiLetter, isDigit } from "./characters.ts";

/** Whether a text has a letter: `/\p{L}/u`, which takes V8 a millisecond to compile and most texts do not need. */
export function hasLetter(text: string): boolean {
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlainLetter(code)) return true;
    isOpen ||= !isPlainSign(code) && !isDigit(code);
  }
  return isOpen && /\p{L}/u.test(text);
}

/** Whether a text has a letter or a digit of any script. */
export function hasLetterOrDigit(text: string): boolean {
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlainLetter(code) || isDigit(code)) return true;
    isOpen ||= !isPlainSign(code);
  }
  return isOpen && /[\p{L}\p{N}]/u.test(text);
}

/** ASCII and common Han. */
function isPlainLetter(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x4e00 && code <= 0x9fa5);
}

/** The rest of ASCII, dashes, quotation marks, dots, `、`, `。`. */
function isPlainSign(code: number): boolean {
  return code < 128 || (code >= 0x2010 && code <= 0x2027) || code === 0x3001 || code === 0x3002;
}
