import { isAsciiLetter, isIdeograph, isOtherLetter, isWideOrNarrowDigit } from "../../text/characters.ts";

/**
 * Calls `visit` with each word of a text, folded: runs of letters, numbers with their dots, single ideographs.
 * `Llama-3.1 405B`, `llama 3.1 405b` and `Llama3.1-405B` give the same words.
 */
export function walkWords(text: string, visit: (word: string, start: number, end: number) => void): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code) || isOtherLetter(code)) {
      let end = at + 1;
      let plain = isAsciiLetter(code);
      for (; end < length; end++) {
        const next = text.charCodeAt(end);
        if (isAsciiLetter(next)) continue;
        if (!isOtherLetter(next)) break;
        plain = false;
      }
      const run = text.slice(at, end);
      visit(plain ? run.toLowerCase() : run.normalize("NFKC").toLowerCase(), at, end);
      at = end;
    } else if (isWideOrNarrowDigit(code)) {
      const end = numberEnd(text, at);
      const run = text.slice(at, end);
      visit(code > 127 ? run.normalize("NFKC") : run, at, end);
      at = end;
    } else {
      if (isIdeograph(code)) visit(text.charAt(at), at, at + 1);
      at++;
    }
  }
}

function numberEnd(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    if (isWideOrNarrowDigit(text.charCodeAt(end))) end++;
    else if (text.charCodeAt(end) === 46 && isWideOrNarrowDigit(text.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

export function foldedWords(text: string): string[] {
  const words: string[] = [];
  walkWords(text, (word) => words.push(word));
  return words;
}
