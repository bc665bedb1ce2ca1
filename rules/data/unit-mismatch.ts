import { pageRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import { propertyDefinition } from "../../src/values/lexicon/properties.ts";
import { comparable } from "../../src/values/quantity/dimension.ts";
import { type PlacedQuantity, type Series, seriesOf, spanOf } from "../parts/walk/series.ts";

type Measure = Pick<PlacedQuantity["item"], "unit" | "currency">;

export const unitMismatch = pageRule({
  id: "unit-mismatch",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  supersedes: ["ambiguous-value"],
  summary: {
    en: "A value has another unit than its header, its property or its column.",
    zh: "某个值的单位与表头、属性或同列不一致。",
  },
  messages: {
    expected: {
      en: "“{text}” is in {unit}, but {property} is given in {expected}: as it stands it cannot be compared with the others; correct the unit or the figure, or move it to a column of its own.",
      zh: "“{text}”的单位是 {unit}，而“{property}”用的是 {expected}：这样无法与其他值比较；请更正单位或数字，或放到单独的列。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const series of seriesOf(facts)) {
      const expected = measureOf(series, facts);
      if (expected === null) continue;
      for (const value of series.values) {
        const { item } = value;
        if (fits(item, expected) || unitOf(item) === "" || isSaidTwice(value, expected)) continue;
        const span = spanOf(value);
        const data = {
          text: text.slice(...span),
          unit: unitOf(item),
          property: series.property.text,
          expected: unitOf(expected),
        };
        report({ message: "expected", data, span });
      }
    }
  },
});

/** `250 °C / 480 °F`: the same in two units, one of them the others'. */
function isSaidTwice({ item, statement }: PlacedQuantity, expected: Measure): boolean {
  const { conjunction, items } = statement.reading;
  if (items.length !== 2 || (conjunction !== "components" && conjunction !== "same")) return false;
  return items.some((other) => other !== item && other.kind === "quantity" && fits(other, expected));
}

/** What the line's values are measured in: by the header, else by the property, else by nearly all of them. */
function measureOf({ property, values }: Series, facts: PageFacts): Measure | null {
  const [first] = values;
  const { statement } = first ?? {};
  const table = facts.tables[statement?.table ?? -1];
  if (table?.orientation === "rows") {
    const header = table.columns[statement?.column ?? -1]?.header;
    if (header?.currency !== undefined) return { currency: header.currency };
    if (header?.unit !== undefined && header.unit !== "1") return { unit: header.unit };
  }
  const unit = propertyDefinition(property.id)?.unit;
  if (unit?.startsWith("{") === true) return { unit };
  return shared(values);
}

/** Fewer than four values agree by chance. */
const FEWEST_ALIKE = 4;

function shared(values: readonly PlacedQuantity[]): Measure | null {
  const [first, second] = values;
  if (values.length <= FEWEST_ALIKE) return null;
  for (const candidate of [first, second]) {
    if (candidate === undefined || unitOf(candidate.item) === "") continue;
    let others = 0;
    let counted = false;
    for (const { item } of values) {
      if (fits(item, candidate.item)) continue;
      others++;
      counted ||= item.unit?.startsWith("{") === true && candidate.item.currency === undefined;
    }
    // `2 eggs`, `½ tsp` among grams: counted, not measured
    if (others === 1 && !counted) return candidate.item;
  }
  return null;
}

/** Other units of one kind can be converted; other currencies cannot, and beside a header that names one they mislead. */
function fits(item: PlacedQuantity["item"], expected: Measure): boolean {
  if (expected.currency !== undefined) return item.currency === expected.currency || unitOf(item) === "";
  if (item.currency !== undefined) return false;
  if (item.unit === expected.unit) return true;
  return comparable(
    { kind: "quantity", relation: "=", ...unitIn(item) },
    { kind: "quantity", relation: "=", ...unitIn(expected) },
  );
}

function unitIn({ unit }: Measure): { readonly unit?: string } {
  return unit === undefined ? {} : { unit };
}

function unitOf({ unit, currency }: Measure): string {
  const shown = currency ?? unit ?? "";
  if (shown === "1") return "";
  // UCUM's By is the B of GB.
  return shown.startsWith("{") ? shown.replace(/^\{(.+)\}$/, "$1") : shown.replace(/By/g, "B");
}
