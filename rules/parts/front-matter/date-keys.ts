/** Keys of a page's front matter that say when something was done, in lower case. */
export const DATE_KEYS: ReadonlySet<string> = new Set([
  "created",
  "updated",
  "date",
  "published",
  "accessed",
  "ingested",
  "modified",
  "last_updated",
  "lastmod",
]);
