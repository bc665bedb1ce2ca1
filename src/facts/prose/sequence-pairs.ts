import type { Span } from "../../model/place.ts";
import { isWithin } from "../../text/span.ts";
import { CUES, type Cue } from "./cues.ts";
import { dateFits, numberFits } from "./fits.ts";
import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";

/** Longer chains are diagrams. */
const MAX_LINKS = 24;

/**
 * `Training data has grown: Llama 1 (1T tokens) → Llama 2 (2T) → Llama 3 (15T)`: each link of the chain has one name and one
 * figure, and the words before the chain (or in its first bracket) say of what. Anything less regular is left alone.
 */
export function sequencePairs(sentence: Sentence): readonly Pair[] {
  const links = linksOf(sentence.text);
  if (links.length < 2 || links.length > MAX_LINKS) return [];
  const { numbers, dates } = sentence.figures;
  const named = links.map((link) => {
    const name = sentence.names.filter(({ span }) => isWithin(span, link)).at(-1);
    const free = (span: Span) => isWithin(span, link) && name !== undefined && span[0] >= name.span[1];
    return {
      name,
      numbers: numbers.filter(({ span }) => free(span)),
      dates: dates.filter(({ span }) => free(span)),
    };
  });
  const first = named[0]?.name;
  if (first === undefined) return [];
  const lead = cueIn(sentence.lower.slice(0, first.span[0]));
  const cue = lead ?? cueIn(sentence.lower.slice(...(links[0] ?? [0, 0])));
  if (cue === null) return [];
  const pairs = named.map(({ name, numbers: own, dates: days }): Pair | null => {
    const value =
      own.length === 1 &&
      own[0] !== undefined &&
      numberFits(cue.cue.kind, own[0], sentence.text.slice(...own[0].span))
        ? own[0].span
        : days.length === 1 && days[0] !== undefined && dateFits(cue.cue.kind, days[0])
          ? days[0].span
          : null;
    if (name === undefined || value === null) return null;
    const between = sentence.text.slice(name.span[1], value[0]);
    // only the first link may say in its own bracket what is counted; words in another make it something else
    if (!BARE.test(between) && (lead !== null || name !== first)) return null;
    return { subject: name.span, property: { id: cue.cue.property, span: cue.span }, value };
  });
  return pairs.every((pair) => pair !== null) ? pairs.filter((pair) => pair !== null) : [];
}

/** Nothing but brackets and approximations between a name and its figure. */
const BARE = /^[\s:：(（~≈约]*$/;

function linksOf(text: string): Span[] {
  const links: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const long = text.startsWith("->", at) || text.startsWith("=>", at);
    if (!long && text.charAt(at) !== "→") continue;
    links.push([start, at]);
    start = at + (long ? 2 : 1);
  }
  if (links.length > 0) links.push([start, text.length]);
  return links;
}

/** The cue whose words come last in the lead. */
function cueIn(lead: string): { readonly cue: Cue; readonly span: Span } | null {
  let best: { readonly cue: Cue; readonly span: Span } | null = null;
  for (const cue of CUES) {
    for (const word of cue.before) {
      const at = lead.lastIndexOf(word);
      if (at >= 0 && (best === null || at + word.length > best.span[1]))
        best = { cue, span: [at, at + word.length] };
    }
  }
  return best;
}
