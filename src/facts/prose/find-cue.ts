import type { Span } from "../../model/place.ts";
import { isAsciiLetter } from "../../text/characters.ts";
import type { Cue } from "./cues.ts";
import { GLUE } from "./glue.ts";
import type { NameInSentence } from "./names-in-sentence.ts";
import type { Sentence } from "./sentence.ts";

/** A sentence as written, and in lower case, as long. */
export type Said = Pick<Sentence, "text" | "lower">;

export interface CueMatch {
  readonly cue: Cue;
  /** Of the property's words. */
  readonly span: Span;
  /** The name that stood between cue and value: `context window of Llama 4 is 1M`. */
  readonly passed: NameInSentence | null;
  /** The cue stands left of the value. */
  readonly before: boolean;
}

/** More glue than this between cue and value and they no longer belong together. */
const MAX_STEPS = 8;

/** The cue that belongs to a value, the one that follows it first: `405B parameters, 128K context`. */
export function findCue(
  said: Said,
  value: Span,
  cues: readonly Cue[],
  names: readonly NameInSentence[],
): CueMatch | null {
  const after = cues.reduce<CueMatch | null>(
    (found, cue) => longer(found, cueAfter(said, value[1], cue)),
    null,
  );
  const others = after === null ? cues : cues.filter(({ partOf }) => partOf === after.cue.property);
  const before = others.reduce<CueMatch | null>(
    (found, cue) => longer(found, cueBefore(said, value[0], cue, names)),
    null,
  );
  return before ?? after;
}

/** Of cues where one begins with the other (SWE-bench, SWE-bench Verified) the longer; else the first of them. */
function longer(first: CueMatch | null, next: CueMatch | null): CueMatch | null {
  if (first === null || next === null) return first ?? next;
  const [own, other] = [first.span, next.span];
  return other[0] <= own[0] && other[1] >= own[1] ? next : first;
}

function cueAfter(said: Said, from: number, cue: Cue): CueMatch | null {
  const { lower } = said;
  let at = from;
  for (let step = 0; step < MAX_STEPS; step++) {
    while (lower.charAt(at) === " " || lower.charAt(at) === "-") at++;
    const start = at;
    const word = cue.after.find((each) => startsAt(lower, each, start));
    if (word !== undefined) {
      const span = [start, start + word.length] as const;
      return isPartOfName(said, span, cue) ? null : { cue, span, passed: null, before: false };
    }
    const glue = GLUE.find((each) => startsAt(lower, each, start));
    if (glue === undefined) return null;
    at += glue.length;
  }
  return null;
}

function cueBefore(said: Said, from: number, cue: Cue, names: readonly NameInSentence[]): CueMatch | null {
  const { lower } = said;
  let at = from;
  let passed: NameInSentence | null = null;
  for (let step = 0; step < MAX_STEPS; step++) {
    while (at > 0 && " :：(（=~≈$¥￥€£".includes(lower.charAt(at - 1))) at--;
    const end = at;
    const word = cue.before.find((each) => endsAt(lower, each, end));
    if (word !== undefined) {
      const span = [end - word.length, end] as const;
      return isPartOfName(said, span, cue) ? null : { cue, span, passed, before: true };
    }
    const name: NameInSentence | undefined =
      passed === null ? names.find(({ span }) => span[1] === end) : undefined;
    const glue = GLUE.find((each) => endsAt(lower, each, end));
    if (name !== undefined) {
      passed = name;
      at = name.span[0];
    } else if (glue !== undefined) at -= glue.length;
    else return null;
  }
  return null;
}

/** `MMLU-Pro`, `HumanEval+` and `SWE-bench Lite` are no MMLU, HumanEval and SWE-bench. */
function isPartOfName({ text }: Said, [start, end]: Span, { kind }: Cue): boolean {
  if (kind !== "score") return false;
  return (
    /^(?:[-+]\w|\+|\d| [A-Z])/.test(text.slice(end, end + 2)) ||
    /\w-$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Whole words only, in scripts that have them. */
export function startsAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  const end = at + word.length;
  return !(isAsciiLetter(text.charCodeAt(end)) && isAsciiLetter(text.charCodeAt(end - 1)));
}

export function endsAt(text: string, word: string, at: number): boolean {
  const start = at - word.length;
  if (start < 0 || !text.startsWith(word, start)) return false;
  return !(isAsciiLetter(text.charCodeAt(start - 1)) && isAsciiLetter(text.charCodeAt(start)));
}
