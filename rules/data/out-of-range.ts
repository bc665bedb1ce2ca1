import { pageRule } from "../../src/check/rule.ts";
import type { PageFacts, Statement } from "../../src/model/page-facts.ts";
import type { Quantity } from "../../src/model/reading.ts";
import { statedIn } from "../parts/walk/stated.ts";

export const outOfRange = pageRule({
  id: "out-of-range",
  since: "0.1.0",
  group: "data",
  severity: "error",
  recommended: true,
  summary: {
    en: "A value that its property cannot have, such as a score over 100 %.",
    zh: "超出该属性可能范围的值，例如超过 100% 的得分。",
  },
  messages: {
    over: {
      en: "“{text}” is over {limit}, which {property} cannot be; correct the figure or its unit.",
      zh: "“{text}”大于 {limit}，{property} 不可能如此；请更正数字或单位。",
    },
    under: {
      en: "“{text}” is under {limit}, which {property} cannot be; correct the figure or its unit.",
      zh: "“{text}”小于 {limit}，{property} 不可能如此；请更正数字或单位。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const statement of statedIn(facts).bounded) {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = statement.range ?? {};
      for (const item of statement.reading.items) {
        if (item.kind !== "quantity" || isWithin(item, min, max)) continue;
        const low = Number(item.lower ?? item.amount);
        const high = Number(item.upper ?? item.amount);
        const isOver = high > max && item.amount !== "INF";
        if (!isOver && !(low < min)) continue;
        if (isOver && isOtherMeasure(statement, max, facts)) continue;
        const span = [item.span[0] + statement.span[0], item.span[1] + statement.span[0]] as const;
        const data = { text: text.slice(span[0], span[1]), property: statement.property.text };
        if (isOver) report({ message: "over", data: { ...data, limit: max }, span });
        else report({ message: "under", data: { ...data, limit: min }, span });
      }
    }
  },
});

/** Told from the double where there are no bounds: nearly all are. */
function isWithin({ number, lower, upper }: Quantity, min: number, max: number): boolean {
  return number !== undefined && lower === undefined && upper === undefined && min <= number && number <= max;
}

/** Fewer values above the limit are slips. */
const FEWEST_OTHER = 3;

/** A column of which no value can be a score holds something else: the sizes of `SQuAD 2.0`, not what was reached on it. */
function isOtherMeasure(
  { table, column, property }: Statement,
  max: number,
  { statements }: PageFacts,
): boolean {
  const all = statements.filter(
    (other) => other.table === table && other.column === column && other.property.id === property.id,
  );
  return (
    table !== undefined &&
    all.length >= FEWEST_OTHER &&
    all.every(({ reading }) =>
      reading.items.every(
        (item) => item.kind === "quantity" && item.unit !== "%" && Number(item.amount) > max,
      ),
    )
  );
}
