import type { PageFacts } from "../model/page-facts.ts";
import { headingSlugs } from "../text/heading-slug.ts";

/** `#benchmark-scores`, as GitHub writes it; "" before the first heading. */
export function headingAnchor(page: PageFacts, section: number): string {
  const here = page.sections[section];
  if (here === undefined || here.text === "") return "";
  return `#${here.anchor ?? headingSlugs(page.sections.map((each) => each.text))[section] ?? ""}`;
}
