/** In compatible characters (NFKC): those of ASCII and common Han are, and most texts have no others. */
export function compatible(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && (code < 0x4e00 || code > 0x9fa5)) return text.normalize("NFKC");
  }
  return text;
}
