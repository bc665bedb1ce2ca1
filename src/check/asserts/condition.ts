import type { Condition, ValueCondition } from "../../model/assert.ts";
import type { Message } from "../../text/message.ts";
import { BOUNDS, fieldOf, keepsBound } from "./bounds.ts";
import type { Field, FieldValue, Tested } from "./field.ts";
import { every, not, some, type Truth } from "./truth.ts";

/** What became of a condition; where it is false, the field that broke it and how. */
export interface Verdict {
  readonly truth: Truth;
  readonly field: string | null;
  readonly reason: Message;
}

const NOTHING: Message = { en: "", zh: "" };
const HOLDS: Verdict = { truth: true, field: null, reason: NOTHING };

export function judge(condition: Condition, tested: Tested): Verdict {
  const { required = [], properties = {}, allOf = [], anyOf, not: negated } = condition;
  return joined([
    ...required.map((name) => requiredVerdict(name, tested)),
    ...Object.entries(properties).map(([name, value]) => propertyVerdict(name, value, tested)),
    ...allOf.map((one) => judge(one, tested)),
    ...(anyOf === undefined ? [] : [anyVerdict(anyOf.map((one) => judge(one, tested)))]),
    ...(negated === undefined ? [] : [negatedVerdict(judge(negated, tested))]),
  ]);
}

/** The first that is false speaks for all. */
function joined(verdicts: readonly Verdict[]): Verdict {
  const broken = verdicts.find((one) => one.truth === false);
  return broken ?? { ...HOLDS, truth: every(verdicts.map((one) => one.truth)) };
}

function anyVerdict(verdicts: readonly Verdict[]): Verdict {
  const truth = some(verdicts.map((one) => one.truth));
  return truth === false ? (verdicts[0] ?? HOLDS) : { ...HOLDS, truth };
}

function negatedVerdict({ truth, field }: Verdict): Verdict {
  return {
    truth: not(truth),
    field,
    reason: { en: "what may not be is the case", zh: "出现了不该有的情况" },
  };
}

function requiredVerdict(name: string, tested: Tested): Verdict {
  const state = tested.field(name)?.state ?? "missing";
  const truth = state === "malformed" ? null : state === "value";
  return { truth, field: name, reason: { en: `${name} has no value`, zh: `${name} 没有值` } };
}

/** A field that holds no value decides nothing: whether it must is for `required` to say. */
function propertyVerdict(name: string, condition: ValueCondition, tested: Tested): Verdict {
  const field = tested.field(name);
  const { minItems, maxItems } = condition;
  const count = field?.values.length ?? 0;
  const verdict = (truth: Truth, en: string, zh: string): Verdict => ({
    truth,
    field: name,
    reason: { en, zh },
  });
  if (minItems !== undefined && count < minItems)
    return verdict(
      false,
      `${name} has ${count} of ${minItems} values`,
      `${name} 只有 ${count} 个值，应至少 ${minItems} 个`,
    );
  if (maxItems !== undefined && count > maxItems)
    return verdict(
      false,
      `${name} has ${count} values, more than ${maxItems}`,
      `${name} 有 ${count} 个值，超过 ${maxItems} 个`,
    );
  if (field === undefined || field.state !== "value")
    return { ...HOLDS, truth: minItems === undefined && maxItems === undefined ? null : true };
  return joined(field.values.map((value) => valueVerdict(name, value, condition, tested)));
}

function valueVerdict(name: string, value: FieldValue, condition: ValueCondition, tested: Tested): Verdict {
  const is = `${name} ${value.text}`;
  const fails = (truth: Truth, en: string, zh: string): Verdict => ({
    truth,
    field: name,
    reason: { en, zh },
  });
  const { type, unit, currency, const: only, enum: allowed } = condition;
  const same = (found: string | undefined, wanted: string | undefined) =>
    wanted === undefined || found === wanted;
  return joined([
    fails(same(value.type, type), `${is} is no ${type}`, `${is} 不是 ${type}`),
    fails(same(value.unit, unit), `${is} is not in ${unit}`, `${is} 的单位不是 ${unit}`),
    fails(same(value.currency, currency), `${is} is not in ${currency}`, `${is} 的货币不是 ${currency}`),
    ...(only === undefined ? [] : [fails(equals(value, only), `${is} is not ${only}`, `${is} 不是 ${only}`)]),
    ...(allowed === undefined
      ? []
      : [
          fails(
            some(allowed.map((one) => equals(value, one))),
            `${is} is none of ${allowed.join(", ")}`,
            `${is} 不在 ${allowed.join("、")} 之中`,
          ),
        ]),
    ...BOUNDS.flatMap((keyword) => {
      const bound = condition[keyword];
      if (bound === undefined) return [];
      const shown = typeof bound === "object" ? shownField(fieldOf(bound), tested) : String(bound);
      const [en, zh] = SAYS[keyword];
      return [
        fails(keepsBound(value, keyword, bound, tested), `${is} is ${en} ${shown}`, `${is} ${zh} ${shown}`),
      ];
    }),
  ]);
}

const SAYS = {
  minimum: ["under", "小于"],
  maximum: ["over", "大于"],
  exclusiveMinimum: ["not over", "不大于"],
  exclusiveMaximum: ["not under", "不小于"],
} as const;

function shownField(name: string, tested: Tested): string {
  const field: Field | undefined = tested.field(name);
  return [name, ...(field?.values ?? []).map((value) => value.text)].join(" ");
}

/** In any of its readings; names and words whatever their case. */
function equals({ stretches, text, type }: FieldValue, wanted: string | number | boolean): Truth {
  if (typeof wanted === "number")
    return stretches.some(({ of, low, high }) => of === "number" && low === wanted && high === wanted);
  const folded = text.normalize("NFKC").toLowerCase();
  if (typeof wanted === "boolean") return type === "boolean" && folded === String(wanted);
  return folded === wanted.normalize("NFKC").toLowerCase();
}
