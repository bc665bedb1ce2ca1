/** A title longer than this is prose. */
const MAX_TITLE = 300;

/** What a source is about: the first heading, else the first line that is not blank. */
export function sourceTitle(body: string): string {
  let first = "";
  let start = 0;
  for (let line = 0; line < 40 && start < body.length; line++) {
    const stop = body.indexOf("\n", start);
    const end = stop < 0 ? body.length : stop;
    const text = body.slice(start, Math.min(end, start + MAX_TITLE)).trim();
    if (text.startsWith("#")) return withoutHashes(text);
    if (first === "" && text !== "" && !text.startsWith("|") && !text.startsWith("<")) first = text;
    start = end + 1;
  }
  return first;
}

function withoutHashes(text: string): string {
  let at = 0;
  while (text.charCodeAt(at) === 35) at++;
  return text.slice(at).trim();
}
