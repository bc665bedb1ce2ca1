import type { Qualifier } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { headerKey } from "../lexicon/header-key.ts";

/** What the letters of a header's bracket stand for. */
const NAMES: Readonly<Record<string, string>> = { P: "precision", R: "recall", F: "F1", "#": "number" };

/** `CS (P% & R%)` names the parts of its cells and their units; parts that nothing names are remarked. */
export function nameComponents(cursor: Cursor, drafts: readonly Draft[], notes: string[]): void {
  const { header } = cursor.context;
  const parts = header?.components;
  if (parts === undefined || parts.length !== drafts.length) {
    const named = drafts.some(({ qualifiers, value }) => {
      return (
        qualifiers.length > 0 || (value.kind === "quantity" && value.unit !== undefined && value.unit !== "1")
      );
    });
    if (!named) notes.push("unnamed-components");
    return;
  }
  // `P / R / F1` names its parts and nothing else.
  const whole = /[/&]/.test(header?.name ?? "") ? "" : (header?.name ?? "");
  drafts.forEach((draft, i) => {
    const part = parts[i];
    if (part === undefined || draft.value.kind !== "quantity") return;
    const narrowed = modifierOf(part.name, cursor);
    if (draft.qualifiers.some(({ property }) => property === "parameters")) return;
    if (narrowed !== undefined) {
      draft.qualifiers.unshift(narrowed);
      return;
    }
    const word = cursor.context.lexicon.words.longest(part.name, 0);
    if (word?.qualifier !== undefined && word.text.length === part.name.length) {
      draft.qualifiers.unshift({ ...word.qualifier });
      return;
    }
    const name = NAMES[part.name] ?? part.name;
    draft.qualifiers.unshift({ property: "metric", value: `${whole} ${name}`.trim() });
    const { unit } = draft.value;
    if (unit !== undefined && unit !== "1") return;
    if (part.unit === undefined) delete draft.value.unit;
    else draft.value.unit = part.unit;
  });
}

/** `In/Out ($/1M)`, `Input / Cached / Output`. */
function modifierOf(name: string, { context }: Cursor): Qualifier | undefined {
  const modifier = context.lexicon.headers.modifiers.get(headerKey(name));
  if (modifier == null || !NARROWING.has(modifier.property)) return undefined;
  return { property: modifier.property, value: modifier.value };
}

const NARROWING: ReadonlySet<string> = new Set(["direction", "condition", "modality"]);
