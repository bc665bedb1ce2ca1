import type { Span } from "../../model/place.ts";
import type { SourceNumber } from "../../model/source-facts.ts";
import { type Figures, scanFigures } from "../source/scan-figures.ts";
import { CUES, type Cue } from "./cues.ts";
import { findCue } from "./find-cue.ts";
import { dateFits, numberFits } from "./fits.ts";
import type { Pair } from "./pair.ts";
import { SCORE_CUES } from "./score-cues.ts";
import { eventAfter, type Sentence, subjectOf } from "./subject-of.ts";

const ALL_CUES: readonly Cue[] = [...CUES, ...SCORE_CUES];

/** Each figure of a sentence with the property whose words stand beside it, and the name it is said of. */
export function cuePairs(sentence: Sentence): Pair[] {
  return fittingCues(sentence, scanFigures(sentence.text))
    .filter(([span]) => !sentence.names.some((name) => name.span[0] < span[1] && name.span[1] > span[0]))
    .flatMap(([span, cues]) => pairOf(sentence, span, cues) ?? []);
}

/** Kinds first: most figures fit none, and a benchmark's name is looked for only where a score stands. */
function fittingCues({ text, lower }: Sentence, { numbers, dates }: Figures): [Span, Cue[]][] {
  const present = new Map<Cue, boolean>();
  const occurs = (cue: Cue): boolean => {
    const known = present.get(cue);
    if (known !== undefined) return known;
    const found =
      cue.before.some((word) => lower.includes(word)) || cue.after.some((word) => lower.includes(word));
    present.set(cue, found);
    return found;
  };
  const ofNumbers = numbers.map((number): [Span, Cue[]] => {
    const written = text.slice(...number.span);
    return [
      withoutUnit(written, number),
      ALL_CUES.filter((cue) => numberFits(cue.kind, number, written) && occurs(cue)),
    ];
  });
  const ofDates = dates.map((date): [Span, Cue[]] => [
    date.span,
    ALL_CUES.filter((cue) => dateFits(cue.kind, date) && occurs(cue)),
  ]);
  return [...ofNumbers, ...ofDates].filter(([, cues]) => cues.length > 0);
}

/** `405B parameters`: the unit's word is the property's as well. */
function withoutUnit(written: string, { span }: SourceNumber): Span {
  const unit = UNIT_WORD.exec(written);
  return unit === null ? span : [span[0], span[0] + unit.index];
}

const UNIT_WORD = /[ -]?(?:tokens?|parameters?|params|参数|词元)$/i;

function pairOf(sentence: Sentence, value: Span, cues: readonly Cue[]): Pair | null {
  const match = findCue(sentence.lower, value, cues, sentence.names);
  if (match !== null) {
    const subject = subjectOf(sentence, value, match);
    if (subject === null) return null;
    return { subject: subject.span, property: { id: match.cue.property, span: match.span }, value };
  }
  for (const cue of cues.filter(({ event }) => event)) {
    const subject = eventAfter(sentence, value, cue.before);
    if (subject !== null)
      return { subject: subject.span, property: { id: cue.property, span: subject.span }, value };
  }
  return null;
}
