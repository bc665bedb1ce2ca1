import type { Item, Qualifier, Reading } from "../../src/model/reading.ts";

/** A reading in one line, for comparing by eye: `then 5 {USD} !retracted | 3 {USD}`. */
export function shown(reading: Reading): string {
  const { state, conjunction, items, certainty, qualifiers = [] } = reading;
  if (state !== "value") {
    return [state, reading.reason ?? reading.marker].join(" ").trim() + doubt(certainty);
  }
  const head = conjunction === undefined ? "" : `${conjunction} `;
  const tail =
    qualifiers.length === 0
      ? ""
      : ` :: ${qualifiers.map(({ property, value }) => `${property}=${value}`).join(" ")}`;
  return head + items.map(itemText).join(" | ") + tail;
}

function itemText(item: Item): string {
  return valueText(item) + doubt(item.certainty) + item.qualifiers.map(qualifierText).join("");
}

function doubt(certainty: readonly string[]): string {
  return certainty.length === 0 ? "" : ` !${certainty.join(",")}`;
}

function qualifierText({ property, value, negated, certainty = [] }: Qualifier): string {
  return ` ${property}=${negated === true ? "not " : ""}${value}${certainty.length === 0 ? "" : `!${certainty.join(",")}`}`;
}

function valueText(item: Item): string {
  switch (item.kind) {
    case "quantity": {
      const sign = item.relation === "=" || item.relation === "range" ? "" : item.relation;
      const amount = item.relation === "range" ? `${item.lower}..${item.upper}` : item.amount;
      const margin = item.plusMinus === undefined ? "" : `±${item.plusMinus}`;
      return `${sign}${amount}${margin}${item.unit === undefined || item.unit === "1" ? "" : ` ${item.unit}`}`;
    }
    case "date":
      return item.edtf;
    case "boolean":
      return String(item.value);
    case "entity":
      return `entity ${item.name}`;
    case "text": {
      const { normalized } = item;
      return `"${item.text}"${normalized === undefined ? "" : `=${normalized.property}:${normalized.value}`}`;
    }
  }
}
