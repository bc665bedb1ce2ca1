/**
 * The id of a name: lower case, NFKC, runs of anything but letters, digits and `.` become one `-`.
 * `Llama 3 405B` → `llama-3-405b`, `Qwen2.5-72B` → `qwen2.5-72b`; Chinese characters stay.
 */
export function slug(name: string): string {
  const folded = isPlain(name) ? name.toLowerCase() : name.normalize("NFKC").toLowerCase();
  let out = "";
  let gap = false;
  for (const character of folded) {
    if (!isWordCharacter(character)) gap = true;
    else {
      out += gap && out !== "" ? `-${character}` : character;
      gap = false;
    }
  }
  return trimDots(out);
}

/** ASCII and the common Han characters, which NFKC leaves as they are. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 127 && (code < 0x4e00 || code > 0x9fa5)) return false;
  }
  return true;
}

const OTHER_WORD = /[\p{L}\p{N}\p{M}]/u;

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 46;
  return (code >= 0x4e00 && code <= 0x9fa5) || OTHER_WORD.test(character);
}

/** A point inside a version stays, one at an edge is punctuation: `GPT-4.` is `gpt-4`. */
function trimDots(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === "." || text[start] === "-")) start++;
  while (end > start && (text[end - 1] === "." || text[end - 1] === "-")) end--;
  return text.slice(start, end);
}
