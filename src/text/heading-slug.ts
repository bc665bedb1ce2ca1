import GithubSlugger from "github-slugger";

/** Anchors of a page's headings in order, as GitHub makes them: equal ones are numbered. */
export function headingSlugs(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => (heading === "" ? "" : slugger.slug(heading)));
}

/** The same as VitePress makes them. */
export function siteSlugs(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const slug = siteSlug(heading);
    if (slug === "") return "";
    let unique = slug;
    for (let ordinal = 1; taken.has(unique); ordinal++) unique = `${slug}-${ordinal}`;
    taken.add(unique);
    return unique;
  });
}

/**
 * One heading as VitePress writes it (@mdit-vue/shared 2, `slugify`): accents off, ASCII and curly punctuation as one
 * hyphen, `_` before a digit. Full-width punctuation falls to ASCII by NFKD and goes with it; other CJK marks stay.
 */
function siteSlug(heading: string): string {
  return heading
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, "-")
    .replace(/^-|-$/g, "")
    .replace(/^(\d)/, "_$1")
    .toLowerCase();
}
