import { MAX_NAME } from "../../limits.ts";
import type { PageDigest, WrittenName } from "../../model/page-digest.ts";
import type { PageFacts, WrittenSubject } from "../../model/page-facts.ts";
import type { EntityDeclaration } from "../../model/settings.ts";
import type { Entities, Entity } from "../../model/wiki-facts.ts";
import { slug } from "../../values/slug.ts";
import { familyName } from "../schema/variant-words.ts";
import { Draft } from "./draft.ts";

/** What of a written subject says whom it means. */
type Subject = Pick<WrittenSubject, "text" | "family" | "via">;

export interface Registry extends Entities {
  /** Whom the names of a page's digest mean, in their order. */
  meantOn(page: PageFacts): readonly Entity[];
  /** Whom a written subject means, were it among these. */
  resolve(subject: Subject): Entity;
}

/**
 * All subjects of the wiki, its pages given in order. Two names are one entity when their slugs are equal or the config
 * says so, never because they look alike; page aliases resolve links only.
 */
export function entityRegistry(
  digests: ReadonlyMap<PageFacts, PageDigest>,
  declared: readonly EntityDeclaration[],
): Registry {
  const all = new Map<string, Draft>();
  const byAlias = new Map<string, string>();
  for (const entity of declared) declare(entity, all, byAlias);
  const idOf = (name: string): string => {
    const key = slug(name);
    return byAlias.get(key) ?? key;
  };
  const titled = [...digests.keys()].filter((page) => page.kind === "page");
  for (const [title, name] of bareTitles(titled.map((page) => page.title.text)))
    if (!byAlias.has(slug(title))) byAlias.set(slug(title), byAlias.get(slug(name)) ?? slug(name));
  for (const page of titled) register(all, idOf(page.title.text), page.title.text).page ??= page.path;
  const meant = new Map<PageFacts, Entity[]>();
  for (const [page, { names }] of digests) {
    const here: Entity[] = [];
    meant.set(page, here);
    names.forEach(({ text, family }, index) => {
      if (family === undefined) here[index] = register(all, idOf(text), text);
    });
  }
  const nameIn = familiar();
  const nameOf = ({ text, family, via }: Subject): string =>
    family === undefined || (via !== "variant" && all.get(idOf(text))?.isGlobal)
      ? text
      : nameIn(family, text);
  // Names that stand for themselves somewhere are known by now; what is registered here must not depend on the order of pages.
  for (const [page, here] of meant) {
    digests.get(page)?.names.forEach((written: WrittenName, index) => {
      if (written.family === undefined) return;
      const name = nameOf(written);
      here[index] = register(all, idOf(name), name, false);
    });
  }
  for (const draft of all.values()) draft.family ??= familyOf(draft.id, all);
  return {
    all,
    named: (name) => all.get(idOf(name)) ?? null,
    meantOn: (page) => meant.get(page) ?? [],
    resolve: (subject) => {
      const id = idOf(nameOf(subject));
      return all.get(id) ?? { id, name: subject.text, aliases: [] };
    },
  };
}

/** The names of a page are mostly of one family. */
function familiar(): (family: string, text: string) => string {
  let last = "";
  let words: ReadonlySet<string> = new Set();
  return (family, text) => {
    if (family !== last) words = wordsOf(family);
    last = family;
    return sharesWord(text, words) ? text : `${family} ${text}`;
  };
}

/** `Qwen (Alibaba)` is Qwen, unless another page is about a Qwen too. */
function bareTitles(titles: readonly string[]): ReadonlyMap<string, string> {
  const bare = titles.map((title) => ({ title, name: familyName(title) }));
  const counts = new Map<string, number>();
  for (const { name } of bare) counts.set(slug(name), (counts.get(slug(name)) ?? 0) + 1);
  return new Map(
    bare.flatMap(({ title, name }) =>
      name !== title && counts.get(slug(name)) === 1 ? [[title, name]] : [],
    ),
  );
}

function declare(entity: EntityDeclaration, all: Map<string, Draft>, byAlias: Map<string, string>): void {
  const draft = register(all, entity.id, entity.name ?? entity.id);
  if (entity.family !== undefined) draft.family = entity.family;
  for (const name of [entity.name ?? entity.id, ...(entity.aliases ?? [])]) {
    draft.alsoNamed(name);
    byAlias.set(slug(name), entity.id);
  }
}

function register(all: Map<string, Draft>, id: string, name: string, isGlobal = true): Draft {
  const known = all.get(id);
  if (known !== undefined) {
    known.alsoNamed(name);
    return known;
  }
  const draft = new Draft(id, name, isGlobal);
  all.set(id, draft);
  return draft;
}

/** `Claude 3 Opus` on the page Claude names its family already; `tiny` does not. */
export function sharesFamily(name: string, family: string): boolean {
  return sharesWord(name, wordsOf(family));
}

function sharesWord(name: string, words: ReadonlySet<string>): boolean {
  return slug(name)
    .split("-")
    .some((word) => words.has(word));
}

function wordsOf(family: string): ReadonlySet<string> {
  return new Set(
    slug(family)
      .split("-")
      .filter((word) => word.length > 1),
  );
}

/** The longest other entity whose id is a whole-word beginning of this one: `llama-3` of `llama-3-405b`. */
function familyOf(id: string, all: ReadonlyMap<string, Draft>): string | undefined {
  if (id.length > MAX_NAME) return undefined;
  for (let cut = id.lastIndexOf("-"); cut > 0; cut = id.lastIndexOf("-", cut - 1)) {
    const family = all.get(id.slice(0, cut));
    if (family !== undefined) return family.id;
  }
  return undefined;
}
