/**
 * The id of a name: lower case, NFKC, runs of anything but letters, digits and `.` become one `-`.
 * `Llama 3 405B` → `llama-3-405b`, `Qwen2.5-72B` → `qwen2.5-72b`; Chinese characters stay.
 */
export function slug(name: string): string {
  return trimEdges(plainSlug(name.toLowerCase()) ?? otherSlug(name.normalize("NFKC").toLowerCase()));
}

/** Full-width signs are plain by now; classes of all letters take V8 long to compile. */
function otherSlug(folded: string): string {
  return plainSlug(folded) ?? folded.replace(GAPS, "-");
}

const GAPS = /[^\p{L}\p{N}\p{M}.]+/gu;

/** Of ASCII, common Han characters, `、`, `。` and Greek small letters, which NFKC leaves as they are; null where there are others. */
function plainSlug(folded: string): string | null {
  let out = "";
  let from = -1;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const isLetter = (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3b1 && code <= 0x3c9);
    if (code > 127 && !isLetter && code !== 0x3001 && code !== 0x3002) return null;
    const isWord = isLetter || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 46;
    if (isWord && from < 0) from = at;
    else if (!isWord && from >= 0) {
      out = joined(out, folded.slice(from, at));
      from = -1;
    }
  }
  return from < 0 ? out : joined(out, folded.slice(from));
}

function joined(out: string, word: string): string {
  return out === "" ? word : `${out}-${word}`;
}

/** A point inside a version stays, one at an edge is punctuation: `GPT-4.` is `gpt-4`. */
function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === "." || text[start] === "-")) start++;
  while (end > start && (text[end - 1] === "." || text[end - 1] === "-")) end--;
  return end - start === text.length ? text : text.slice(start, end);
}
