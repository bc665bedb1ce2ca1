/** Without `#`, case and the choice between spaces, hyphens and underscores. */
export function foldTag(tag: string): string {
  return tag
    .normalize("NFKC")
    .trim()
    .replace(/^#/, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}
