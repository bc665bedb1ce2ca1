import type { FactName, FactSide } from "../../model/change.ts";
import type { Statement } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { Certainty, Item, Value } from "../../model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../../model/wiki-facts.ts";
import { placeAt } from "../../text/lines.ts";
import { shifted } from "../../text/span.ts";
import { bareValue, certaintyOf } from "../claims.ts";
import { headingPath } from "../heading-path.ts";

/** One value that a statement states, with what it is compared by. */
export interface SideFact {
  readonly resolved: ResolvedStatement;
  readonly item: Item | null;
  /** Its page's path after the change, so that both sides of a renamed page have one name. */
  readonly page: string;
  /** Subject and property. */
  readonly about: string;
  readonly qualifiers: string;
  /** Equal for values that say the same, however they are written. */
  readonly value: string;
  /** `uncertain of architecture`: what is doubted, and how. */
  readonly doubts: ReadonlyMap<string, Doubt>;
}

export interface Doubt {
  readonly certainty: Certainty;
  readonly of: string;
}

/** All that the pages state for themselves: nothing derived from it, and no blank cells. */
export function statementFacts(
  wiki: WikiFacts,
  nameOf: (path: string) => string = (path) => path,
): readonly SideFact[] {
  return [...wiki.statements].flatMap((resolved): SideFact[] => {
    const { statement, subject, page } = resolved;
    const { state, items } = statement.reading;
    if (statement.derived || state === "missing") return [];
    const shared = {
      resolved,
      page: nameOf(page.path),
      about: `${subject.id}\u001f${statement.property.id}`,
    };
    if (state !== "value") {
      const value = state === "malformed" ? `malformed ${statement.raw}` : state;
      return [{ ...shared, item: null, qualifiers: "", value, doubts: doubtsOf(resolved, null) }];
    }
    return items.map((item) => ({
      ...shared,
      item,
      qualifiers: qualifierKey(resolved, item),
      value: valueKey(bareValue(item)),
      doubts: doubtsOf(resolved, item),
    }));
  });
}

/** How it was rounded or abbreviated is no part of what is said. */
function valueKey(value: Value): string {
  switch (value.kind) {
    case "quantity": {
      const { relation, amount, lower, upper, plusMinus, unit, currency } = value;
      return JSON.stringify([relation, amount, lower, upper, plusMinus, unit, currency]);
    }
    case "date":
      return value.edtf;
    case "boolean":
      return String(value.value);
    case "entity":
      return value.name ?? "";
    case "text":
      return value.text.replace(/\s+/g, " ").trim();
  }
}

/** Without doubt, which is compared by itself. */
function qualifierKey({ qualifiers }: ResolvedStatement, item: Item): string {
  const written = [...qualifiers, ...item.qualifiers].map(
    ({ property, value, negated }) => `${property}=${negated ? "!" : ""}${value}`,
  );
  return [...new Set(written)].sort().join(";");
}

function doubtsOf(resolved: ResolvedStatement, item: Item | null): ReadonlyMap<string, Doubt> {
  const own = certaintyOf(resolved, item).map((certainty): Doubt => ({ certainty, of: "value" }));
  const narrow = [...resolved.qualifiers, ...(item?.qualifiers ?? [])].flatMap(({ property, certainty }) =>
    (certainty ?? []).map((each): Doubt => ({ certainty: each, of: property })),
  );
  return new Map([...own, ...narrow].map((doubt) => [`${doubt.certainty} of ${doubt.of}`, doubt]));
}

export function factName({ resolved }: SideFact): FactName {
  const { subject, statement } = resolved;
  return {
    subject: { id: subject.id, name: subject.name },
    property: { id: statement.property.id, text: statement.property.text },
  };
}

export function factSide({ resolved, item }: SideFact): FactSide {
  const { page, statement } = resolved;
  const own = item === null ? ([0, statement.raw.length] as const) : memberSpan(statement, item);
  const sources = statement.sources.flatMap(({ source }) => {
    const entry = page.sources.find((one) => one.id === source);
    return entry === undefined ? [] : [{ text: entry.text, target: entry.target }];
  });
  return {
    path: page.path,
    ...placeAt(page.lineStarts, shifted(own, statement.span[0])),
    heading: headingPath(page, statement.section),
    text: statement.raw.slice(own[0], own[1]),
    state: statement.reading.state,
    ...(item === null ? {} : { value: bareValue(item) }),
    qualifiers: item === null ? resolved.qualifiers : uniqueQualifiers(resolved, item),
    certainty: certaintyOf(resolved, item),
    sources,
  };
}

/** All of a list that is about one member, its qualifiers and marks with it: `405B (MoE?)` of `17B, 405B (MoE?)`. */
function memberSpan({ reading, raw }: Statement, item: Item): Span {
  const { items } = reading;
  const index = items.indexOf(item);
  const start = index <= 0 ? 0 : item.span[0];
  const end = items[index + 1]?.span[0] ?? raw.length;
  return [start, start + raw.slice(start, end).replace(SEPARATOR, "").length];
}

const SEPARATOR = /(?:[\s,，、;；/|&+→]|\s(?:and|or|then|to)\s|[和或及与])+$/u;

function uniqueQualifiers({ qualifiers, statement }: ResolvedStatement, item: Item): FactSide["qualifiers"] {
  return statement.reading.items.length === 1 ? qualifiers : [...qualifiers, ...item.qualifiers];
}
