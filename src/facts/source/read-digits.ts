import { isWideOrNarrowDigit } from "../../text/characters.ts";
import { narrowText } from "../../values/fold.ts";

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
  let end = pastDigits(text, start);
  let whole = narrowText(text.slice(start, end));
  let grouped = false;
  if (whole.length <= 3) {
    while (isSeparator(text.charCodeAt(end)) && threeDigitsAt(text, end + 1)) {
      whole += narrowText(text.slice(end + 1, end + 4));
      end += 4;
      grouped = true;
    }
  }
  let fraction = "";
  if (isPoint(text.charCodeAt(end)) && isWideOrNarrowDigit(text.charCodeAt(end + 1))) {
    const from = end + 1;
    end = pastDigits(text, from);
    fraction = narrowText(text.slice(from, end));
  }
  let dotted = false;
  while (fraction !== "" && text.charCodeAt(end) === 46 && isWideOrNarrowDigit(text.charCodeAt(end + 1))) {
    dotted = true;
    end = pastDigits(text, end + 1);
  }
  return { whole, fraction, end, grouped, dotted };
}

function pastDigits(text: string, at: number): number {
  let end = at;
  while (isWideOrNarrowDigit(text.charCodeAt(end))) end++;
  return end;
}

function isPoint(code: number): boolean {
  return code === 46 || code === 0xff0e;
}

function isSeparator(code: number): boolean {
  return code === 44 || code === 0xff0c || code === 95 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function threeDigitsAt(text: string, at: number): boolean {
  return (
    isWideOrNarrowDigit(text.charCodeAt(at)) &&
    isWideOrNarrowDigit(text.charCodeAt(at + 1)) &&
    isWideOrNarrowDigit(text.charCodeAt(at + 2)) &&
    !isWideOrNarrowDigit(text.charCodeAt(at + 3))
  );
}
