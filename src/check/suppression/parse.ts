import type { PageFacts, SuppressionComment } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";

/**
 * `<!-- wikiproof-ignore rule-a, rule-b until 2027-01-01 -- reason -->`. Bare it holds for the next block (in a cell:
 * for the row); `-file` for the page; `-start` … `-end` for what stands between.
 */
export interface Directive {
  readonly kind: "next" | "file" | "start" | "end";
  readonly rules: readonly string[];
  readonly until: string | null;
  readonly reason: string;
  readonly span: Span;
}

const KINDS: Readonly<Record<string, Directive["kind"]>> = {
  "wikiproof-ignore": "next",
  "wikiproof-ignore-file": "file",
  "wikiproof-ignore-start": "start",
  "wikiproof-ignore-end": "end",
};

export function directivesOf(facts: Pick<PageFacts, "suppressions">): readonly Directive[] {
  return facts.suppressions.flatMap((comment) => directive(comment) ?? []);
}

function directive({ body, span }: SuppressionComment): Directive | null {
  const text = body.trim();
  const dashes = text.indexOf(" -- ");
  const head = (dashes < 0 ? text.replace(/ --$/, "") : text.slice(0, dashes)).trim();
  const [name = "", ...words] = head.split(/[\s,]+/).filter((word) => word !== "");
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind === undefined) return null;
  const at = words.indexOf("until");
  return {
    kind,
    rules: at < 0 ? words : words.slice(0, at),
    until: at < 0 ? null : (words[at + 1] ?? ""),
    reason: dashes < 0 ? "" : text.slice(dashes + 4).trim(),
    span,
  };
}
