import { isDigit } from "../../text/characters.ts";

/**
 * Whether a sentence says how many or when: that is a fact, and an adverb in it doubts the fact. Each character is looked
 * at once, so places are asked for from left to right.
 */
export function numberedSentences(text: string): (at: number) => boolean {
  let end = 0;
  let numbered = false;
  return (at) => {
    while (end <= at && end < text.length) {
      numbered = false;
      while (end < text.length && !endsSentence(text, end)) {
        numbered ||= isDigit(text.charCodeAt(end));
        end++;
      }
      end++;
    }
    return numbered;
  };
}

function endsSentence(text: string, at: number): boolean {
  const character = text[at] ?? " ";
  return "。！？!?；\n".includes(character) || (character === "." && text[at + 1] === " ");
}
