import { MOST_KEYED_NAMES } from "../../limits.ts";
import type { WrittenSubject } from "../../model/page-facts.ts";
import type { EntityDeclaration } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import { sharesFamily } from "../entities/registry.ts";
import { familyName } from "../schema/variant-words.ts";

type Named = Pick<WrittenSubject, "text" | "family"> & Partial<Pick<WrittenSubject, "via">>;

/** Keys of all names under which the registry may file a subject, and of spellings that differ from them in marks alone. */
export interface SubjectKeys {
  /** It is filed there whatever else the wiki says. */
  own(subject: Named): readonly string[];
  /** It is filed there only where the name stands for itself on some page: `workers` on the page of a service. */
  open(subject: Named): readonly string[];
  /** Of the name as it is written: two that have it are spellings of one name. */
  spelled(text: string): string;
}

const NONE: readonly string[] = [];

export function subjectKeys(declared: readonly EntityDeclaration[]): SubjectKeys {
  const meant = new Map(
    declared.flatMap(({ id, name = id, aliases = [] }) =>
      [id, name, ...aliases].map((each) => [slug(each), id] as const),
    ),
  );
  const known = new Map<string, readonly string[]>();
  const keysOf = (name: string): readonly string[] => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const ids = [slug(name), slug(familyName(name))];
    const keys = [...new Set([...ids, ...ids.flatMap((id) => meant.get(id) ?? [])].map(squeezed))];
    if (known.size >= MOST_KEYED_NAMES) known.clear();
    known.set(name, keys);
    return keys;
  };
  const isOpen = (text: string, family: string) =>
    !sharesFamily(text, family) && !meant.has(slug(text)) && !meant.has(slug(familyName(text)));
  return {
    own({ text, family, via }) {
      if (family === undefined) return keysOf(text);
      const full = keysOf(`${family} ${text}`);
      // `8B` is a name in its family only, unless it names the family itself.
      const isFull = via === "variant" ? !sharesFamily(text, family) : isOpen(text, family);
      return isFull ? full : [...keysOf(text), ...full];
    },
    open: ({ text, family, via }) =>
      family !== undefined && via !== "variant" && isOpen(text, family) ? keysOf(text) : NONE,
    spelled: (text) => keysOf(text)[0] ?? "",
  };
}

/** `GPT-4` and `GPT4` are held against each other as spellings of one name. */
function squeezed(id: string): string {
  return id.replace(/[-._]/g, "");
}
