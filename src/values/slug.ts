/**
 * The id of a name: lower case, NFKC, runs of anything but letters, digits and `.` become one `-`.
 * `Llama 3 405B` → `llama-3-405b`, `Qwen2.5-72B` → `qwen2.5-72b`; Chinese characters stay.
 */
export function slug(name: string): string {
  return trimEdges(
    PLAIN.test(name)
      ? name.toLowerCase().replace(PLAIN_GAPS, "-")
      : name.normalize("NFKC").toLowerCase().replace(GAPS, "-"),
  );
}

/** ASCII and the common Han characters, which NFKC leaves as they are; most names are plain, and gaps in them found faster. */
const PLAIN = /^[\0-\x7f\u4e00-\u9fa5]*$/;
const PLAIN_GAPS = /[^a-z0-9.\u4e00-\u9fa5]+/g;
const GAPS = /[^\p{L}\p{N}\p{M}.]+/gu;

/** A point inside a version stays, one at an edge is punctuation: `GPT-4.` is `gpt-4`. */
function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === "." || text[start] === "-")) start++;
  while (end > start && (text[end - 1] === "." || text[end - 1] === "-")) end--;
  return end - start === text.length ? text : text.slice(start, end);
}
