import type { Span } from "../../model/place.ts";
import { propertyDefinition } from "../../values/lexicon/properties.ts";
import { type CueMatch, endsAt } from "./find-cue.ts";
import { VALUE_WORDS } from "./glue.ts";
import type { NameInSentence } from "./names-in-sentence.ts";
import type { Sentence } from "./sentence.ts";
import { thingBefore } from "./subject-of.ts";

const MAX_GAP = 100;

const HOLDS = "has|have|employs|ships|comes|offers|carries|features|packs|provides|reports|is";
const HELD = "had|was|employed|shipped|came|offered|carried|featured|reported|posted|generated|recorded|made";

/** What follows a name that is spoken of: `Osaka Prefecture has` is of another. */
const BEGINS = new RegExp(
  `^(?:['’]s(?![a-z])|\\s*[,(（，：:]|\\s+(?:with|now|currently|${HOLDS}|${HELD})(?![a-z])|\\s*(?:是|有|拥有|面积|成立|创立|创办|总部|位于|上市|现有|共有|共|的|目前|截至|于|\\d{4}|配备|搭载|员工|人口|常住|总人口|营收|全职))`,
);
/** What stands before the property or its value: nothing that narrows it, as in `had data center revenue of`. */
const ENDS = new RegExp(
  `(?:['’]s|(?:^|[\\s,])(?:with|and|of|${HOLDS}|${HELD})(?: (?:an?|the|its|total|annual|estimated|a total of))*|[\\u3000-\\u9fff，（]|^)\\s*$`,
);
const PAST = new RegExp(`(?:^|\\s)(?:${HELD})(?![a-z])`);

/** Who has what a held property's words say, and when: the name before, if the sentence says of nothing else between. */
export function holderOf(
  sentence: Sentence,
  value: Span,
  { cue, span }: CueMatch,
): { readonly name: NameInSentence; readonly year?: string } | null {
  const limit = Math.min(span[0], value[0]);
  const name = thingBefore(sentence, limit, MAX_GAP);
  if (name === null || isNamedByTheWay(sentence, name)) return null;
  const gap = withoutBounds(sentence.lower.slice(name.span[1], limit));
  if (!(BEGINS.test(gap) && ENDS.test(gap)) && gap.trim() !== "") return null;
  if (propertyDefinition(cue.property)?.policy.change !== "volatile") return { name };
  const [year, ...others] = yearsOf(sentence);
  // `Acme had 40 employees when it was bought`: nobody says when
  if (others.length > 0 || (year === undefined && PAST.test(gap))) return null;
  return year === undefined ? { name } : { name, year };
}

/** `省会为广州，人口…`: what goes on is of what has the capital. */
function isNamedByTheWay({ text, names }: Sentence, { span: [start] }: NameInSentence): boolean {
  return names.some(({ span }) => span[1] < start) && /[为是于]\s*$/.test(text.slice(0, start));
}

/** The years that a sentence speaks of, but for those in which something came to be. */
function yearsOf({ lower, figures }: Pick<Sentence, "lower" | "figures">): readonly string[] {
  const years = figures.dates.flatMap(({ min, span: [from, to] }) => {
    const isPlain =
      !min.startsWith("--") && !BEGAN.test(lower.slice(0, from)) && !BEGAN_HAN.test(lower.slice(to));
    return isPlain ? [min.slice(0, 4)] : [];
  });
  return [...new Set(years)];
}

const BEGAN =
  /(?:founded|established|released|launched|announced|born|opened|listed|acquired|created|incorporated|since|public)(?: (?:in|on|at|by|early|late|of))* $|[成创建][立办建]于\s*$/;
const BEGAN_HAN = /^\s*(?:年|月|日)*\s*(?:成立|创立|创办|建立|发布|推出|上市|开业)/;

function withoutBounds(gap: string): string {
  const bare = gap.replace(/[\s$¥￥€£~≈]+$/, "");
  const end = bare.length;
  const word = VALUE_WORDS.find((each) => endsAt(bare, each, end));
  return word === undefined ? bare : bare.slice(0, end - word.length);
}
