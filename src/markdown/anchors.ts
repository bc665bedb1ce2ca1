/** Names that `<a id="…">`, `<h2 id="…">` and `<a name="…">` give to a place. */
export function anchorsIn(html: string): string[] {
  const found = html.matchAll(
    /<[a-z][a-z0-9]{0,20}\s[^<>]{0,2000}?\b(?:id|name)\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)')/gi,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

/** Obsidian's `^id` at the end of a block. */
export function blockAnchor(block: string): string[] {
  const caret = block.lastIndexOf("^");
  if (caret < 0 || (caret > 0 && !/\s/.test(block[caret - 1] ?? ""))) return [];
  const id = block.slice(caret).trimEnd();
  return /^\^[A-Za-z0-9-]{1,64}$/.test(id) ? [id] : [];
}
