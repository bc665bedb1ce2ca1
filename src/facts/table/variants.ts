import type { Statement } from "../../model/page-facts.ts";
import type { Item, ItemFace, Mark, Qualifier, Quantity } from "../../model/reading.ts";
import { comparePolicy } from "../policy.ts";
import { derivedFrom, single } from "./derived.ts";

/** Qualifiers of a size that are facts of the model of that size. */
const STANDS_ON_VARIANT: ReadonlySet<string> = new Set(["architecture", "modality"]);

/**
 * A list of sizes names variants: of `8B, 70B, 405B (MoE?)` beside Llama 4, the last states that Llama 4 405B has 405B
 * parameters and, with doubt, that its architecture is MoE. A single size speaks of the row's own subject.
 *
 * @param statement of the property `parameters`
 */
export function addVariants(to: Statement[], statement: Statement): void {
  if (statement.reading.state !== "value") return;
  const { items, marks, conjunction } = statement.reading;
  if (items.length === 1 && items[0]?.qualifiers.length === 0) return;
  const sizes = items.filter(isSize);
  const listed = sizes.length > 1 && conjunction === "and" && !sizes.some(isPartial);
  for (const size of sizes) {
    const subject = listed ? variantOf(statement, size) : statement.subject;
    const own = marks.length === 0 ? marks : marks.filter(({ item }) => item === items.indexOf(size));
    if (listed) to.push(sizeStatement(statement, subject, size, own));
    if (isActive(size)) to.push(activeStatement(statement, size, own));
    size.qualifiers.forEach((qualifier, index) => {
      if (STANDS_ON_VARIANT.has(qualifier.property))
        to.push(qualifierStatement(statement, subject, size, { qualifier, index, marks: own }));
    });
  }
}

type Size = Quantity & ItemFace;

function isActive({ qualifiers }: Size): boolean {
  return qualifiers.some(({ property, value }) => property === "parameters" && value === "active");
}

/** The 37B of `671B (37B active)` is what a column of active parameters has. */
function activeStatement(statement: Statement, size: Size, marks: readonly Mark[]): Statement {
  const qualifiers = size.qualifiers.filter(({ property }) => property !== "parameters");
  return derivedFrom(statement, {
    subject: statement.subject,
    property: { ...statement.property, id: "active-parameters", text: statement.property.text },
    reading: single(
      { ...size, qualifiers },
      marks.filter((mark) => mark.on !== "qualifier"),
    ),
    qualifiers: statement.qualifiers,
    policy: comparePolicy("active-parameters", "quantity-list:parameter"),
  });
}

/** `671B total, 37B active` are sizes of one model. */
function isPartial({ qualifiers }: Size): boolean {
  return qualifiers.some(({ property }) => property === "parameters");
}

function isSize(item: Item): item is Size {
  return item.kind === "quantity" && item.unit === "{parameter}" && item.amount !== undefined;
}

function variantOf(statement: Statement, size: Size): Statement["subject"] {
  const family = statement.subject.text;
  const name = sizeName(size.amount ?? "");
  return {
    text: family.endsWith(` ${name}`) ? family : `${family} ${name}`,
    span: shifted(size.span, statement),
    via: "variant",
    family,
  };
}

const MAGNITUDES: readonly (readonly [zeros: number, letter: string])[] = [
  [12, "T"],
  [9, "B"],
  [6, "M"],
  [3, "K"],
];

const ZERO = 48;

/** `405000000000` → `405B`, `1500000000` → `1.5B`: by its digits, exactly. */
export function sizeName(amount: string): string {
  for (const [zeros, letter] of MAGNITUDES) {
    const point = amount.length - zeros;
    if (point <= 0 || amount.includes(".")) continue;
    let end = amount.length;
    while (end > point && amount.charCodeAt(end - 1) === ZERO) end--;
    const whole = amount.slice(0, point);
    return end === point ? whole + letter : `${whole}.${amount.slice(point, end)}${letter}`;
  }
  return amount;
}

function sizeStatement(
  statement: Statement,
  subject: Statement["subject"],
  size: Size,
  marks: readonly Mark[],
): Statement {
  const kept = size.qualifiers.filter((qualifier) => !STANDS_ON_VARIANT.has(qualifier.property));
  const reading = single(
    kept.length === size.qualifiers.length ? size : { ...size, qualifiers: kept },
    marks.filter((mark) => mark.on !== "qualifier"),
  );
  return derivedFrom(statement, {
    subject,
    property: statement.property,
    reading,
    qualifiers: statement.qualifiers,
    policy: statement.policy,
  });
}

function qualifierStatement(
  statement: Statement,
  subject: Statement["subject"],
  size: Size,
  { qualifier, index, marks }: { qualifier: Qualifier; index: number; marks: readonly Mark[] },
): Statement {
  const span = qualifier.span ?? size.span;
  const item: Item = {
    kind: "text",
    text: qualifier.value,
    span,
    certainty: qualifier.certainty ?? [],
    qualifiers: [],
  };
  return derivedFrom(statement, {
    subject,
    property: { ...statement.property, id: qualifier.property, text: qualifier.property },
    reading: single(item, marks.filter((mark) => mark.qualifier === index).map(onValue)),
    qualifiers: statement.qualifiers,
    policy: comparePolicy(qualifier.property, "text"),
  });
}

/** What was said of a qualifier is said of the value that it becomes. */
function onValue({ text, span, certainty }: Mark): Mark {
  return { text, span, certainty, on: "value" };
}

function shifted(span: readonly [number, number], statement: Statement): readonly [number, number] {
  return [span[0] + statement.span[0], span[1] + statement.span[0]];
}
