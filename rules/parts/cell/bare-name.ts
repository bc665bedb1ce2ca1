import { isDigit } from "../../../src/text/characters.ts";
import { hasLetter } from "../../../src/text/letters.ts";
import { slug } from "../../../src/values/slug.ts";

/** Nearly every name: it has no sign, and classes of all letters take V8 long to compile. */
const PLAIN = /^[\w\s.\-一-龥]*$/;

/** A name without case, spaces, hyphens and points, but for those between digits: 3.5 is not 35, `ABS+` not `ABS`. */
export function bareName(text: string): string | null {
  if (!hasLetter(text) || text.length < 3 || text.length > LONGEST) return null;
  const signs = PLAIN.test(text) ? "" : text.replace(/[\p{L}\p{N}\p{M}\s._\-‐‑–]/gu, "");
  return `${joinedUp(slug(text))}\u001f${signs}`;
}

/** What stands between two digits stays, as one sign. */
function joinedUp(id: string): string {
  let name = "";
  let from = 0;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code !== HYPHEN && code !== POINT) continue;
    const isBetween = isDigit(id.charCodeAt(at - 1)) && isDigit(id.charCodeAt(at + 1));
    name += id.slice(from, at) + (isBetween ? "_" : "");
    from = at + 1;
  }
  return from === 0 ? id : name + id.slice(from);
}

const HYPHEN = 45;
const POINT = 46;

/** Longer subjects are sentences. */
const LONGEST = 80;
