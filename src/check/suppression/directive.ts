import type { PageFacts, SuppressionComment } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";

/** A word of a directive at its place on the page. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/**
 * `<!-- wikiproof-ignore rule-a, rule-b until 2027-01-01 -- reason -->`. Bare it holds for the block it stands in (in a
 * cell: the row), else for the next one; `-file` for the page; `-start` … `-end` for what stands between.
 */
export interface Directive {
  /** `unknown`: the tool's own prefix with a word that means nothing, which must not pass in silence. */
  readonly kind: "block" | "file" | "start" | "end" | "unknown";
  readonly name: Word;
  readonly rules: readonly Word[];
  readonly until: Word | null;
  readonly reason: string;
  readonly span: Span;
}

const KINDS: ReadonlyMap<string, Directive["kind"]> = new Map([
  ["wikiproof-ignore", "block"],
  ["wikiproof-ignore-file", "file"],
  ["wikiproof-ignore-start", "start"],
  ["wikiproof-ignore-end", "end"],
]);

export function directivesOf(facts: Pick<PageFacts, "suppressions">): readonly Directive[] {
  return facts.suppressions.map(directive);
}

const OPENING = "<!--".length;

function directive({ body, span }: SuppressionComment): Directive {
  const dashes = /\s--(?=\s|$)/.exec(body);
  const head = dashes === null ? body : body.slice(0, dashes.index);
  const [name, ...words] = [...head.matchAll(/[^\s,]+/g)].map(({ 0: text, index }): Word => {
    const start = span[0] + OPENING + index;
    return { text, span: [start, start + text.length] };
  });
  const at = words.findIndex((word) => word.text === "until");
  const [until, ...strays] = at < 0 ? [] : words.slice(at + 1);
  return {
    kind: KINDS.get(name?.text ?? "") ?? "unknown",
    name: name ?? { text: "", span },
    rules: [...(at < 0 ? words : words.slice(0, at)), ...strays],
    until: at < 0 ? null : (until ?? words[at] ?? null),
    reason: dashes === null ? "" : body.slice(dashes.index + 3).trim(),
    span,
  };
}
