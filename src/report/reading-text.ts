import type { Column } from "../model/page-facts.ts";
import type { Item, Quantity, Reading } from "../model/reading.ts";

/** A reading in one line, for people. */
export function readingText(reading: Reading): string {
  if (reading.state !== "value") {
    const why = reading.reason ?? reading.marker;
    return why === undefined || why === "" ? reading.state : `${reading.state} (${why})`;
  }
  const joint = ` ${reading.conjunction ?? ","} `;
  return reading.items.map(itemText).join(joint);
}

export function itemText(item: Item): string {
  const qualifiers = item.qualifiers.map(({ property, value, certainty }) => {
    const doubt = certainty === undefined || certainty.length === 0 ? "" : ` (${certainty.join(", ")})`;
    return `${property}: ${value}${doubt}`;
  });
  const extra = [...item.certainty, ...qualifiers];
  return extra.length === 0 ? valueText(item) : `${valueText(item)} [${extra.join("; ")}]`;
}

export function valueText(item: Item): string {
  switch (item.kind) {
    case "quantity":
      return quantityText(item);
    case "date":
      return item.edtf;
    case "boolean":
      return item.value ? "yes" : "no";
    case "entity":
      return item.name ?? "(no name)";
    case "text":
      return JSON.stringify(item.text);
  }
}

function quantityText(quantity: Quantity): string {
  const { relation, amount, lower, upper, plusMinus, currency, unit } = quantity;
  const sign = relation === "=" || relation === "range" ? "" : `${relation} `;
  const number = amount ?? `${lower ?? "…"} to ${upper ?? "…"}`;
  const spread = plusMinus === undefined ? "" : ` ± ${plusMinus}`;
  return [`${sign}${number}${spread}`, currency, unit].filter((part) => part !== undefined).join(" ");
}

export function propertyText({ property, type }: Column): string {
  return type === "" ? property : `${property} (${type})`;
}
