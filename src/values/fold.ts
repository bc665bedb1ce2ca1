import { isUpper } from "../text/characters.ts";

/** A code unit as the grammar compares it: full-width forms to ASCII, ASCII letters to lower case; always one for one. */
export function fold(code: number): number {
  if (code < 128) return isUpper(code) ? code + 32 : code;
  const narrow = toNarrow(code);
  return isUpper(narrow) ? narrow + 32 : narrow;
}

/** Full-width forms and the many dashes, tildes and spaces to the ASCII they stand for; case is kept. */
export function toNarrow(code: number): number {
  // Most signs by far are ASCII or Chinese.
  return code < 0xa0 || (code > 0x301c && code < 0xff01) ? code : narrowed(code);
}

function narrowed(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  switch (code) {
    case 0xa0:
    case 0x2002:
    case 0x2003:
    case 0x2009:
    case 0x202f:
    case 0x3000:
      return 32;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return 45;
    case 0x301c:
    case 0x223c:
    case 0x2053:
      return 126;
    case 0xffe5:
      return 0xa5;
    case 0x2019:
      return 39;
    case 0x3010:
      return 91;
    case 0x3011:
      return 93;
    default:
      return code;
  }
}

/** The text with full-width letters, digits and signs as ASCII; as long as it was. */
export function narrowText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) return narrowFrom(text, i);
  }
  return text;
}

function narrowFrom(text: string, from: number): string {
  let narrow = text.slice(0, from);
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    narrow += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(i);
  }
  return narrow;
}

export function foldText(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(fold(text.charCodeAt(i)));
  return folded;
}
