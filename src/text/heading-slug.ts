import GithubSlugger from "github-slugger";

/** Anchors of a page's headings in order, as GitHub makes them: equal ones are numbered. */
export function headingSlugs(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => (heading === "" ? "" : slugger.slug(heading)));
}
