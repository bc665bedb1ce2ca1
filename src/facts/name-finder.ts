import type { WrittenName } from "../model/page-digest.ts";
import type { Statement, WrittenSubject } from "../model/page-facts.ts";

type Name = { -readonly [Key in keyof WrittenName]: WrittenName[Key] };

export interface NameFinder {
  readonly all: readonly WrittenName[];
  /** Which of them a statement is of; statements are given in page order. */
  find(statement: Statement, index: number): number;
}

/** The names that the subjects of a page's statements are written by, each once. */
export function nameFinder(): NameFinder {
  const all: Name[] = [];
  const byText = new Map<string, number>();
  /** Of those that are written like another, but are of another family or by something else. */
  const others = new Map<string, number>();
  const placeOf = (subject: WrittenSubject): number => {
    const { text, via, family } = subject;
    const first = byText.get(text);
    const name = all[first ?? -1];
    if (first !== undefined && name?.via === via && name.family === family) return first;
    const key = first === undefined ? text : keyOf(subject);
    const places = first === undefined ? byText : others;
    const before = places.get(key);
    if (before !== undefined) return before;
    places.set(key, all.length);
    return all.push(named(subject)) - 1;
  };
  // The cells of a row share their subject, and so do those of a column of a matrix.
  let last: WrittenSubject | null = null;
  let lastAt = -1;
  const above: WrittenSubject[] = [];
  const aboveAt: number[] = [];
  const find = ({ subject, column = 0 }: Statement): number => {
    if (subject === last) return lastAt;
    last = subject;
    lastAt = above[column] === subject ? (aboveAt[column] ?? -1) : placeOf(subject);
    above[column] = subject;
    aboveAt[column] = lastAt;
    return lastAt;
  };
  return {
    all,
    find(statement, index) {
      const at = find(statement);
      const { subject, derived } = statement;
      const [start, end] = subject.span;
      const name = all[at];
      if (name === undefined || derived || start === end) return at;
      if (name.count === 0) {
        name.first = index;
        name.start = start;
        name.end = end;
      }
      name.count++;
      return at;
    },
  };
}

function keyOf({ text, via, family }: WrittenSubject): string {
  return family === undefined ? `${via}\u001f${text}` : `${via}\u001f${text}\u001f${family}`;
}

function named({ text, via, family }: WrittenSubject): Name {
  return family === undefined
    ? { text, via, count: 0, first: -1, start: 0, end: 0 }
    : { text, via, family, count: 0, first: -1, start: 0, end: 0 };
}
