import { MOST_KEYED_NAMES } from "../../limits.ts";
import type { WrittenSubject } from "../../model/page-facts.ts";
import type { EntityDeclaration } from "../../model/settings.ts";
import { slug } from "../../values/slug.ts";
import { familiar } from "../entities/registry.ts";
import { familyName } from "../schema/variant-words.ts";

export type Named = Pick<WrittenSubject, "text" | "family"> & Partial<Pick<WrittenSubject, "via">>;

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

/** What is remembered of a name. */
interface KnownName {
  readonly id: string;
  /** Of the family that it names. */
  readonly bare: string;
  readonly keys: readonly string[];
  /** Nothing in it is left out where a family is named, whatever stands before or behind it. */
  readonly isPlain: boolean;
}

export function subjectKeys(declared: readonly EntityDeclaration[]): SubjectKeys {
  const meant = new Map(
    declared.flatMap(({ id, name = id, aliases = [] }) =>
      [id, name, ...aliases].map((each) => [slug(each), id] as const),
    ),
  );
  const known = new Map<string, KnownName>();
  const named = (name: string): KnownName => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = knownName(name, meant);
    if (known.size >= MOST_KEYED_NAMES) known.clear();
    known.set(name, now);
    return now;
  };
  const isOf = familiar();
  const isOpen = ({ id, bare }: KnownName, family: string) =>
    !isOf(family, id) && !meant.has(id) && !meant.has(bare);
  /** Of a name behind its family's: hardly any page has the same. */
  const fullKeys = (family: string, text: string): readonly string[] => {
    const [before, behind] = [named(family), named(text)];
    return meant.size === 0 && before.isPlain && behind.isPlain
      ? [`${before.keys[0] ?? ""}${behind.keys[0] ?? ""}`]
      : knownName(`${family} ${text}`, meant).keys;
  };
  return {
    own({ text, family, via }) {
      const name = named(text);
      if (family === undefined) return name.keys;
      const full = fullKeys(family, text);
      // `8B` is a name in its family only, unless it names the family itself.
      const isFull = via === "variant" ? !isOf(family, name.id) : isOpen(name, family);
      return isFull ? full : [...name.keys, ...full];
    },
    open({ text, family, via }) {
      if (family === undefined || via === "variant") return NONE;
      const name = named(text);
      return isOpen(name, family) ? name.keys : NONE;
    },
    spelled: (text) => named(text).keys[0] ?? "",
  };
}

function knownName(name: string, meant: ReadonlyMap<string, string>): KnownName {
  const family = familyName(name);
  const id = slug(name);
  const bare = family === name ? id : slug(family);
  const keys = new Set([id, bare].map(squeezed));
  for (const each of [id, bare]) {
    const entity = meant.get(each);
    if (entity !== undefined) keys.add(squeezed(entity));
  }
  return { id, bare, keys: [...keys], isPlain: !/[()（）]|(?:^|\s)[—–|:-](?:\s|$)/.test(name) };
}

/** `GPT-4` and `GPT4` are held against each other as spellings of one name. */
function squeezed(id: string): string {
  return id.replace(/[-._]/g, "");
}
