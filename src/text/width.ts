import stringWidth from "string-width";

/** Columns that a text takes on a terminal: CJK and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  return plainWidth(text) ?? stringWidth(text);
}

/** Of text whose characters each stand for themselves, as nearly all does; null where clusters must be found. */
function plainWidth(text: string): number | null {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) width += 1;
    else if (isWide(code)) width += 2;
    else return null;
  }
  return width;
}

/** Han, CJK punctuation and full-width forms. */
function isWide(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3001 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}
