import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";

/** What the letters of a header's bracket stand for. */
const NAMES: Readonly<Record<string, string>> = { P: "precision", R: "recall", F: "F1", "#": "number" };

/** `CS (P% & R%)` names the parts of its cells and their units; parts that nothing names are remarked. */
export function nameComponents(
  cursor: Cursor,
  drafts: readonly Draft[],
): { readonly drafts: readonly Draft[]; readonly notes: readonly string[] } {
  const { header } = cursor.context;
  const parts = header?.components;
  if (parts === undefined || parts.length !== drafts.length) {
    const named = drafts.some(
      ({ qualifiers, value }) => qualifiers.length > 0 || (value.kind === "quantity" && hasUnit(value.unit)),
    );
    return { drafts, notes: named ? [] : ["unnamed-components"] };
  }
  return { drafts: drafts.map((draft, i) => named(draft, header?.name ?? "", parts[i])), notes: [] };
}

function hasUnit(unit: string | undefined): boolean {
  return unit !== undefined && unit !== "1";
}

function named(
  draft: Draft,
  metric: string,
  part: { readonly name: string; readonly unit?: string } | undefined,
): Draft {
  if (part === undefined || draft.value.kind !== "quantity") return draft;
  const name = NAMES[part.name] ?? part.name;
  const qualifiers = [{ property: "metric", value: `${metric} ${name}`.trim() }, ...draft.qualifiers];
  const { unit, ...bare } = draft.value;
  const own = unit === undefined || unit === "1" ? part.unit : unit;
  return { ...draft, value: own === undefined ? bare : { ...bare, unit: own }, qualifiers };
}
