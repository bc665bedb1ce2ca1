import type { PageDigest, WrittenName } from "../model/page-digest.ts";
import type { PageFacts, Statement, WrittenSubject } from "../model/page-facts.ts";
import { hashNumber } from "../text/hash.ts";
import { narrowing } from "./narrowing.ts";
import { isOfItsTable, ownScope } from "./own-scope.ts";
import { RestingPage } from "./resting-page.ts";
import { scopeTail } from "./scope.ts";
import { dateless, isDated, mayChange } from "./series.ts";

/** What the wiki phase asks of every page. */
export function digestOf(page: PageFacts): PageDigest {
  return page instanceof RestingPage ? page.digest : digested(page);
}

function digested(page: PageFacts): PageDigest {
  const { statements, tables } = page;
  const nameOf = new Array<number>(statements.length);
  const tails = new Array<number>(statements.length);
  const dated: { index: number; tail: number }[] = [];
  const names = nameFinder();
  const narrowed = narrowing(page);
  let claims = 0;
  let index = -1;
  for (const statement of statements) {
    index++;
    const name = names.find(statement, index);
    const isOwn = isOfItsTable(page, statement);
    const tail = isOwn
      ? ownScope(page, statement)
      : scopeTail(statement.property.id, narrowed(statement).separating);
    nameOf[index] = isOwn ? ~name : name;
    tails[index] = hashNumber(tail);
    if (mayChange(statement) && isDated(statement)) dated.push({ index, tail: hashNumber(dateless(tail)) });
    claims += Math.max(1, statement.reading.items.length);
  }
  return { size: { tables: tables.length, claims }, names: names.all, nameOf, tails, dated };
}

type Name = { -readonly [Key in keyof WrittenName]: WrittenName[Key] };

function nameFinder() {
  const all: Name[] = [];
  const known = new Map<WrittenSubject, number>();
  const byText = new Map<string, number>();
  const placeOf = (subject: WrittenSubject): number => {
    const { text, via, family } = subject;
    const key = family === undefined ? `${via}\u001f${text}` : `${via}\u001f${text}\u001f${family}`;
    const before = byText.get(key);
    if (before !== undefined) return before;
    byText.set(key, all.length);
    return all.push(named(subject)) - 1;
  };
  let last: WrittenSubject | null = null;
  let lastAt = -1;
  // The cells of a row share their subject, and so do those of a column of a matrix.
  const find = (subject: WrittenSubject): number => {
    if (subject === last) return lastAt;
    const at = known.get(subject) ?? placeOf(subject);
    known.set(subject, at);
    last = subject;
    lastAt = at;
    return at;
  };
  return {
    all,
    find({ subject, derived }: Statement, index: number): number {
      const at = find(subject);
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

function named({ text, via, family }: WrittenSubject): Name {
  return family === undefined
    ? { text, via, count: 0, first: -1, start: 0, end: 0 }
    : { text, via, family, count: 0, first: -1, start: 0, end: 0 };
}
