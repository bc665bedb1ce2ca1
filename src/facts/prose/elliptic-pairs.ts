import type { Span } from "../../model/place.ts";
import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";

/** `Llama 3 has a 128K context and Breeze 2 has 32K`: a clause with a name and a figure, of the property of the clause before it. */
export function ellipticPairs(sentence: Sentence, pairs: readonly Pair[]): readonly Pair[] {
  const found: Pair[] = [];
  let before = pairs.at(-1);
  if (before === undefined || sentence.names.length < 2) return found;
  for (const [value, cues] of sentence.fitting) {
    const said: Pair = before;
    if (value[0] < said.value[1] || !cues.some(({ property }) => property === said.property.id)) continue;
    const name = sentence.names.find(({ span, oblique }) => !oblique && has(sentence, span, value));
    if (name === undefined || !goesOn(sentence, said, name.span) || !ends(sentence.lower, value)) continue;
    before = { subject: name.span, property: said.property, value };
    found.push(before);
  }
  return found;
}

const HAS =
  /^ (?:has|had|have|offers|supports|reaches|scores|gets|achieves|costs|uses)(?: only| just)? $|^\s*(?:则?[是为有]|则?支持|仅[为有]|只有|达到)\s*$/;

function has({ lower }: Sentence, name: Span, value: Span): boolean {
  return name[1] < value[0] && HAS.test(lower.slice(name[1], value[0]));
}

/** Right before the name the clause ends in which the property is said, and nobody else is named. */
function goesOn({ lower, names }: Sentence, { property, value }: Pair, name: Span): boolean {
  const between = lower.slice(Math.max(property.span[1], value[1]), name[0]);
  if (names.some(({ span }) => span[0] >= value[1] && span[1] <= name[0])) return false;
  return property.span[1] <= name[0] && JOINS.test(between);
}

const JOINS = /^\s*(?:tokens?|parameters?|词元)?\s*(?:,|，|、)?\s*(?:and|but|while|而|但)?\s*$/;

/** With nothing said of the figure but its unit. */
function ends(lower: string, [, end]: Span): boolean {
  return /^\s*(?:tokens?|parameters?)?\s*(?:$|[.。,，;；!！])/.test(lower.slice(end));
}
