import { isUnspacedLetter } from "../../text/characters.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** A cell longer than this says more than that it does not know. */
const LONGEST = 40;

/** A short text that ends in a word for `not known`: `规模未公开`, `代码尚未发布（仓库仅 README）`. */
export function saysUnknown(text: string, lexicon: Lexicon): boolean {
  const end = withoutBracket(text);
  if (end === 0 || end > LONGEST) return false;
  for (let at = Math.max(0, end - 8); at < end; at++) {
    if (!isUnspacedLetter(text.charCodeAt(at))) continue;
    const word = lexicon.words.longest(text, at);
    if (word?.state === "unknown" && at + word.text.length === end) return !hasDoubtedPart(text, at);
  }
  return false;
}

/** `厂商网格可能更严；G2 未公开` knows one thing and not another. */
function hasDoubtedPart(text: string, at: number): boolean {
  const clause = Math.max(text.lastIndexOf("；", at), text.lastIndexOf(";", at), text.lastIndexOf("\n", at));
  return clause > 0;
}

function withoutBracket(text: string): number {
  const whole = text.trimEnd().length;
  const last = text[whole - 1];
  if (last !== ")" && last !== "）") return whole;
  const open = Math.max(text.lastIndexOf("(", whole), text.lastIndexOf("（", whole));
  return open <= 0 ? whole : text.slice(0, open).trimEnd().length;
}
