import { MOST_VALUES_COMPARED } from "../../../src/limits.ts";
import type { Item } from "../../../src/model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../../../src/model/wiki-facts.ts";
import { groupBy } from "../../../src/text/group-by.ts";
import { compareReadings } from "../../../src/values/comparison/index.ts";
import { areLists, isComparableText, listsDiffer } from "./lists.ts";
import { tellsRowsApart } from "./rows-apart.ts";
import { slipBetween } from "./slips.ts";

/** What makes statements clash decides which rule speaks of it; `part`: one list has only some of the other's members. */
export type ClashKind = "values" | "slip" | "prose" | "list" | "part";

/** Statements of one scope that cannot all hold. */
export interface Clash {
  readonly kind: ClashKind;
  /** Where it is reported: the prose, where only that contradicts; a slip, where the others agree; else the first. */
  readonly at: ResolvedStatement;
  /** Every statement that conflicts with another, in page order. */
  readonly sites: readonly ResolvedStatement[];
  /** Two that conflict stand on one page. */
  readonly onPage: boolean;
}

const found = new WeakMap<WikiFacts, readonly Clash[]>();

/** All clashes of a wiki, each once whichever rule reports it. */
export function clashesOf(wiki: WikiFacts): readonly Clash[] {
  const known = found.get(wiki) ?? wiki.scopes.flatMap(clashIn);
  found.set(wiki, known);
  return known;
}

function clashIn(statements: readonly ResolvedStatement[]): readonly Clash[] {
  if (statements.length < 2) return [];
  const values = valuesOf(statements.filter(isComparable));
  if (values.length < 2) return [];
  const full = sitesThat("conflict", values);
  const { sites, onPage } = full.sites.size > 0 ? full : sitesThat("part", values);
  if (sites.size === 0) return [];
  const inOrder = statements.filter((site) => sites.has(site));
  const kind = full.sites.size === 0 ? "part" : kindOf(inOrder);
  const at = siteOf(kind, inOrder);
  return at === undefined ? [] : [{ kind, at, sites: inOrder, onPage }];
}

/** Statements of one value: on a thousand pages it costs no more than on two. */
type SameValue = readonly ResolvedStatement[];

function valuesOf(statements: readonly ResolvedStatement[]): readonly SameValue[] {
  const values = groupBy(statements, (resolved) => {
    const { reading } = resolved.statement;
    return [reading.conjunction, asOf(resolved), ...reading.items.map(keyOf)].join("\u001f");
  });
  return [...values.values()];
}

/** Each value is compared with the first ones only: what conflicts with none of these is hardly worth finding. */
function sitesThat(wanted: "conflict" | "part", values: readonly SameValue[]) {
  const sites = new Set<ResolvedStatement>();
  let onPage = false;
  for (const [index, value] of values.slice(0, MOST_VALUES_COMPARED).entries()) {
    for (const other of values.slice(index + 1)) {
      if (verdict(value[0], other[0]) !== wanted) continue;
      const own = value.filter((site) => clashesWithOne(site, other));
      const others = other.filter((site) => clashesWithOne(site, value));
      const pages = new Set(own.map(({ page }) => page));
      onPage ||= others.some(({ page }) => pages.has(page));
      for (const site of [...own, ...others]) sites.add(site);
    }
  }
  return { sites, onPage };
}

function verdict(a: ResolvedStatement | undefined, b: ResolvedStatement | undefined) {
  if (a === undefined || b === undefined) return "agree";
  if (a.statement.policy.change === "volatile" && asOf(a) !== asOf(b)) return "agree";
  if (areLists(a.statement, b.statement)) return listsDiffer(a.statement, b.statement);
  return compareReadings(a.statement.reading, b.statement.reading, a.statement.policy);
}

function clashesWithOne(site: ResolvedStatement, others: SameValue): boolean {
  return others.slice(0, MOST_VALUES_COMPARED).some((other) => !tellsRowsApart(site, other));
}

/** What a note says by the way is the row's own matter; what is struck out is not stated. */
function isComparable({ statement }: ResolvedStatement): boolean {
  const { reading, policy, subject } = statement;
  if (reading.state !== "value" || subject.via === "mention" || reading.certainty.includes("retracted"))
    return false;
  return policy.cardinality === "single" || policy.precision === "nominal" || isComparableText(statement);
}

function keyOf(item: Item): string {
  const sure = item.certainty.join();
  switch (item.kind) {
    case "quantity": {
      const { relation, amount, lower, upper, plusMinus, step, unit } = item;
      return [relation, amount, lower, upper, plusMinus, step, unit, sure].join(" ");
    }
    case "date":
      return `${item.edtf} ${sure}`;
    case "boolean":
      return `${item.value} ${sure}`;
    case "text":
      return `${item.normalized?.value ?? item.text} ${sure}`;
    default:
      return `${item.name} ${sure}`;
  }
}

function kindOf(sites: readonly ResolvedStatement[]): ClashKind {
  const [first, ...others] = sites;
  if (first === undefined) return "values";
  if (slipBetween(sites) !== null) return "slip";
  const tables = sites.filter((site) => !isProse(site));
  if (tables.length > 0 && tables.length < sites.length) {
    const [one, ...rest] = tables;
    if (rest.every((site) => verdict(one, site) !== "conflict")) return "prose";
  }
  return others.every((site) => areLists(first.statement, site.statement)) ? "list" : "values";
}

function siteOf(kind: ClashKind, sites: readonly ResolvedStatement[]): ResolvedStatement | undefined {
  if (kind === "prose") return sites.find(isProse);
  return (kind === "slip" ? slipBetween(sites)?.at : undefined) ?? sites[0];
}

function isProse({ statement }: ResolvedStatement): boolean {
  return statement.origin === "prose";
}

export function asOf({ qualifiers }: ResolvedStatement): string | null {
  const said = qualifiers.find(({ property }) => WHEN.has(property))?.value;
  return said === undefined ? null : said.replace(FISCAL, "");
}

const WHEN: ReadonlySet<string> = new Set(["as-of", "year", "date"]);
/** `FY2024` of one table is 2024 of another. */
const FISCAL = /^FY ?(?=(?:19|20)\d\d$)/i;
