import type { PageDigest } from "../model/page-digest.ts";
import type { PageFacts } from "../model/page-facts.ts";
import { hashNumber } from "../text/hash.ts";
import { nameFinder } from "./name-finder.ts";
import { narrowing } from "./narrowing.ts";
import { isSummed, ownScope, staysIn } from "./own-scope.ts";
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
  const kindOf = propertyKinds(page);
  let claims = 0;
  let index = 0;
  for (const statement of statements) {
    const { property, table } = statement;
    const name = names.find(statement, index);
    const kind = kindOf(property.id, table);
    const stays = kind.stays || isSummed(statement);
    const tail = stays ? ownScope(page, statement) : scopeTail(property.id, narrowed(statement).separating);
    nameOf[index] = stays ? ~name : name;
    tails[index] = tail === property.id ? kind.number : hashNumber(tail);
    if (mayChange(statement) && isDated(statement)) dated.push({ index, tail: hashNumber(dateless(tail)) });
    claims += Math.max(1, statement.reading.items.length);
    index++;
  }
  return { size: { tables: tables.length, claims }, names: names.all, nameOf, tails, dated };
}

/** What all statements of a property have in common. */
interface PropertyKind {
  /** Schema of the table they stand in; undefined: of none. */
  readonly schema: string | null | undefined;
  /** Their scope is their place. */
  readonly stays: boolean;
  /** Of the scope's tail where nothing narrows it: of nearly all. */
  readonly number: number;
}

/** A page has few properties. */
function propertyKinds({ tables }: PageFacts): (id: string, table: number | undefined) => PropertyKind {
  const known = new Map<string, PropertyKind>();
  return (id, table) => {
    const schema = table === undefined ? undefined : (tables[table]?.schema ?? null);
    const before = known.get(id);
    if (before?.schema === schema && before !== undefined) return before;
    const stays = schema !== undefined && staysIn(schema, id);
    const kind: PropertyKind = { schema, stays, number: before?.number ?? hashNumber(id) };
    known.set(id, kind);
    return kind;
  };
}
