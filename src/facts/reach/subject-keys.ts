import type { WrittenSubject } from "../../model/page-facts.ts";
import type { EntityDeclaration } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import { sharesFamily } from "../entities/registry.ts";
import { familyName } from "../schema/variant-words.ts";

/** Keys of all names under which the registry may file a subject, and of spellings that differ from them in marks alone. */
export type SubjectKeys = (
  subject: Pick<WrittenSubject, "text" | "family"> & Partial<Pick<WrittenSubject, "via">>,
) => readonly string[];

export function subjectKeys(declared: readonly EntityDeclaration[]): SubjectKeys {
  const meant = new Map(
    declared.flatMap(({ id, name = id, aliases = [] }) =>
      [name, ...aliases].map((each) => [slug(each), id] as const),
    ),
  );
  const known = new Map<string, readonly string[]>();
  const keysOf = (name: string): readonly string[] => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const ids = [slug(name), slug(familyName(name))];
    const keys = [...new Set([...ids, ...ids.flatMap((id) => meant.get(id) ?? [])].map(squeezed))];
    known.set(name, keys);
    return keys;
  };
  return ({ text, family, via }) => {
    if (family === undefined) return keysOf(text);
    const full = keysOf(`${family} ${text}`);
    // `8B` is a name in its family only, unless it names the family itself.
    return via === "variant" && !sharesFamily(text, family) ? full : [...keysOf(text), ...full];
  };
}

/** `GPT-4` and `GPT4` are held against each other as spellings of one name. */
function squeezed(id: string): string {
  return id.replace(/[-._]/g, "");
}
