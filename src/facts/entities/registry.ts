import type { PageDigest } from "../../model/page-digest.ts";
import type { PageFacts, WrittenSubject } from "../../model/page-facts.ts";
import type { EntityDeclaration } from "../../model/settings.ts";
import type { Entities, Entity } from "../../model/wiki-facts.ts";
import { slug } from "../../values/slug.ts";
import { familyName } from "../schema/variant-words.ts";

interface Draft {
  name: string;
  /** Made for the second name: most entities have one. */
  others?: Set<string>;
  family?: string;
  page?: string;
}

export interface Registry extends Entities {
  /** The entity a page's written subject is; registered when the registry was built. */
  resolve(subject: WrittenSubject): Entity;
}

/**
 * All subjects of the wiki, its pages given in order. Two names are one entity when their slugs are equal or the config says so, never because
 * they look alike; page aliases resolve links only.
 */
export function entityRegistry(
  digests: ReadonlyMap<PageFacts, PageDigest>,
  declared: readonly EntityDeclaration[],
): Registry {
  const drafts = new Map<string, Draft>();
  const byAlias = new Map<string, string>();
  for (const entity of declared) declare(entity, drafts, byAlias);
  const idOf = remembering((name: string) => {
    const key = slug(name);
    return byAlias.get(key) ?? key;
  });
  const subjects = [...digests.values()].flatMap(({ names }) => names.map((name) => name.subject));
  const titled = [...digests.keys()].filter((page) => page.kind === "page");
  for (const [title, name] of bareTitles(titled.map((page) => page.title.text)))
    if (!byAlias.has(slug(title))) byAlias.set(slug(title), byAlias.get(slug(name)) ?? slug(name));
  for (const page of titled) register(drafts, idOf(page.title.text), page.title.text).page ??= page.path;
  for (const { text, family } of subjects) if (family === undefined) register(drafts, idOf(text), text);
  // Names that stand for themselves somewhere; what is registered below must not depend on the order of pages.
  const global = new Set(drafts.keys());
  // By family, not by a joined key: a name taken out of one would keep it for as long as the name.
  const inFamily = remembering((family) => {
    const words = wordsOf(family);
    return remembering((text) => (sharesWord(text, words) ? text : `${family} ${text}`));
  });
  const nameOf = ({ text, family, via }: WrittenSubject): string =>
    family === undefined || (via !== "variant" && global.has(idOf(text))) ? text : inFamily(family)(text);
  for (const subject of subjects) {
    if (subject.family === undefined) continue;
    const name = nameOf(subject);
    register(drafts, idOf(name), name);
  }
  const all = sealed(drafts);
  // What resolves lives as long as the wiki's facts and would keep them.
  drafts.clear();
  return {
    all,
    named: (name) => all.get(idOf(name)) ?? null,
    resolve: (subject) => {
      const id = idOf(nameOf(subject));
      return all.get(id) ?? { id, name: subject.text, aliases: [] };
    },
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

/** Subjects repeat in every cell of their row. */
function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}

function declare(entity: EntityDeclaration, drafts: Map<string, Draft>, byAlias: Map<string, string>): void {
  const draft = register(drafts, entity.id, entity.name ?? entity.id);
  if (entity.family !== undefined) draft.family = entity.family;
  for (const name of [entity.name ?? entity.id, ...(entity.aliases ?? [])]) {
    addName(draft, name);
    byAlias.set(slug(name), entity.id);
  }
}

function register(drafts: Map<string, Draft>, id: string, name: string): Draft {
  const known = drafts.get(id);
  if (known !== undefined) {
    addName(known, name);
    return known;
  }
  const draft: Draft = { name };
  drafts.set(id, draft);
  return draft;
}

function addName(draft: Draft, name: string): void {
  if (name === draft.name) return;
  draft.others ??= new Set();
  draft.others.add(name);
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

function sealed(drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, Entity> {
  const all = new Map<string, Entity>();
  for (const id of [...drafts.keys()].sort()) {
    const draft = drafts.get(id);
    if (draft === undefined) continue;
    const family = draft.family ?? familyOf(id, drafts);
    all.set(id, {
      id,
      name: draft.name,
      aliases: draft.others === undefined ? [draft.name] : [draft.name, ...draft.others].sort(),
      ...(family === undefined ? {} : { family }),
      ...(draft.page === undefined ? {} : { page: draft.page }),
    });
  }
  return all;
}

/** The longest other entity whose id is a whole-word beginning of this one: `llama-3` of `llama-3-405b`. */
function familyOf(id: string, drafts: ReadonlyMap<string, Draft>): string | undefined {
  for (let cut = id.lastIndexOf("-"); cut > 0; cut = id.lastIndexOf("-", cut - 1)) {
    const prefix = id.slice(0, cut);
    if (drafts.has(prefix)) return prefix;
  }
  return undefined;
}
