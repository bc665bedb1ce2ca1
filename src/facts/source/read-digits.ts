import { digitOf, isDigit } from "./characters.ts";

export interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly end: number;
  /** Written with thousands separators. */
  readonly grouped: boolean;
  /** Two dots or more: a version, an address, a section number. */
  readonly dotted: boolean;
}

/** `1,048,576`, `1_048_576`, `70.6`, `１２．５` at `start`, where a digit stands. */
export function readDigits(text: string, start: number): Digits {
  let whole = "";
  let end = start;
  let grouped = false;
  while (isDigit(text.charCodeAt(end))) whole += digitOf(text.charCodeAt(end++));
  if (whole.length <= 3) {
    while (isSeparator(text.charCodeAt(end)) && threeDigitsAt(text, end + 1)) {
      for (let at = end + 1; at < end + 4; at++) whole += digitOf(text.charCodeAt(at));
      end += 4;
      grouped = true;
    }
  }
  let fraction = "";
  if (isPoint(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (isDigit(text.charCodeAt(end))) fraction += digitOf(text.charCodeAt(end++));
  }
  let dotted = false;
  while (fraction !== "" && text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    dotted = true;
    end++;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  return { whole, fraction, end, grouped, dotted };
}

function isPoint(code: number): boolean {
  return code === 46 || code === 0xff0e;
}

function isSeparator(code: number): boolean {
  return code === 44 || code === 0xff0c || code === 95 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function threeDigitsAt(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}
