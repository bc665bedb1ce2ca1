import type { Hedge } from "../../model/hedge.ts";
import type { Statement } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";

/** Where lines of a key and a value say themselves how sure they are, as cells do: these words hedge nothing beside. */
export function markedLines(statements: readonly Statement[]): readonly Span[] {
  return statements.flatMap(({ origin, derived, span, reading, marks }): readonly Span[] => {
    if (origin !== "line" || derived) return [];
    const own = reading.marks.map((mark): Span => [span[0] + mark.span[0], span[0] + mark.span[1]]);
    const ofKey = marks.map((mark) => mark.span);
    return reading.state === "unknown" ? [span, ...ofKey] : [...own, ...ofKey];
  });
}

/** Those that stand outside of all marked stretches. */
export function unmarked(marked: readonly Span[], hedges: readonly Hedge[]): readonly Hedge[] {
  return hedges.filter(({ span }) => !marked.some(([from, to]) => from < span[1] && span[0] < to));
}
