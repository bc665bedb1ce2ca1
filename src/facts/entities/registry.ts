import type { PageDigest } from "../../model/page-digest.ts";
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
  const idFor = (key: string): string => byAlias.get(key) ?? key;
  const idOf = (name: string): string => idFor(slug(name));
  const titled = [...digests.keys()].filter((page) => page.kind === "page");
  for (const [title, name] of bareTitles(titled.map((page) => page.title.text)))
    if (!byAlias.has(slug(title))) byAlias.set(slug(title), byAlias.get(slug(name)) ?? slug(name));
  for (const page of titled) register(all, idOf(page.title.text), page.title.text).page ??= page.path;
  const meant = new Map<PageFacts, Entity[]>();
  /** Pages that have names of a family's. */
  const later: PageFacts[] = [];
  for (const [page, { names }] of digests) {
    const here = new Array<Entity>(names.length);
    meant.set(page, here);
    let index = 0;
    let ofFamilies = 0;
    for (const { text, family } of names) {
      if (family === undefined) here[index] = register(all, idOf(text), text);
      else ofFamilies++;
      index++;
    }
    if (ofFamilies > 0) later.push(page);
  }
  const isOf = familiar();
  /** Its name is its own, or stands beside its family's. */
  const identify = ({ text, family, via }: Subject): Identity => {
    const key = slug(text);
    const id = idFor(key);
    if (family === undefined || (via !== "variant" && all.get(id)?.isGlobal) || isOf(family, key))
      return { id, name: text };
    const name = `${family} ${text}`;
    return { id: idOf(name), name };
  };
  // Names that stand for themselves somewhere are known by now; what is registered here must not depend on the order of pages.
  for (const page of later) {
    const here = meant.get(page) ?? [];
    let index = -1;
    for (const written of digests.get(page)?.names ?? []) {
      index++;
      if (written.family === undefined) continue;
      const { id, name } = identify(written);
      here[index] = register(all, id, name, false);
    }
  }
  return {
    all,
    named: (name) => all.get(idOf(name)) ?? null,
    meantOn: (page) => meant.get(page) ?? [],
    resolve: (subject) => {
      const { id } = identify(subject);
      return all.get(id) ?? { id, name: subject.text, aliases: [] };
    },
  };
}

type Identity = Pick<Entity, "id" | "name">;

/** Whether the slug of a name names its family already, as `claude-3-opus` does and `tiny` does not: the names of a page are mostly of one. */
export function familiar(): (family: string, key: string) => boolean {
  let last = "";
  let words: ReadonlySet<string> = new Set();
  return (family, key) => {
    if (family !== last) words = wordsOf(family);
    last = family;
    return sharesWord(key, words);
  };
}

/** `Qwen (Alibaba)` is Qwen, unless another page is about a Qwen too. */
function bareTitles(titles: readonly string[]): ReadonlyMap<string, string> {
  const bare = titles.map((title) => {
    const name = familyName(title);
    return { title, name, key: slug(name) };
  });
  const counts = new Map<string, number>();
  for (const { key } of bare) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    bare.flatMap(({ title, name, key }) => (name !== title && counts.get(key) === 1 ? [[title, name]] : [])),
  );
}

function declare(entity: EntityDeclaration, all: Map<string, Draft>, byAlias: Map<string, string>): void {
  const draft = register(all, entity.id, entity.name ?? entity.id);
  if (entity.family !== undefined) draft.declaredFamily = entity.family;
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
  const draft = new Draft(id, name, isGlobal, all);
  all.set(id, draft);
  return draft;
}

function sharesWord(key: string, words: ReadonlySet<string>): boolean {
  for (let from = 0, to = 0; to >= 0; from = to + 1) {
    to = key.indexOf("-", from);
    if (words.has(to < 0 ? key.slice(from) : key.slice(from, to))) return true;
  }
  return false;
}

function wordsOf(family: string): ReadonlySet<string> {
  return new Set(
    slug(family)
      .split("-")
      .filter((word) => word.length > 1),
  );
}
