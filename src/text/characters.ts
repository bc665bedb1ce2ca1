/** Character classes by code unit: texts are scanned once, and a regular expression a character would cost more. */

/** `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Of either width: `7` and `７`. */
export function isWideOrNarrowDigit(code: number): boolean {
  return isDigit(code) || (code >= 0xff10 && code <= 0xff19);
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Space, tab, no-break and narrow spaces: what may stand between a number and its unit. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** Hyphen, dashes and tildes that join two numbers to a range. */
export function isDash(code: number): boolean {
  return (
    code === 45 ||
    code === 126 ||
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0x2212 ||
    code === 0xff5e ||
    code === 0x301c
  );
}

/** A character that is a word by itself: Han and kana. */
export function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Letters of other alphabets (accented Latin, Greek, Cyrillic …, Hangul). */
export function isOtherLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xff21 && code <= 0xff5a && (code <= 0xff3a || code >= 0xff41))
  );
}

/** A letter of a script that puts spaces between words: Latin, Greek, Cyrillic. */
export function isSpacedLetter(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x52f)
  );
}

export function isAlphanumeric(code: number): boolean {
  return isSpacedLetter(code) || isDigit(code);
}

/** The second half of a surrogate pair. */
export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Chinese, Japanese and Korean characters: no spaces between words. */
export function isUnspacedLetter(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007
  );
}
