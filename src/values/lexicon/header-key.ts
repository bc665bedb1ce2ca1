import { isSpacedLetter, isUnspacedLetter } from "../../text/characters.ts";
import { slug } from "../slug.ts";

/** The letters a text ends with, or its last character. */
export function lastWord(text: string): string {
  let start = text.length - 1;
  if (isSpacedLetter(text.charCodeAt(start)))
    while (start > 0 && isSpacedLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(Math.max(start, 0));
}

/** Folds what writers vary in a header: case, width, hyphens, underscores, spaces around Chinese. */
export function headerKey(name: string): string {
  const folded = slug(name);
  if (!folded.includes("-")) return folded;
  let key = "";
  for (let i = 0; i < folded.length; i++) {
    const between = folded.charCodeAt(i) === 45;
    if (between && (isUnspacedLetter(folded.charCodeAt(i - 1)) || isUnspacedLetter(folded.charCodeAt(i + 1))))
      continue;
    key += folded[i];
  }
  return key;
}
