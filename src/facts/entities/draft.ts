import { MAX_NAME } from "../../limits.ts";
import type { Entity } from "../../model/wiki-facts.ts";

export type Drafts = ReadonlyMap<string, Draft>;

const NO_NAMES: ReadonlySet<string> = new Set();

/** An entity while the registry is built, and then: a wiki has hundreds of thousands, most of one name that few ask for. */
export class Draft implements Entity {
  readonly id: string;
  readonly name: string;
  declaredFamily: string | undefined;
  page: string | undefined;
  /** Stands for itself somewhere, not only in its family. */
  readonly isGlobal: boolean;
  readonly #all: Drafts;
  #others: Set<string> | null = null;

  /** `all`: where it will be with the others. */
  constructor(id: string, name: string, isGlobal: boolean, all: Drafts) {
    this.id = id;
    this.name = name;
    this.isGlobal = isGlobal;
    this.#all = all;
  }

  /** Asked for by few. */
  get family(): string | undefined {
    return this.declaredFamily ?? familyOf(this.id, this.#all);
  }

  get aliases(): readonly string[] {
    return [this.name, ...(this.#others ?? NO_NAMES)].sort();
  }

  alsoNamed(name: string): void {
    if (name === this.name) return;
    this.#others ??= new Set();
    this.#others.add(name);
  }
}

/** The longest other entity whose id is a whole-word beginning of this one: `llama-3` of `llama-3-405b`. */
function familyOf(id: string, all: Drafts): string | undefined {
  if (id.length > MAX_NAME) return undefined;
  for (let cut = id.lastIndexOf("-"); cut > 0; cut = id.lastIndexOf("-", cut - 1)) {
    const family = all.get(id.slice(0, cut));
    if (family !== undefined) return family.id;
  }
  return undefined;
}
