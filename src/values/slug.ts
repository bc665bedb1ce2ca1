import { isDigit } from "../text/characters.ts";
/**
 * The id of a name: lower case, NFKC, runs of anything but letters, digits and `.` become one `-`.
 * `Llama 3 405B` → `llama-3-405b`, `Qwen2.5-72B` → `qwen2.5-72b`; Chinese characters stay. A sign that ends a word is part
 * of it: `Command R+` → `command-r-plus`, `C#` → `c-sharp`.
 */
export function slug(name: string): string {
  return trimEdges(plainSlug(name.toLowerCase()) ?? otherSlug(name.normalize("NFKC").toLowerCase()));
}

/** Full-width signs are plain by now; classes of all letters take V8 long to compile. */
function otherSlug(folded: string): string {
  return plainSlug(folded) ?? withSigns(folded).replace(/[^\p{L}\p{N}\p{M}.]+/gu, "-");
}

function withSigns(folded: string): string {
  if (!/[+#]/.test(folded)) return folded;
  return folded
    .replace(/(?<=[\p{L}\p{N}\p{M}.])\++(?![\p{L}\p{N}\p{M}.])/gu, (run) => "-plus".repeat(run.length))
    .replace(/(?<=(?<![\p{L}\p{N}\p{M}.])[a-z])#(?![\p{L}\p{N}\p{M}.])/gu, "-sharp");
}

/** Of ASCII, common Han characters, `、`, `。` and Greek small letters, which NFKC leaves as they are; null where there are others. */
function plainSlug(folded: string): string | null {
  let out = "";
  let from = -1;
  /** Nothing but plus signs stands after a word. */
  let isEnd = false;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (isWord(code)) {
      if (from < 0) from = at;
      isEnd = true;
      continue;
    }
    if (code > 127 && code !== 0x3001 && code !== 0x3002) return null;
    const word = from < 0 ? "" : folded.slice(from, at);
    if (from >= 0) out = joined(out, word);
    from = -1;
    if ((code === 43 || code === 35) && isEnd && !isWord(folded.charCodeAt(at + 1)))
      out = joined(out, signAfter(word, code));
    isEnd &&= code === 43;
  }
  return from < 0 ? out : joined(out, folded.slice(from));
}

/** The name of a sign that ends a word: one or more `+`, or `#` after a letter; "" of any other. */
function signAfter(word: string, code: number): string {
  return code === 43 ? "plus" : /^[a-z]$/.test(word) ? "sharp" : "";
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    isDigit(code) ||
    code === 46 ||
    (code >= 0x4e00 && code <= 0x9fa5) ||
    (code >= 0x3b1 && code <= 0x3c9)
  );
}

function joined(out: string, word: string): string {
  if (word === "") return out;
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
