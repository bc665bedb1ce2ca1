import type { Conjunction } from "../../model/reading.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";
import type { QuantityDraft } from "../quantity/build.ts";
import type { Separator } from "./separator.ts";

/** How the values of a cell belong together. */
export function conjunctionOf(
  drafts: readonly Draft[],
  separators: readonly Separator[],
  frame: Frame,
): Conjunction | undefined {
  if (drafts.length < 2) return undefined;
  const kinds = separators.map((separator) => separator.kind);
  if (kinds.includes("then") || drafts.some((draft) => draft.stage !== "plain")) return "then";
  if (kinds.includes("or")) return "or";
  if (
    frame.kind === "composite" ||
    frame.components === drafts.length ||
    (kinds.includes("ampersand") && !frame.list)
  )
    return "components";
  if (isSame(drafts)) return "same";
  if (distinct(drafts, "direction") || distinct(drafts, "metric")) return "components";
  if (kinds.length === 0) return frame.single || drafts.some((draft) => draft.bracketed) ? "variant" : "and";
  if (drafts.some((draft) => draft.bracketed)) return "variant";
  if (kinds.every((kind) => kind === "slash")) return slashed(drafts, frame);
  const single = frame.single && drafts.every((draft) => draft.value.kind === "quantity");
  if (single && kinds.includes("break")) return "variant";
  if (scored(drafts) && kinds.includes("break")) return "variant";
  return single && drafts.every(isConditional) ? "variant" : "and";
}

/** One price in two currencies, one length in two units. */
function isSame(drafts: readonly Draft[]): boolean {
  if (drafts.length !== 2) return false;
  const [first, second] = drafts;
  if (first?.value.kind !== "quantity" || second?.value.kind !== "quantity") return false;
  if (isConditional(second)) return false;
  const money = first.value.currency !== undefined && second.value.currency !== undefined;
  if (!second.bracketed) return money && first.value.currency !== second.value.currency;
  const others = first.value.currency !== second.value.currency || first.value.unit !== second.value.unit;
  const amounts = readings(second.value);
  return others || readings(first.value).some((amount) => amounts.includes(amount));
}

/** What an amount may come to: of 131072 and 128K one meets the other. */
function readings({
  amount,
  alternatives = [],
}: Pick<QuantityDraft, "amount" | "alternatives">): readonly string[] {
  return amount === undefined ? [] : [amount, ...alternatives];
}

/** `60 QPM / 100,000 TPM` and `93.0/90.7` are parts; `2K/32K` a list; `0.6（文本）/ 38（音频）` variants. */
function slashed(drafts: readonly Draft[], frame: Frame): Conjunction {
  const units = new Set(
    drafts.flatMap(({ value }) =>
      value.kind === "text" ? [] : [value.kind === "quantity" ? value.unit : value.kind],
    ),
  );
  if (units.size > 1) return "components";
  if (drafts.every(isConditional) && (frame.single || frame.kind === "money")) return "variant";
  if (frame.kind === "money" && drafts.some(isOnCondition)) return "variant";
  if (frame.list) return "and";
  return scored(drafts) && drafts.some(hasFraction) ? "components" : "and";
}

function scored(drafts: readonly Draft[]): boolean {
  return drafts.every(({ value }) => {
    if (value.kind !== "quantity" || value.magnitude !== undefined) return false;
    return value.unit === undefined || value.unit === "1" || value.unit === "%";
  });
}

function hasFraction({ value }: Draft): boolean {
  return value.kind === "quantity" && (value.step?.startsWith("0.") ?? false);
}

function isConditional({ qualifiers }: Draft): boolean {
  return qualifiers.some((qualifier) => qualifier.property !== "footnote");
}

/** `$3 / $0.30 (cached)`. */
function isOnCondition({ qualifiers }: Draft): boolean {
  return qualifiers.some(({ property }) => property === "condition" || property === "modality");
}

function distinct(drafts: readonly Draft[], property: string): boolean {
  const values = drafts.map(
    (draft) => draft.qualifiers.find((qualifier) => qualifier.property === property)?.value,
  );
  return values.every((value) => value !== undefined) && new Set(values).size === values.length;
}
