import type { Span } from "../../model/place.ts";
import { isAsciiLetter } from "../source/characters.ts";
import { type Cue, GLUE } from "./cues.ts";
import type { NameInSentence } from "./names-in-sentence.ts";

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

/** The cue that belongs to a value, the one that follows it first: `405B parameters, 128K context`. `lower` is the sentence in lower case. */
export function findCue(
  lower: string,
  value: Span,
  cues: readonly Cue[],
  names: readonly NameInSentence[],
): CueMatch | null {
  for (const cue of cues) {
    const span = cueAfter(lower, value[1], cue);
    if (span !== null) return { cue, span, passed: null, before: false };
  }
  for (const cue of cues) {
    const found = cueBefore(lower, value[0], cue, names);
    if (found !== null) return found;
  }
  return null;
}

function cueAfter(lower: string, from: number, cue: Cue): Span | null {
  let at = from;
  for (let step = 0; step < MAX_STEPS; step++) {
    while (lower.charAt(at) === " " || lower.charAt(at) === "-") at++;
    const word = cue.after.find((each) => startsAt(lower, each, at));
    if (word !== undefined) return [at, at + word.length];
    const glue = GLUE.find((each) => startsAt(lower, each, at));
    if (glue === undefined) return null;
    at += glue.length;
  }
  return null;
}

function cueBefore(lower: string, from: number, cue: Cue, names: readonly NameInSentence[]): CueMatch | null {
  let at = from;
  let passed: NameInSentence | null = null;
  for (let step = 0; step < MAX_STEPS; step++) {
    while (at > 0 && " :：(（=~≈".includes(lower.charAt(at - 1))) at--;
    const word = cue.before.find((each) => endsAt(lower, each, at));
    if (word !== undefined) return { cue, span: [at - word.length, at], passed, before: true };
    const end = at;
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
