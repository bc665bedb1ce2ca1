import { foldText } from "../fold.ts";
import type { LexiconData } from "./data.ts";
import type { Lookup } from "./drawers.ts";

/** All languages' words around names; keys are folded. */
export interface NameVocabulary {
  readonly brackets: Lookup<{ readonly property: string; readonly value: string }>;
  readonly basedOn: readonly string[];
  readonly invitations: ReadonlySet<string>;
  readonly parts: readonly string[];
}

export function nameVocabulary(data: readonly LexiconData[]): NameVocabulary {
  const brackets = new Map<string, { property: string; value: string }>();
  for (const { names } of data) {
    for (const [property, forms] of Object.entries(names?.brackets ?? {})) {
      for (const [form, value] of Object.entries(forms)) {
        const key = foldText(form);
        const other = brackets.get(key);
        if (other === undefined || property < other.property) brackets.set(key, { property, value });
      }
    }
  }
  return {
    brackets,
    basedOn: sorted(data, "basedOn"),
    invitations: new Set(sorted(data, "invitations")),
    parts: sorted(data, "parts"),
  };
}

function sorted(data: readonly LexiconData[], key: "basedOn" | "invitations" | "parts"): readonly string[] {
  return data.flatMap(({ names }) => (names?.[key] ?? []).map(foldText)).sort();
}
