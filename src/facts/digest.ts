import type { PageDigest, WrittenName } from "../model/page-digest.ts";
import type { PageFacts, Statement, WrittenSubject } from "../model/page-facts.ts";
import { hashNumber } from "../text/hash.ts";
import { narrowing } from "./narrowing.ts";
import { isOfItsTable, ownScope } from "./own-scope.ts";
import { scopeTail } from "./scope.ts";

type Name = { -readonly [Key in keyof WrittenName]: WrittenName[Key] };

/** What the wiki phase asks of every page, read off its statements. */
export function digestOf(page: PageFacts): PageDigest {
  const { statements, tables } = page;
  const nameOf = new Uint32Array(statements.length);
  const tails = new Float64Array(statements.length);
  const names = nameFinder();
  const narrowed = narrowing(page);
  let claims = 0;
  statements.forEach((statement, index) => {
    const name = names.find(statement, index);
    const isOwn = isOfItsTable(page, statement);
    nameOf[index] = isOwn ? NOWHERE : name;
    const { property } = statement;
    const tail = isOwn ? ownScope(page, statement) : scopeTail(property.id, narrowed(statement).separating);
    tails[index] = hashNumber(tail);
    claims += Math.max(1, statement.reading.items.length);
  });
  return { size: { tables: tables.length, claims }, names: names.all, nameOf, tails };
}

/** No name has this number. */
export const NOWHERE = 0xffffffff;

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
    return all.push({ subject, count: 0, first: 0 }) - 1;
  };
  return {
    all,
    find({ subject, derived }: Statement, index: number): number {
      // The cells of a row share their subject.
      const at = known.get(subject) ?? placeOf(subject);
      known.set(subject, at);
      const name = all[at];
      if (name === undefined || derived || subject.span[0] === subject.span[1]) return at;
      if (name.count === 0) {
        name.subject = subject;
        name.first = index;
      }
      name.count++;
      return at;
    },
  };
}
