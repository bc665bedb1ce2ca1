import type { Statement } from "../../../src/model/page-facts.ts";
import type { Item } from "../../../src/model/reading.ts";
import { compareItems } from "../../../src/values/comparison/index.ts";
import { slug } from "../../../src/values/slug.ts";

/** Lists of names and terms that are whole when written: not the ones that gather whatever is known. */
const CLOSED: ReadonlySet<string> = new Set([
  "founders",
  "authors",
  "modality",
  "license",
  "precision-format",
]);

/** Ends of lists that say themselves that there is more. */
const OPEN = /(?:\+|…|\.{3}|等[^,，、]{0,8}|\betc\.?|\bmore|\bothers|\bet al\.?|以及其他)\s*[)）]?$/i;
const STARTS_OPEN = /^(?:including|e\.g\.|such as|例如|如|包括)/i;

/** Both hold several members of one kind, and neither says that there are more. */
export function areLists(a: Statement, b: Statement): boolean {
  return isList(a) && isList(b) && a.reading.items[0]?.kind === b.reading.items[0]?.kind;
}

function isList({ reading, raw, property }: Statement): boolean {
  const [first] = reading.items;
  if (first === undefined || reading.items.length < 2 || reading.conjunction !== "and") return false;
  if (OPEN.test(raw) || STARTS_OPEN.test(raw)) return false;
  return (
    first.kind === "quantity" ||
    ((first.kind === "text" || first.kind === "entity") && CLOSED.has(property.id))
  );
}

/** Terms of a closed vocabulary (licences) and whole lists of names can be compared; other text cannot. */
export function isComparableText(statement: Statement): boolean {
  const { items } = statement.reading;
  return isList(statement) || items.every((item) => item.kind === "text" && item.normalized !== undefined);
}

/** Members that only one of the lists has. Names are shortened freely, so a list of them may lack some: a part. */
export function listsDiffer(a: Statement, b: Statement): "conflict" | "part" | "agree" {
  const [own, other] = [lacking(a, b), lacking(b, a)];
  if (own.length === 0 && other.length === 0) return "agree";
  if (own.length === a.reading.items.length && isNames(a)) return "agree";
  return isNames(a) && (own.length === 0 || other.length === 0) ? "part" : "conflict";
}

/** Members of one list that the other does not have. */
export function lacking(of: Statement, than: Statement): readonly Item[] {
  return of.reading.items.filter((item) => !than.reading.items.some((other) => same(item, other, of)));
}

function same(a: Item, b: Item, { policy }: Statement): boolean {
  if (a.kind === "quantity") return compareItems(a, b, policy) !== "conflict";
  const [own, other] = [wordOf(a), wordOf(b)];
  return (
    own === other ||
    own.startsWith(`${other}-`) ||
    other.startsWith(`${own}-`) ||
    own.endsWith(`-${other}`) ||
    other.endsWith(`-${own}`)
  );
}

function wordOf(item: Item): string {
  if (item.kind === "text") return slug(String(item.normalized?.value ?? item.text));
  return item.kind === "entity" ? slug(item.name ?? "") : "";
}

function isNames({ reading }: Statement): boolean {
  return reading.items[0]?.kind !== "quantity";
}
