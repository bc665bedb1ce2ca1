import type { Span } from "../../model/place.ts";

interface Opener {
  start: number;
  end: number;
}

const STAR = 42;
const TILDE = 126;

/**
 * Runs of `*`, `_` and `~~`, matched as CommonMark does, but that `**` needs no punctuation rule: it fails
 * beside CJK text and quotes, and writers mean bold. A run that nothing closes (`41.0*`) stays text.
 */
export class Delimiters {
  readonly cuts: Span[] = [];
  readonly strong: Span[] = [];
  readonly emphasis: Span[] = [];
  readonly strike: Span[] = [];
  readonly #raw: string;
  // Not keyed by the sign: an object with such keys is a table of hashes.
  readonly #stars: Opener[] = [];
  readonly #underscores: Opener[] = [];
  readonly #tildes: Opener[] = [];

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** Takes the run at an offset, gives the offset after it. */
  run(at: number): number {
    const raw = this.#raw;
    const code = raw.charCodeAt(at);
    let end = at;
    while (raw.charCodeAt(end) === code) end++;
    const length = end - at;
    if (code === TILDE && length !== 2) return end;
    const stack = code === STAR ? this.#stars : code === TILDE ? this.#tildes : this.#underscores;
    const before = characterClass(raw, at - 1);
    const after = characterClass(raw, end);
    const strict = code !== TILDE && !(code === STAR && length === 2);
    let opens = after !== SPACE && (!strict || after === LETTER || before !== LETTER);
    let closes = before !== SPACE && (!strict || before === LETTER || after !== LETTER);
    if (code === 95 && before === LETTER && after === LETTER) opens = closes = false;
    let start = at;
    if (closes) start = this.#close(stack, code, at, end);
    if (start < end && opens) stack.push({ start, end });
    return end;
  }

  #close(stack: Opener[], code: number, at: number, end: number): number {
    let start = at;
    while (start < end) {
      const opener = stack.at(-1);
      if (opener === undefined) break;
      const size = Math.min(opener.end - opener.start, end - start) >= 2 ? 2 : 1;
      const inside: Span = [opener.end, start];
      if (inside[0] >= inside[1]) break;
      this.cuts.push([opener.end - size, opener.end], [start, start + size]);
      (code === TILDE ? this.strike : size === 2 ? this.strong : this.emphasis).push(inside);
      opener.end -= size;
      start += size;
      if (opener.end <= opener.start) stack.pop();
    }
    return start;
  }
}

const SPACE = 0;
const PUNCTUATION = 1;
const LETTER = 2;

function characterClass(raw: string, at: number): number {
  if (at < 0 || at >= raw.length) return SPACE;
  const code = raw.charCodeAt(at);
  if (code <= 32 || code === 0xa0 || code === 0x3000) return SPACE;
  if (code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128))
    return PUNCTUATION;
  if (
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3001 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f)
  ) {
    return PUNCTUATION;
  }
  return LETTER;
}
