/**
 * The id of a name: lower case, NFKC, runs of anything but letters, digits and `.` become one `-`.
 * `Llama 3 405B` → `llama-3-405b`, `Qwen2.5-72B` → `qwen2.5-72b`; Chinese characters stay.
 */
export function slug(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase();
  let out = "";
  let gap = false;
  for (const character of folded) {
    if (isWordCharacter(character)) {
      if (gap && out !== "") out += "-";
      gap = false;
      out += character;
    } else gap = true;
  }
  return trimDots(out);
}

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 46;
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** A point inside a version stays, one at an edge is punctuation: `GPT-4.` is `gpt-4`. */
function trimDots(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === "." || text[start] === "-")) start++;
  while (end > start && (text[end - 1] === "." || text[end - 1] === "-")) end--;
  return text.slice(start, end);
}
