import { isDigit } from "../text/characters.ts";
import { hasLetter } from "../text/letters.ts";
import { slug } from "../values/slug.ts";

/**
 * Which of the ids (slugs) a text names. With "prefix" a text names a family too: of `llama-3-70b` and `llama-4-90b`,
 * "Llama 4 scores" names `llama-4`; the longest name at a place wins, so `llama` is not named by it.
 */
export function namedIn(
  text: string,
  ids: ReadonlySet<string>,
  match: "prefix" | "whole" = "prefix",
): ReadonlySet<string> {
  const folded = slug(text);
  const isName = match === "whole" ? (id: string) => id !== "" : isFamily;
  const written = new Set<string>();
  for (const id of ids) {
    if (match === "prefix") addPrefixes(written, id, folded);
    if (folded.includes(id)) written.add(id);
  }
  const candidates = [...written].filter(isName);
  candidates.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const taken: [number, number][] = [];
  const named = new Set<string>();
  for (const candidate of candidates) {
    for (let at = folded.indexOf(candidate); at >= 0; at = folded.indexOf(candidate, at + 1)) {
      const end = at + candidate.length;
      if (!isWhole(folded, at, end) || taken.some(([from, to]) => at < to && end > from)) continue;
      taken.push([at, end]);
      named.add(candidate);
    }
  }
  return named;
}

/** Those that stand in a text, in which none longer than one that does not stand there does. */
function addPrefixes(to: Set<string>, id: string, text: string): void {
  for (let cut = id.indexOf("-", 1); cut > 0; cut = id.indexOf("-", cut + 1)) {
    const prefix = id.slice(0, cut);
    if (!text.includes(prefix)) return;
    to.add(prefix);
  }
}

function isFamily(prefix: string): boolean {
  return prefix.length > 1 && hasLetter(prefix);
}

/** Latin words end at a gap or at another script: `llama-4的评分` names Llama 4, `llama-45` does not. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(joins(text.charCodeAt(start - 1)) && joins(text.charCodeAt(start))) &&
    !(joins(text.charCodeAt(end)) && joins(text.charCodeAt(end - 1)))
  );
}

function joins(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || code === 46;
}
